package dev.mooring.console.render.patch;

import dev.mooring.config.finding.Finding;
import dev.mooring.console.object.KubeObject;
import dev.mooring.console.version.Patches;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Does the customer's patches on rendered objects, one after the other. A patch that does not go is an error: what was
 * changed on purpose must not silently come back with the next release.
 */
public final class Patching {

    private final List<Optional<KubeObject>> objects;
    private final boolean elsewhere;
    private final List<Finding> findings = new ArrayList<>();
    private final List<Integer> found = new ArrayList<>();

    private Patching(List<KubeObject> objects, boolean elsewhere) {
        this.objects = new ArrayList<>(objects.stream().map(Optional::of).toList());
        this.elsewhere = elsewhere;
    }

    /** @param charts whether Helm makes further objects: a patch that finds none here may be for those ({@link ChartPatches}) */
    public static Patched apply(List<KubeObject> objects, Patches patches, boolean charts) {
        PatchReading reading = PatchReading.of(patches);
        Patched patched = apply(objects, reading.patches(), charts);
        return new Patched(
                patched.objects(),
                Stream.concat(reading.findings().stream(), patched.findings().stream())
                        .toList(),
                patched.found());
    }

    /** @param elsewhere whether a patch may find its object elsewhere */
    static Patched apply(List<KubeObject> objects, List<Patch> patches, boolean elsewhere) {
        Patching patching = new Patching(objects, elsewhere);
        patches.forEach(patching::apply);
        return new Patched(patching.objects, patching.findings, patching.found);
    }

    /**
     * An object that a package has twice: what the second says is put over the first, as in KOTS. Empty where the second
     * takes it away.
     */
    public static Optional<KubeObject> overlaid(KubeObject first, KubeObject second) {
        return new StrategicMerge(MergeKeys.of(first.ref()), _ -> {})
                .merged(first.json(), second.json(), "")
                .map(KubeObject::new);
    }

    /** The name of a file of patches in messages. */
    static String path(String name) {
        return "patches/" + name;
    }

    private void apply(Patch patch) {
        List<Integer> targets = IntStream.range(0, objects.size())
                .filter(index ->
                        objects.get(index).filter(patch.target()::matches).isPresent())
                .boxed()
                .toList();
        found.add(targets.size());
        if (targets.isEmpty()) {
            if (!elsewhere) {
                findings.add(noTarget(patch));
            }
        } else if (patch.target() instanceof PatchTarget.Named && areDifferent(targets)) {
            findings.add(ambiguous(patch));
        } else {
            targets.forEach(index -> apply(patch, index));
        }
    }

    /** A chart may have one object as a hook and beside it. */
    private boolean areDifferent(List<Integer> targets) {
        return targets.stream()
                        .map(index -> objects.get(index).orElseThrow().ref().withoutVersion())
                        .distinct()
                        .count()
                > 1;
    }

    static Finding noTarget(Patch patch) {
        return Finding.error(
                "patch-no-target",
                "The patch for " + patch.target()
                        + " does not apply: this version has no such object. Edit the patch, or remove it.",
                patch.where());
    }

    static Finding ambiguous(Patch patch) {
        return refusal("patch-ambiguous", patch, "there are several. Add its metadata.namespace");
    }

    private void apply(Patch patch, int index) {
        KubeObject target = objects.get(index).orElseThrow();
        switch (patch) {
            case Patch.Merge merge -> merge(merge, target, index);
            case Patch.Steps steps -> steps(steps, target, index);
        }
    }

    private void merge(Patch.Merge patch, KubeObject target, int index) {
        List<String> problems = new ArrayList<>();
        Optional<Map<String, @Nullable Object>> merged = new StrategicMerge(MergeKeys.of(target.ref()), problems::add)
                .merged(target.json(), patch.content(), "");
        problems.forEach(problem -> doesNotApply(patch, target, problem));
        if (problems.isEmpty()) {
            merged.ifPresentOrElse(
                    content -> replace(patch, content, index), () -> objects.set(index, Optional.empty()));
        }
    }

    private void steps(Patch.Steps patch, KubeObject target, int index) {
        JsonDocument document = new JsonDocument(target.json());
        for (Operation step : patch.operations()) {
            Optional<String> problem = document.apply(step);
            if (problem.isPresent()) {
                doesNotApply(patch, target, problem.get());
                return;
            }
        }
        replace(patch, document.content(), index);
    }

    /** A part of an object may be written in another version of its group; the vendor's stays. */
    private void replace(Patch patch, Map<String, @Nullable Object> content, int index) {
        KubeObject target = objects.get(index).orElseThrow();
        KubeObject object = new KubeObject(content);
        if (object.ref().isSameObject(target.ref())) {
            objects.set(index, Optional.of(object.with(target.apiVersion(), "apiVersion")));
        } else {
            findings.add(refusal("patch-identity", patch, "it would make another object of " + target));
        }
    }

    private void doesNotApply(Patch patch, KubeObject target, String problem) {
        findings.add(Finding.error(
                "patch-does-not-apply",
                "The patch does not apply to " + target + ": " + problem + ". Edit the patch, or remove it.",
                patch.where()));
    }

    private static Finding refusal(String code, Patch patch, String why) {
        return Finding.error(
                code,
                "The patch for " + patch.target() + " cannot be applied: " + why + ". Edit it, or remove it.",
                patch.where());
    }
}
