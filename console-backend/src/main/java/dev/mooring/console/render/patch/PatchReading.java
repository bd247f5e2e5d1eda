package dev.mooring.console.render.patch;

import dev.mooring.config.finding.Finding;
import dev.mooring.config.finding.Place;
import dev.mooring.config.yaml.YamlFile;
import dev.mooring.config.yaml.YamlNode;
import dev.mooring.console.object.KubeObject;
import dev.mooring.console.version.Patches;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;

/** Reads files of patches: partial objects, and documents with a {@code target} and a {@code patch}. */
final class PatchReading {

    private static final String UNREADABLE = "patch-unreadable";
    private static final int MOST = 1000;

    private final List<Patch> patches = new ArrayList<>();
    private final List<Finding> findings = new ArrayList<>();

    private PatchReading() {}

    /** In the order of the file names. */
    static PatchReading of(Patches patches) {
        PatchReading reading = new PatchReading();
        patches.files().forEach(reading::file);
        return reading;
    }

    List<Patch> patches() {
        return List.copyOf(patches);
    }

    List<Finding> findings() {
        return List.copyOf(findings);
    }

    private void file(String name, String text) {
        YamlFile file = YamlFile.parse(Patching.path(name), text);
        findings.addAll(file.findings());
        if (file.documents().isEmpty() && file.findings().isEmpty()) {
            findings.add(Finding.warning(
                    "patch-empty",
                    "This file holds no patch. Write one, or remove the file.",
                    Place.ofFile(Patching.path(name))));
        }
        if (file.documents().size() > MOST) {
            refuse("it holds more than " + MOST + " patches", Place.ofFile(Patching.path(name)));
            return;
        }
        file.documents().forEach(this::document);
    }

    private void document(YamlNode node) {
        Consumer<String> problems = words -> refuse(words, node.where());
        if (!(node.toValue() instanceof Map<?, ?> map)) {
            problems.accept("it is neither a part of an object nor a mapping with target and patch");
        } else if (map.containsKey("target") || map.containsKey("patch")) {
            targeted(map, node.where(), problems);
        } else {
            partial(map, node.where(), problems);
        }
    }

    private void partial(Map<?, ?> map, Place where, Consumer<String> problems) {
        KubeObject object = new KubeObject(JsonValues.copyOf(map));
        if (object.apiVersion().isEmpty()
                || object.kind().isEmpty()
                || object.name().isEmpty()) {
            problems.accept("it needs apiVersion, kind and metadata.name of the object that it is for");
            return;
        }
        patches.add(new Patch.Merge(new PatchTarget.Named(object.ref()), object.json(), where));
    }

    private void targeted(Map<?, ?> map, Place where, Consumer<String> problems) {
        int before = findings.size();
        PatchTarget target = map.get("target") instanceof Map<?, ?> found
                ? new TargetReading(problems).read(found)
                : new PatchTarget.Selected(Map.of(), Selector.ALL, Selector.ALL);
        if (!(map.get("target") instanceof Map<?, ?> found) || found.isEmpty()) {
            problems.accept("it needs a target with, for example, kind and name");
        }
        Optional<Patch> patch =
                switch (content(map)) {
                    case List<?> steps ->
                        Optional.of(new Patch.Steps(target, new OperationReading(problems).read(steps), where));
                    case Map<?, ?> part -> Optional.of(new Patch.Merge(target, JsonValues.copyOf(part), where));
                    default -> {
                        problems.accept("its patch is neither a list of steps nor a part of an object");
                        yield Optional.empty();
                    }
                };
        if (findings.size() == before) {
            patch.ifPresent(patches::add);
        }
    }

    /** As kustomize has it, a text; the steps themselves are fine too. */
    private static Object content(Map<?, ?> map) {
        Object patch = map.get("patch");
        if (patch instanceof String text) {
            YamlFile file = YamlFile.parse("", text);
            boolean one = file.documents().size() == 1 && file.findings().isEmpty();
            patch = one ? file.documents().getFirst().toValue() : null;
        }
        return patch == null ? "" : patch;
    }

    private void refuse(String words, Place where) {
        findings.add(Finding.error(
                UNREADABLE, "This patch cannot be used: " + words + ". Correct it, or remove it.", where));
    }
}
