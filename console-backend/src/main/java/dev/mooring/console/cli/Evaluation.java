package dev.mooring.console.cli;

import dev.mooring.config.evaluation.ScreenSession;
import dev.mooring.config.evaluation.ScreenState;
import dev.mooring.config.finding.Finding;
import dev.mooring.config.functions.ClusterInfo;
import dev.mooring.console.cluster.Cluster;
import dev.mooring.console.cluster.ClusterAnswer;
import dev.mooring.console.cluster.VisibleObjects;
import dev.mooring.console.packages.Package;
import dev.mooring.console.packages.PackageReading;
import dev.mooring.console.render.RenderInputs;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import picocli.CommandLine;

/**
 * A package with answers.
 *
 * @param subject empty where the package cannot be worked with
 * @param findings of package, license and answers
 */
record Evaluation(Optional<Subject> subject, List<Finding> findings) {

    Evaluation {
        findings = List.copyOf(findings);
    }

    /** A readable package, its screen evaluated. */
    record Subject(Package content, ScreenState state, RenderInputs inputs) {}

    static Evaluation of(PackageArgument argument, AnswerOptions options, CommandLine command) {
        return of(argument, options, command, Optional.empty());
    }

    /** @param cluster what templates may look at; nothing is known where there is none */
    static Evaluation of(
            PackageArgument argument, AnswerOptions options, CommandLine command, Optional<Cluster> cluster) {
        PackageReading reading = argument.read(command);
        List<Finding> findings = new ArrayList<>(reading.findings());
        Optional<Subject> subject = reading.content().map(content -> {
            RenderInputs alone = options.inputs(content, command, findings);
            RenderInputs inputs = cluster.map(seen -> on(seen, alone, findings)).orElse(alone);
            return new Subject(content, state(content, options, inputs, command, findings), inputs);
        });
        return new Evaluation(
                subject, findings.stream().distinct().sorted(Finding.ORDER).toList());
    }

    private static RenderInputs on(Cluster cluster, RenderInputs inputs, List<Finding> findings) {
        return switch (cluster.info()) {
            case ClusterAnswer.Ok<ClusterInfo>(ClusterInfo info) ->
                inputs.with(info).with(inputs.connections().withObjects(new VisibleObjects(cluster)));
            case ClusterAnswer.Refused<ClusterInfo> refused -> {
                findings.add(refused.finding());
                yield inputs;
            }
        };
    }

    private static ScreenState state(
            Package content, AnswerOptions options, RenderInputs inputs, CommandLine command, List<Finding> findings) {
        AnswerOptions.Answers answers = options.answers(content.screen(), command);
        String slug = content.slug().value();
        ScreenState state = ScreenSession.open(
                        content.screen(), answers.values(), lookup -> inputs.functions(slug, lookup))
                .state();
        findings.addAll(answers.findings());
        findings.addAll(state.findings());
        return state;
    }
}
