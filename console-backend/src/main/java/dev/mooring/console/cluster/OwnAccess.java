package dev.mooring.console.cluster;

import dev.mooring.console.object.KubeObject;
import java.util.Map;
import java.util.TreeMap;

/** What the cluster says about Mooring's own account. */
record OwnAccess(Api api) {

    private static final String REVIEWS = "/apis/authorization.k8s.io/v1/selfsubjectaccessreviews";
    private static final String WHO = "/apis/authentication.k8s.io/v1/selfsubjectreviews";

    /** A server that has no such question, as the simulated one, has nothing to refuse either. */
    Access may(String verb, String group, String resource, String namespace) {
        Map<String, String> asked = new TreeMap<>(Map.of("verb", verb, "group", group, "resource", resource));
        if (!namespace.isEmpty()) {
            asked.put("namespace", namespace);
        }
        Reply reply = api.post(
                REVIEWS,
                KubeJson.write(Map.of(
                        "apiVersion", "authorization.k8s.io/v1",
                        "kind", "SelfSubjectAccessReview",
                        "spec", Map.of("resourceAttributes", asked))));
        if (reply instanceof Reply.Answered answer && answer.isSuccess()) {
            boolean allowed = answer.json()
                    .at("status", "allowed")
                    .filter(Boolean.TRUE::equals)
                    .isPresent();
            return allowed ? new Access.Allowed() : new Access.Denied();
        }
        return reply instanceof Reply.Answered answer && answer.status() == 404
                ? new Access.Allowed()
                : new Access.Unknown(Refusals.of(review(), reply).finding());
    }

    private static Asked review() {
        ApiKind kind =
                new ApiKind("authorization.k8s.io/v1", "SelfSubjectAccessReview", "selfsubjectaccessreviews", false);
        return new Asked("create", kind, "", "");
    }

    /** As the cluster names it; older servers do not tell. */
    String account() {
        Reply reply = api.post(
                WHO, KubeJson.write(Map.of("apiVersion", "authentication.k8s.io/v1", "kind", "SelfSubjectReview")));
        KubeObject review =
                reply instanceof Reply.Answered answer && answer.isSuccess() ? answer.json() : new KubeObject(Map.of());
        return review.text("status", "userInfo", "username").orElse("mooring");
    }
}
