package dev.mooring.config.screen;

import dev.mooring.config.functions.ConfigLookup;
import dev.mooring.config.template.FunctionException;
import dev.mooring.config.template.Functions;
import dev.mooring.config.template.TemplateFunction;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The functions that screens use most, with a random that counts and a record of what was called how often. */
public final class TestFunctions implements Functions {

    private final ConfigLookup answers;
    private final Map<String, TemplateFunction> functions;
    private int generated;
    private int reads;

    public TestFunctions(ConfigLookup answers) {
        this.answers = answers;
        this.functions = new HashMap<>(Map.of(
                "ConfigOption", arguments -> value(arguments),
                "ConfigOptionData", arguments -> decoded(value(arguments)),
                "ConfigOptionFilename",
                        arguments -> answers.filename(text(arguments, 0)).orElse(""),
                "ConfigOptionEquals", arguments -> value(arguments).equals(text(arguments, 1)),
                "ConfigOptionNotEquals", arguments -> !value(arguments).equals(text(arguments, 1)),
                "RandomString", this::random,
                "TLSCert", arguments -> "cert " + text(arguments, 0) + " for " + text(arguments, 1),
                "TLSKey", arguments -> "key of " + text(arguments, 0),
                "fail",
                        arguments -> {
                            throw new FunctionException(text(arguments, 0));
                        }));
        functions.put("TLSCACert", arguments -> "authority " + text(arguments, 0));
        functions.put("TLSCertFromCA", arguments -> "cert " + text(arguments, 1) + " of " + text(arguments, 0));
    }

    /** How often answers have been read so far. */
    public int reads() {
        return reads;
    }

    private String value(List<@Nullable Object> arguments) {
        reads++;
        return answers.value(text(arguments, 0)).orElse("");
    }

    private String random(List<@Nullable Object> arguments) {
        generated++;
        String number = String.valueOf(generated);
        return "x".repeat(Integer.parseInt(text(arguments, 0)) - number.length()) + number;
    }

    private static String decoded(String base64) {
        return new String(Base64.getDecoder().decode(base64), StandardCharsets.UTF_8);
    }

    private static String text(List<@Nullable Object> arguments, int index) {
        return String.valueOf(arguments.get(index));
    }

    @Override
    public Optional<TemplateFunction> find(String name) {
        return Optional.ofNullable(functions.get(name));
    }

    @Override
    public Set<String> names() {
        return functions.keySet();
    }
}
