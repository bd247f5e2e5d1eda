package dev.mooring.console.cli;

import dev.mooring.config.finding.Finding;
import dev.mooring.config.yaml.YamlText;
import dev.mooring.console.cluster.TargetCluster;
import dev.mooring.console.render.HelmRelease;
import dev.mooring.console.render.ManifestFiles;
import dev.mooring.console.render.Rendered;
import dev.mooring.console.render.Renderer;
import dev.mooring.console.version.Patches;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** Renders a package's manifests into a folder, all of them or none. */
@Command(
        name = "render",
        mixinStandardHelpOptions = true,
        description = "Renders a package's manifests with answers, as they would be applied, and lists the files.",
        footer = {
            "",
            "Nothing is written where there is an error. Files of the same names are overwritten, others are left alone.",
            "The output holds secrets as they are."
        })
final class RenderCommand implements Callable<Integer> {

    @Spec
    private CommandSpec spec;

    @Mixin
    private PackageArgument argument;

    @Mixin
    private AnswerOptions answers;

    @Option(
            names = {"-o", "--output"},
            paramLabel = "DIR",
            required = true,
            description = "The folder to write to; it is made where it is missing.")
    private Path output;

    @Option(
            names = "--patch",
            paramLabel = "FILE",
            description =
                    "Change the manifests by a file of patches: parts of objects, or documents with target and patch"
                            + " as kustomize has them. May be given several times.")
    private List<Path> patches = new ArrayList<>();

    @Option(
            names = "--kubeconfig",
            paramLabel = "FILE",
            description =
                    "Let templates see this cluster and Helm try its charts on it, instead of on an empty one; it is not"
                            + " changed.")
    private Optional<Path> kubeconfig = Optional.empty();

    @SuppressWarnings("NullAway.Init") // picocli sets the fields
    RenderCommand() {}

    @Override
    public Integer call() {
        Optional<TargetCluster> cluster = kubeconfig.map(this::target);
        try {
            return render(cluster);
        } finally {
            cluster.ifPresent(TargetCluster::close);
        }
    }

    private int render(Optional<TargetCluster> cluster) {
        Evaluation evaluation =
                Evaluation.of(argument, answers, spec.commandLine(), cluster.map(TargetCluster::cluster));
        Optional<Rendered> rendered = evaluation
                .subject()
                .map(subject -> Renderer.render(
                        subject.content(), subject.state(), subject.inputs().with(patches())));
        ChartManifests charts = charts(evaluation, rendered, cluster);
        FindingsReport report = new FindingsReport(all(evaluation, rendered, charts));
        report.printTo(spec.commandLine().getErr());
        if (report.exitCode() == 0) {
            rendered.ifPresent(result -> write(files(result, charts)));
        }
        return report.exitCode();
    }

    /** In the order of the command line. */
    private Patches patches() {
        SortedMap<String, String> files = new TreeMap<>();
        for (int index = 0; index < patches.size(); index++) {
            InputFile file = new InputFile(spec.commandLine(), patches.get(index));
            files.put("%03d-%s".formatted(index + 1, file.path().getFileName()), file.text());
        }
        return new Patches(files);
    }

    /** Only where all else is right: Helm takes its time. */
    private ChartManifests charts(Evaluation evaluation, Optional<Rendered> rendered, Optional<TargetCluster> cluster) {
        boolean worthTrying = !Finding.anyError(evaluation.findings())
                && rendered.filter(result -> !Finding.anyError(result.findings()))
                        .isPresent();
        return worthTrying
                ? ChartManifests.of(
                        rendered.get(),
                        patches(),
                        evaluation.subject().orElseThrow().content().files(),
                        cluster)
                : ChartManifests.NONE;
    }

    private TargetCluster target(Path file) {
        return TargetCluster.of(file, answers.namespace())
                .orElseThrow(() ->
                        new ParameterException(spec.commandLine(), "There is no usable kubeconfig file " + file + "."));
    }

    private static List<Finding> all(Evaluation evaluation, Optional<Rendered> rendered, ChartManifests charts) {
        Stream<Finding> ofRendering = Stream.concat(
                rendered.stream().flatMap(result -> result.findings().stream()), charts.findings().stream());
        return Stream.concat(evaluation.findings().stream(), ofRendering)
                .distinct()
                .sorted(Finding.ORDER)
                .toList();
    }

    /** What Helm would install is told by its values and by what its chart makes of them. */
    private static SortedMap<String, String> files(Rendered rendered, ChartManifests charts) {
        SortedMap<String, String> files =
                new TreeMap<>(ManifestFiles.of(rendered.manifests()).texts());
        for (HelmRelease chart : rendered.charts()) {
            if (!chart.excluded()) {
                String folder = unused(files, "helm/" + chart.releaseName());
                files.put(folder + "/values.yaml", YamlText.write(chart.values()));
                charts.manifest(chart).ifPresent(manifest -> files.put(folder + "/manifest.yaml", manifest));
            }
        }
        return files;
    }

    /** Two namespaces may have a release of one name. */
    private static String unused(SortedMap<String, String> files, String folder) {
        String path = folder;
        for (int number = 2; files.containsKey(path + "/values.yaml"); number++) {
            path = folder + "-" + number;
        }
        return path;
    }

    private void write(SortedMap<String, String> files) {
        try {
            for (Map.Entry<String, String> file : files.entrySet()) {
                Path target = output.resolve(file.getKey());
                Files.createDirectories(target.toAbsolutePath().getParent());
                Files.writeString(target, file.getValue());
                spec.commandLine().getOut().println(file.getKey());
            }
        } catch (IOException e) {
            throw new ParameterException(spec.commandLine(), "Cannot write to " + output + ": " + e + ".", e);
        }
    }
}
