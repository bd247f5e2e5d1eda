package dev.mooring.console.cli;

import dev.mooring.config.finding.Finding;
import dev.mooring.config.finding.Place;
import dev.mooring.config.functions.ClusterInfo;
import dev.mooring.config.functions.LicenseFields;
import dev.mooring.config.functions.ReleaseInfo;
import dev.mooring.config.screen.ConfigItem;
import dev.mooring.config.screen.ConfigScreen;
import dev.mooring.config.screen.ItemName;
import dev.mooring.config.screen.ItemType;
import dev.mooring.config.values.Answer;
import dev.mooring.config.values.ConfigValues;
import dev.mooring.config.values.ConfigValuesFile;
import dev.mooring.console.license.LicenseFile;
import dev.mooring.console.packages.Package;
import dev.mooring.console.render.RenderInputs;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;

/** The answers, license and namespace that a command evaluates a package with. */
final class AnswerOptions {

    private static final Pattern NAMESPACE = Pattern.compile("[a-z0-9]([a-z0-9-]{0,61}[a-z0-9])?");

    @Option(
            names = "--config-values",
            paramLabel = "FILE",
            description = "Answers as a ConfigValues file of kots.io/v1beta1.")
    private @Nullable Path configValues;

    @Mixin
    private KotsKeyOption kotsKey = new KotsKeyOption();

    @Option(names = "--license", paramLabel = "FILE", description = "The license; its signature is not verified here.")
    private @Nullable Path license;

    @Option(
            names = "--set",
            paramLabel = "NAME=VALUE",
            description = "One more answer, before those of --config-values. For a bool item true and false are taken"
                    + " as well as 1 and 0; for a file item @PATH is the content of a file.")
    private List<String> set = new ArrayList<>();

    @Option(
            names = "--namespace",
            paramLabel = "NAMESPACE",
            defaultValue = "default",
            description = "Where the application goes (default: ${DEFAULT-VALUE}).")
    private String namespace = "default";

    /** What was answered, and everything that is wrong with it. */
    record Answers(ConfigValues values, List<Finding> findings) {
        Answers {
            findings = List.copyOf(findings);
        }
    }

    String namespace() {
        return namespace;
    }

    RenderInputs inputs(Package content, CommandLine command, List<Finding> findings) {
        if (!NAMESPACE.matcher(namespace).matches()) {
            throw new ParameterException(
                    command,
                    "'" + namespace + "' is no namespace: it has lower-case letters, digits and dashes, at most 63.");
        }
        return new RenderInputs(
                namespace,
                license(command, findings),
                new ReleaseInfo(-1, "", "", content.version(), content.releaseNotes(), false, false),
                ClusterInfo.unknown(namespace),
                InstantSource.system(),
                SecureRandom::new);
    }

    private LicenseFields license(CommandLine command, List<Finding> findings) {
        Path path = license;
        if (path == null) {
            return LicenseFields.NONE;
        }
        InputFile file = new InputFile(command, path);
        LicenseFile.Reading reading = LicenseFile.read(file.name(), file.text());
        findings.addAll(reading.findings());
        return reading.license().<LicenseFields>map(found -> found).orElse(LicenseFields.NONE);
    }

    Answers answers(ConfigScreen screen, CommandLine command) {
        List<Finding> findings = new ArrayList<>();
        ConfigValues values = saved(screen, command, findings);
        for (String assignment : set) {
            int equals = assignment.indexOf('=');
            if (equals < 1) {
                throw new ParameterException(command, "Write --set NAME=VALUE, not --set " + assignment + ".");
            }
            ItemName name = new ItemName(assignment.substring(0, equals));
            Optional<ConfigItem> item = screen.item(name);
            findings.addAll(refusal(name, item, screen));
            if (item.filter(ConfigItem::isEditable).isPresent()) {
                values = values.with(name, answer(item.get(), assignment.substring(equals + 1), command));
            }
        }
        return new Answers(values, findings);
    }

    private ConfigValues saved(ConfigScreen screen, CommandLine command, List<Finding> findings) {
        Path path = configValues;
        if (path == null) {
            return ConfigValues.EMPTY;
        }
        ConfigValuesFile.Reading reading = read(path, screen, command);
        findings.addAll(reading.findings());
        return reading.values();
    }

    ConfigValuesFile.Reading read(Path path, ConfigScreen screen, CommandLine command) {
        InputFile file = new InputFile(command, path);
        return ConfigValuesFile.read(file.name(), file.text(), screen, kotsKey.keys(command));
    }

    private static List<Finding> refusal(ItemName name, Optional<ConfigItem> item, ConfigScreen screen) {
        Place where = Place.ofSubject(name.value());
        if (item.isEmpty()) {
            String known = String.join(
                    ", ",
                    screen.items()
                            .filter(ConfigItem::isEditable)
                            .map(i -> i.name().value())
                            .toList());
            return List.of(Finding.error(
                    "unknown-item", "There is no config item of this name. There are: " + known + ".", where));
        }
        return item.get().isEditable()
                ? List.of()
                : List.of(Finding.error("item-read-only", "This config item cannot be answered.", where));
    }

    private static Answer answer(ConfigItem item, String value, CommandLine command) {
        if (item.type() == ItemType.FILE && value.startsWith("@")) {
            InputFile file = new InputFile(command, Path.of(value.substring(1)));
            String name = String.valueOf(file.path().getFileName());
            return Answer.ofFile(Base64.getEncoder().encodeToString(file.bytes()), name);
        }
        return Answer.of(item.type() == ItemType.BOOL ? bool(value) : value);
    }

    private static String bool(String value) {
        return switch (value) {
            case "true" -> "1";
            case "false" -> "0";
            default -> value;
        };
    }
}
