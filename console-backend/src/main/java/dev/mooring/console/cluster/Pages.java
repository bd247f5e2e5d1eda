package dev.mooring.console.cluster;

import dev.mooring.console.cluster.ClusterAnswer.Ok;
import dev.mooring.console.object.KubeObject;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/** Lists come page by page. */
final class Pages {

    private Pages() {}

    /** A list with the point in time from which a watch goes on. */
    record Listing(List<KubeObject> objects, String resourceVersion) {}

    /**
     * @param get asks for a page by its path
     * @param kept what of each object is kept: all of them whole may be more than there is memory for
     */
    static ClusterAnswer<Listing> all(
            Asked asked, String selection, Function<String, Reply> get, UnaryOperator<KubeObject> kept) {
        List<KubeObject> all = new ArrayList<>();
        String next = "";
        do {
            Reply reply = get.apply(asked.kind().path(asked.namespace()) + "?limit=500" + selection + next);
            if (!(reply instanceof Reply.Answered answer) || !answer.isSuccess()) {
                return Refusals.of(asked, reply);
            }
            KubeObject page = answer.json();
            page.list("items").forEach(item -> all.add(kept.apply(item(asked.kind(), item))));
            String more = page.text("metadata", "continue").orElse("");
            if (more.isEmpty()) {
                return new Ok<>(new Listing(
                        List.copyOf(all),
                        page.text("metadata", "resourceVersion").orElse("")));
            }
            next = "&continue=" + URLEncoder.encode(more, StandardCharsets.UTF_8);
        } while (true);
    }

    /** List items come without their kind. */
    private static KubeObject item(ApiKind kind, @Nullable Object item) {
        Map<String, @Nullable Object> json = new LinkedHashMap<>();
        json.put("apiVersion", kind.apiVersion());
        json.put("kind", kind.kind());
        if (item instanceof Map<?, ?> map) {
            map.forEach((key, value) -> json.put(String.valueOf(key), value));
        }
        return new KubeObject(json);
    }
}
