package dev.mooring.console.cli;

import dev.mooring.config.finding.Finding;
import dev.mooring.config.yaml.YamlText;
import dev.mooring.console.render.HelmRelease;
import dev.mooring.console.render.ManifestFiles;
import dev.mooring.console.render.Rendered;
import dev.mooring.console.render.Renderer;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
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

    @SuppressWarnings("NullAway.Init") // picocli sets the fields
    RenderCommand() {}

    @Override
    public Integer call() {
        Evaluation evaluation = Evaluation.of(argument, answers, spec.commandLine());
        Optional<Rendered> rendered = evaluation
                .subject()
                .map(subject -> Renderer.render(subject.content(), subject.state(), subject.inputs()));
        FindingsReport report = new FindingsReport(all(evaluation, rendered));
        report.printTo(spec.commandLine().getErr());
        if (report.exitCode() == 0) {
            rendered.ifPresent(result -> write(files(result)));
        }
        return report.exitCode();
    }

    private static List<Finding> all(Evaluation evaluation, Optional<Rendered> rendered) {
        Stream<Finding> ofRendering = rendered.stream().flatMap(result -> result.findings().stream());
        return Stream.concat(evaluation.findings().stream(), ofRendering)
                .distinct()
                .sorted(Finding.ORDER)
                .toList();
    }

    /** What Helm would install is told by its values. */
    private static SortedMap<String, String> files(Rendered rendered) {
        SortedMap<String, String> files =
                new TreeMap<>(ManifestFiles.of(rendered.manifests()).texts());
        for (HelmRelease chart : rendered.charts()) {
            if (!chart.excluded()) {
                files.put(unused(files, "helm/" + chart.releaseName()), YamlText.write(chart.values()));
            }
        }
        return files;
    }

    /** Two namespaces may have a release of one name. */
    private static String unused(SortedMap<String, String> files, String folder) {
        String path = folder + "/values.yaml";
        for (int number = 2; files.containsKey(path); number++) {
            path = folder + "-" + number + "/values.yaml";
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
