package dev.mooring.console.sandbox;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.mooring.console.cluster.KubeJson;
import dev.mooring.console.object.KubeObject;
import io.fabric8.kubernetes.client.utils.KubernetesSerialization;
import io.fabric8.zjsonpatch.JsonPatch;
import java.io.IOException;
import java.util.Map;

/** The bodies that clients send: objects, and the kinds of patches that Kubernetes takes. */
final class Patches {

    private static final ObjectMapper TREES = new ObjectMapper();
    private static final KubernetesSerialization YAML = new KubernetesSerialization();

    private Patches() {}

    /** @param type such as {@code application/merge-patch+json} */
    static KubeObject patched(String type, KubeObject live, String patch) {
        return switch (type) {
            case "application/merge-patch+json" ->
                new KubeObject(Merging.patch(live.json(), parsed(patch).json()));
            case "application/strategic-merge-patch+json" ->
                new KubeObject(
                        Merging.apply(live.json(), Map.of(), parsed(patch).json()));
            case "application/json-patch+json" -> jsonPatched(live, patch);
            default -> throw ApiRefusal.badRequest("unknown patch type " + type);
        };
    }

    private static KubeObject jsonPatched(KubeObject live, String patch) {
        try {
            JsonNode result = JsonPatch.apply(TREES.readTree(patch), TREES.readTree(KubeJson.write(live)));
            return parsed(result.toString());
        } catch (IOException wrong) {
            throw ApiRefusal.badRequest("not a JSON patch");
        }
    }

    /** JSON, or YAML as kubectl sends it for server-side apply. */
    static KubeObject parsed(String text) {
        return KubeJson.read(text)
                .or(() -> KubeJson.read(YAML.asJson(YAML.unmarshal(text, Map.class))))
                .orElseThrow(() -> ApiRefusal.badRequest("the body is no object"));
    }
}
