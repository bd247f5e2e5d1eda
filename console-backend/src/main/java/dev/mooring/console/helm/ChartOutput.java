package dev.mooring.console.helm;

import dev.mooring.config.yaml.YamlText;
import dev.mooring.console.helm.HelmOrder.PackedChart;
import dev.mooring.console.object.FieldPath;
import dev.mooring.console.object.KubeObject;
import dev.mooring.console.packages.PackageFiles;
import dev.mooring.console.packages.PackedPackage;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;

/**
 * What a chart's templates gave, as Helm's record of the release has it. With other objects in the place of some of them it
 * becomes a chart again, one without anything left to fill in: this is how what the customer changes gets into a release,
 * whose hooks, history and values stay Helm's.
 */
final class ChartOutput {

    private static final FieldPath DEPENDENCIES =
            FieldPath.ROOT.key("chart").key("metadata").key("dependencies");

    private final KubeObject record;
    private final List<Document> documents;

    /** @param objects one, or those of a List */
    private record Document(String text, List<KubeObject> objects) {}

    private ChartOutput(KubeObject record, List<Document> documents) {
        this.record = record;
        this.documents = List.copyOf(documents);
    }

    /** @param record what Helm keeps of a release, unpacked */
    static ChartOutput of(KubeObject record) {
        Stream<String> texts = Stream.concat(
                record.text("manifest").stream().flatMap(ReleaseObjects::texts),
                record.parts("hooks").stream().flatMap(hook -> hook.text("manifest").stream()));
        return new ChartOutput(
                record,
                texts.map(text ->
                                new Document(text, ReleaseObjects.objects(text).toList()))
                        .toList());
    }

    /** Hooks come last. */
    List<KubeObject> objects() {
        return documents.stream()
                .flatMap(document -> document.objects().stream())
                .toList();
    }

    /**
     * @param others in the places of {@link #objects()}; empty where there is to be none
     * @param definitions which Helm installs before everything else and does not put into its record
     */
    PackedChart with(List<Optional<KubeObject>> others, List<KubeObject> definitions) {
        SortedMap<String, byte[]> files = new TreeMap<>();
        put(files, "Chart.yaml", YamlText.write(metadata()));
        record.at("chart", "values").ifPresent(values -> put(files, "values.yaml", YamlText.write(values)));
        record.text("info", "notes").ifPresent(notes -> put(files, "templates/NOTES.txt", literally(notes)));
        for (int index = 0; index < definitions.size(); index++) {
            put(
                    files,
                    numbered("crds", index),
                    YamlText.write(definitions.get(index).json()));
        }
        List<String> texts = texts(others);
        for (int index = 0; index < texts.size(); index++) {
            put(files, numbered("templates", index), literally(texts.get(index)));
        }
        return new PackedChart(PackedPackage.of(new PackageFiles(files)));
    }

    /** An untouched document stays as the chart wrote it, to the letter. */
    private List<String> texts(List<Optional<KubeObject>> others) {
        List<String> texts = new ArrayList<>();
        int next = 0;
        for (Document document : documents) {
            List<KubeObject> before = document.objects();
            List<Optional<KubeObject>> after = others.subList(next, next + before.size());
            next += before.size();
            if (after.equals(before.stream().map(Optional::of).toList())) {
                texts.add(document.text());
            } else {
                written(document, after)
                        .map(object -> YamlText.write(object.json()))
                        .forEach(texts::add);
            }
        }
        return texts;
    }

    /** What a List says itself, such as that it is a hook, is said of its items. */
    private static Stream<KubeObject> written(Document document, List<Optional<KubeObject>> after) {
        Optional<KubeObject> list = ReleaseObjects.list(document.text());
        List<KubeObject> objects = after.stream().flatMap(Optional::stream).toList();
        return list.isEmpty()
                ? objects.stream()
                : list.filter(_ -> !objects.isEmpty()).stream()
                        .map(wrapper -> wrapper.with(
                                objects.stream().map(KubeObject::json).toList(), "items"));
    }

    /** Without the charts that it is made of: what they gave is in it. */
    private Object metadata() {
        return DEPENDENCIES.removedFrom(record).at("chart", "metadata").orElse(Map.of());
    }

    /** Helm takes a template for what it is: what looks like one must come out as it went in. */
    private static String literally(String text) {
        return text.replace("{{", "{{ \"{{\" }}");
    }

    private static String numbered(String folder, int index) {
        return "%s/%05d.yaml".formatted(folder, index);
    }

    private static void put(SortedMap<String, byte[]> files, String path, String text) {
        files.put("chart/" + path, text.getBytes(StandardCharsets.UTF_8));
    }

    /** It holds secrets. */
    @Override
    public String toString() {
        return "ChartOutput[" + documents.size() + " documents]";
    }
}
