package dev.mooring.console.cli;

import dev.mooring.config.functions.JsonData;
import dev.mooring.config.functions.KotsFunctions;
import dev.mooring.config.template.Functions;
import dev.mooring.config.template.GoTemplate;
import dev.mooring.config.template.GoText;
import dev.mooring.config.template.Limits;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.InstantSource;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.ExitCode;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Renders a template in Go's own delimiters, as Go with sprig would: for vendors to try one, and to compare with Go. */
@Command(
        name = "eval",
        mixinStandardHelpOptions = true,
        description = {
            "Renders a template ({{ … }}) with sprig's functions, and prints the output and nothing else.",
            "What fails is told as Go tells it, with template, line and column, on standard error."
        })
final class TemplateEvalCommand implements Callable<Integer> {

    @Spec
    private CommandSpec spec;

    @Parameters(index = "0", paramLabel = "FILE", description = "The template; - is standard input.")
    private Path file;

    @Option(
            names = "--values",
            paramLabel = "DATA.json",
            description = "What the template's dot is: JSON, in which every number is a float64; - is standard input.")
    private @Nullable Path values;

    @SuppressWarnings("NullAway.Init") // picocli sets the fields
    TemplateEvalCommand() {}

    @Override
    public Integer call() {
        Optional<Path> data = Optional.ofNullable(values);
        if (data.filter(Input::isStandard).isPresent() && Input.isStandard(file)) {
            throw new ParameterException(spec.commandLine(), "Only one of FILE and --values can be standard input.");
        }
        String template = GoText.ofBytes(input(file).bytes());
        if (data.isEmpty()) {
            return render(template, null);
        }
        return switch (JsonData.read(GoText.ofBytes(input(data.get()).bytes()))) {
            case JsonData.Read read -> render(template, read.value());
            case JsonData.Malformed malformed -> failed(data.get() + ": " + malformed.message());
        };
    }

    private Input input(Path path) {
        return new Input(spec.commandLine(), path);
    }

    private int render(String template, @Nullable Object data) {
        Functions functions = KotsFunctions.sprig(InstantSource.system(), new SecureRandom());
        GoTemplate parsed = GoTemplate.parse(file.toString(), template, functions);
        return switch (parsed.render(data, functions, Limits.DEFAULT)) {
            case GoTemplate.Result.Rendered rendered -> printed(rendered.text());
            case GoTemplate.Result.Failed failed -> failed(failed.message());
        };
    }

    /** Text goes the way of all output; bytes that are none go out as they are. */
    private int printed(String text) {
        PrintWriter out = spec.commandLine().getOut();
        if (text.codePoints().noneMatch(GoText::isStrayByte)) {
            out.print(text);
            out.flush();
        } else {
            byte[] bytes = GoText.bytes(text);
            out.flush();
            System.out.write(bytes, 0, bytes.length);
            System.out.flush();
        }
        return ExitCode.OK;
    }

    private int failed(String message) {
        spec.commandLine().getErr().println(message);
        return ExitCode.SOFTWARE;
    }
}
