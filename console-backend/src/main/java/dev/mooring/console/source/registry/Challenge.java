package dev.mooring.console.source.registry;

import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** How a registry wants to be shown who asks ({@code WWW-Authenticate}, RFC 9110 and the distribution token scheme). */
sealed interface Challenge {

    /** User name and password. */
    record Basic() implements Challenge {}

    /** A token that is fetched elsewhere first. */
    record Bearer(String realm, Map<String, String> parameters) implements Challenge {

        public Bearer {
            parameters = Map.copyOf(parameters);
        }

        /**
         * Where to fetch it; empty where the address is none.
         *
         * @param scope what is to be done; empty where it is only to be shown who asks
         */
        Optional<URI> address(String scope) {
            String query = Stream.of(
                            "service=" + encoded(parameters.getOrDefault("service", "")), "scope=" + encoded(scope))
                    .filter(parameter -> !parameter.endsWith("="))
                    .collect(Collectors.joining("&"));
            try {
                URI base = URI.create(realm);
                boolean whole = base.getHost() != null && base.getUserInfo() == null;
                return whole ? Optional.of(URI.create(realm + mark(base, query) + query)) : Optional.empty();
            } catch (IllegalArgumentException noAddress) {
                return Optional.empty();
            }
        }

        private static String mark(URI base, String query) {
            if (query.isEmpty()) {
                return "";
            }
            return base.getRawQuery() == null ? "?" : "&";
        }

        private static String encoded(String text) {
            return URLEncoder.encode(text, StandardCharsets.UTF_8);
        }
    }

    Pattern PARAMETER = Pattern.compile("([A-Za-z]+)=\"([^\"]{0,2000})\"");

    /** The first that can be answered. */
    static Optional<Challenge> of(List<String> headers) {
        return headers.stream().flatMap(header -> of(header).stream()).findFirst();
    }

    private static Optional<Challenge> of(String header) {
        String scheme = header.strip().split("\\s", 2)[0].toLowerCase(Locale.ROOT);
        Map<String, String> parameters = new HashMap<>();
        Matcher found = PARAMETER.matcher(header);
        while (found.find()) {
            parameters.put(found.group(1).toLowerCase(Locale.ROOT), found.group(2));
        }
        return switch (scheme) {
            case "basic" -> Optional.of(new Basic());
            case "bearer" -> Optional.ofNullable(parameters.get("realm")).map(realm -> new Bearer(realm, parameters));
            default -> Optional.empty();
        };
    }
}
