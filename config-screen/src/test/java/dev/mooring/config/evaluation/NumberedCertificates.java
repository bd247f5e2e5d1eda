package dev.mooring.config.evaluation;

import dev.mooring.config.functions.ConfigLookup;
import dev.mooring.config.screen.TestFunctions;
import dev.mooring.config.template.Functions;
import dev.mooring.config.template.TemplateFunction;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/** Certificates that remember, for as long as their functions live, under which name they were made: as real ones do. */
final class NumberedCertificates implements FunctionsFactory {

    @Override
    public Functions over(ConfigLookup answers) {
        Functions others = new TestFunctions(answers);
        Map<String, String> made = new HashMap<>();
        Map<String, TemplateFunction> own = Map.of(
                "RandomString",
                        arguments ->
                                UUID.randomUUID().toString().substring(0, ((Number) arguments.getFirst()).intValue()),
                "TLSCert", arguments -> certificate(made, arguments),
                "TLSKey", arguments -> "key of " + certificate(made, arguments),
                "TLSCACert", arguments -> authority(made, arguments),
                "TLSCertFromCA", arguments -> "cert " + arguments.get(1) + " signed by " + authority(made, arguments));
        return new Functions() {
            @Override
            public Optional<TemplateFunction> find(String name) {
                return Optional.ofNullable(own.get(name)).or(() -> others.find(name));
            }

            @Override
            public Set<String> names() {
                return others.names();
            }
        };
    }

    private static String certificate(Map<String, String> made, List<?> arguments) {
        return made.computeIfAbsent("cert " + arguments.getFirst(), NumberedCertificates::numbered);
    }

    private static String authority(Map<String, String> made, List<?> arguments) {
        return made.computeIfAbsent("authority " + arguments.getFirst(), NumberedCertificates::numbered);
    }

    private static String numbered(String name) {
        return name + " " + UUID.randomUUID();
    }
}
