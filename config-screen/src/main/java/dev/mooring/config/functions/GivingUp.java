package dev.mooring.config.functions;

import dev.mooring.config.template.FunctionException;
import dev.mooring.config.template.Signature;
import dev.mooring.config.template.TemplateFunction;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * {@code fail}: the vendor's own words for why a template cannot go on. They often repeat an answer, to say what is wrong
 * with it, and then they are shown without the secrets among the answers: neither as they are nor in the usual encodings.
 */
record GivingUp(ConfigLookup config, LicenseFields license) implements TemplateFunction {

    static final String NAME = "fail";

    private static final String HIDDEN = "***";
    private static final String WITHHELD = "the template gives up; its message holds an answer";
    private static final List<String> LICENSE_SECRETS = List.of("licenseID", "signature");

    @Override
    public Signature signature() {
        return Signature.of("string");
    }

    @Override
    public Object call(List<@Nullable Object> arguments) throws FunctionException {
        String message = new Arguments(arguments).text(0);
        throw FunctionException.quoting(
                message,
                config.secrets().map(secrets -> masked(message, secrets)).orElse(WITHHELD));
    }

    private String masked(String message, Set<String> answers) {
        String shown = message;
        for (String hidden : forms(answers)) {
            shown = shown.replace(hidden, HIDDEN);
        }
        return shown;
    }

    /** The longest first, since one may be a part of another. */
    private Set<String> forms(Set<String> answers) {
        Set<String> forms = new TreeSet<>(
                (one, other) -> one.length() == other.length() ? one.compareTo(other) : other.length() - one.length());
        Stream<String> ofLicense = LICENSE_SECRETS.stream()
                .map(license::field)
                .flatMap(Optional::stream)
                .map(String::valueOf);
        Stream.concat(answers.stream(), ofLicense)
                .filter(secret -> !secret.isEmpty())
                .forEach(secret -> forms.addAll(List.of(
                        secret, EncodingFunctions.encode(secret), URLEncoder.encode(secret, StandardCharsets.UTF_8))));
        return forms;
    }
}
