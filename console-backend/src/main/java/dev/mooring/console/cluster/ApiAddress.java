package dev.mooring.console.cluster;

import java.net.URI;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * A request's address, taken apart.
 *
 * @param group empty for the core group
 * @param plural empty where the address is that of a group version
 * @param name empty for a collection
 * @param part a subresource such as {@code status}, empty for the object itself
 */
public record ApiAddress(
        String group,
        String version,
        String namespace,
        String plural,
        String name,
        String part,
        Map<String, String> query) {

    /** Reads {@code /api/v1/…} and {@code /apis/<group>/<version>/…}. */
    public static ApiAddress of(URI uri) {
        List<String> segments = Arrays.stream(uri.getRawPath().split("/"))
                .filter(segment -> !segment.isEmpty())
                .map(ApiAddress::decoded)
                .toList();
        boolean core = at(segments, 0).equals("api");
        List<String> rest = segments.subList(Math.min(core ? 2 : 3, segments.size()), segments.size());
        boolean inNamespace = at(rest, 0).equals("namespaces") && rest.size() > 2 && !isNamespacePart(rest);
        List<String> target = inNamespace ? rest.subList(2, rest.size()) : rest;
        return new ApiAddress(
                core ? "" : at(segments, 1),
                core ? at(segments, 1) : at(segments, 2),
                inNamespace ? rest.get(1) : "",
                at(target, 0),
                at(target, 1),
                at(target, 2),
                query(uri));
    }

    public boolean asks(String parameter) {
        String value = query.getOrDefault(parameter, "");
        return value.equals("true") || value.equals("1") || value.equals("All");
    }

    public String parameter(String name) {
        return query.getOrDefault(name, "");
    }

    private static boolean isNamespacePart(List<String> rest) {
        return rest.size() == 3 && (rest.get(2).equals("status") || rest.get(2).equals("finalize"));
    }

    private static String at(List<String> list, int index) {
        return index < list.size() ? list.get(index) : "";
    }

    private static Map<String, String> query(URI uri) {
        Map<String, String> query = new LinkedHashMap<>();
        if (uri.getRawQuery() != null) {
            for (String pair : uri.getRawQuery().split("&", -1)) {
                String[] sides = pair.split("=", 2);
                query.put(decoded(sides[0]), sides.length == 2 ? decoded(sides[1]) : "");
            }
        }
        return query;
    }

    private static String decoded(String text) {
        return URLDecoder.decode(text, StandardCharsets.UTF_8);
    }
}
