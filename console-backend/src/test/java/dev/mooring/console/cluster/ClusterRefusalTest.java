package dev.mooring.console.cluster;

import static org.assertj.core.api.Assertions.assertThat;

import dev.mooring.config.finding.Finding;
import dev.mooring.console.cluster.ClusterAnswer.Ok;
import dev.mooring.console.cluster.ClusterAnswer.Refused;
import dev.mooring.console.object.KubeObject;
import dev.mooring.console.object.ObjectRef;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The bodies are those of a real API server (1.35). */
class ClusterRefusalTest {

    private static final ObjectRef WEB = new ObjectRef("apps/v1", "Deployment", "shop", "web");
    private static final KubeObject DEPLOYMENT = object("apps/v1", "Deployment", "web");
    private static final KubeObject SECRET = object("v1", "Secret", "db");

    private final ScriptedApiServer server = new ScriptedApiServer();
    private final List<Duration> pauses = new ArrayList<>();
    private final Cluster cluster =
            new Cluster(server.client(), new ClusterFacts("test", "shop", "", false), pauses::add);

    @AfterEach
    void close() {
        server.client().close();
        server.close();
    }

    @Test
    void forbiddenNamesTheAccountTheVerbAndWhatToGrant() {
        server.says(
                403,
                status(
                        403,
                        "Forbidden",
                        "deployments.apps \\\"web\\\" is forbidden: User"
                                + " \\\"system:serviceaccount:shop:mooring\\\" cannot patch resource \\\"deployments\\\" in API group"
                                + " \\\"apps\\\" in the namespace \\\"shop\\\"",
                        "{}"));

        Finding finding = refused(cluster.apply(DEPLOYMENT));

        assertThat(finding.code()).isEqualTo("cluster-forbidden");
        assertThat(finding.message())
                .isEqualTo("Mooring may not patch Deployment shop/web. Grant the account"
                        + " system:serviceaccount:shop:mooring the verb \"patch\" on resource \"deployments\" in API group"
                        + " \"apps\" in namespace shop (a Role and a RoleBinding there), then try again.");
    }

    @Test
    void unauthorizedTellsHowToRenew() {
        server.says(401, status(401, "Unauthorized", "Unauthorized", "{}"));

        assertThat(refused(cluster.apply(DEPLOYMENT)).message())
                .contains("expired")
                .contains("kubeconfig");
    }

    @Test
    void anObjectThatIsNotThereIsNoRefusal() {
        server.says(404, status(404, "NotFound", "deployments.apps \\\"web\\\" not found", "{}"));

        assertThat(cluster.get(WEB)).isEqualTo(new Ok<>(Optional.empty()));
        assertThat(cluster.delete(WEB)).isEqualTo(new Ok<>(false));
    }

    @Test
    void aKindThatNobodyServesIsUnknown() {
        Finding finding = refused(cluster.apply(object("foo.dev/v1", "Foo", "x")));

        assertThat(finding.code()).isEqualTo("kind-unknown");
        assertThat(finding.message()).contains("Foo of foo.dev/v1").contains("CustomResourceDefinition");
    }

    @Test
    void aMissingNamespaceIsNamed() {
        server.says(
                404,
                status(
                        404,
                        "NotFound",
                        "namespaces \\\"shop\\\" not found",
                        "{\"name\":\"shop\",\"kind\":\"namespaces\"}"));

        Finding finding = refused(cluster.tryApply(DEPLOYMENT, Conflicts.REFUSE));

        assertThat(finding.code()).isEqualTo("namespace-missing");
        assertThat(finding.message()).contains("no namespace shop");
    }

    @Test
    void aConflictNamesManagersAndFields() {
        server.says(409, conflict("kubectl-edit", ".spec.replicas"));

        Finding finding = refused(cluster.apply(DEPLOYMENT));

        assertThat(finding.code()).isEqualTo("field-conflict");
        assertThat(finding.message())
                .contains("kubectl-edit owns .spec.replicas")
                .contains("Choose in the plan");
        assertThat(server.requests()).singleElement().asString().doesNotContain("force=true");
    }

    @Test
    void aConflictWithMooringsOwnEarlierUpdateIsForced() {
        server.says(409, conflict("mooring", ".spec.replicas"));
        server.says(200, KubeJson.write(DEPLOYMENT));

        assertThat(cluster.apply(DEPLOYMENT)).isEqualTo(new Ok<>(DEPLOYMENT));
        assertThat(server.requests()).last().asString().endsWith("fieldManager=mooring&force=true");
    }

    @Test
    void aConflictIsForcedOnRequest() {
        server.says(200, KubeJson.write(DEPLOYMENT));

        cluster.apply(DEPLOYMENT, Conflicts.TAKE_OVER);

        assertThat(server.requests()).singleElement().asString().endsWith("force=true");
    }

    @Test
    void anImmutableFieldIsSaidPlainlyAndWithoutTheDumpOfTheValue() {
        server.says(422, status(422, "Invalid", "Deployment.apps \\\"web\\\" is invalid: spec.selector", """
                {"name":"web","group":"apps","kind":"Deployment","causes":[{"reason":"FieldValueInvalid",
                "message":"Invalid value: {\\"matchLabels\\":{\\"app\\":\\"web2\\"}}: field is immutable",
                "field":"spec.selector"}]}"""));

        Finding finding = refused(cluster.tryApply(DEPLOYMENT, Conflicts.REFUSE));

        assertThat(finding.code()).isEqualTo("field-immutable");
        assertThat(finding.message())
                .startsWith("Deployment shop/web cannot be changed in spec.selector")
                .contains("choose in the plan")
                .doesNotContain("web2");
    }

    @Test
    void eachInvalidFieldIsNamedWithItsReason() {
        server.says(422, status(422, "Invalid", "x", """
                {"causes":[{"reason":"FieldValueRequired","message":"Required value","field":"spec.template"},
                {"reason":"FieldValueInvalid","message":"Invalid value: -1: must be greater than or equal to 0",
                "field":"spec.replicas"}]}"""));

        assertThat(refused(cluster.tryApply(DEPLOYMENT, Conflicts.REFUSE)).message())
                .contains("spec.template: Required value; spec.replicas: Invalid value: -1: must be greater");
    }

    @Test
    void aSchemaErrorThatTheServerCalls500IsTheManifestsFault() {
        server.says(
                500,
                status(
                        500,
                        "",
                        "failed to create typed patch object (shop/web; apps/v1, Kind=Deployment):"
                                + " .spec.replicaz: field not declared in schema",
                        "{}"));

        ClusterAnswer<KubeObject> answer = cluster.apply(DEPLOYMENT);

        assertThat(refused(answer).code()).isEqualTo("object-invalid");
        assertThat(refused(answer).message()).contains(".spec.replicaz: field not declared in schema");
        assertThat(pauses).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    400 | geheim is no good
                    422 | geheim
                    500 | failed to create typed patch object (/s2; /v1, Kind=Secret): .data.a: expected string, got geheim
                    409 | the object geheim
                    418 | geheim
                    403 | exceeded quota geheim
                    500 | failed calling webhook "a.b": geheim
                    400 | admission webhook "a.b" denied the request: geheim
                    """)
    void nothingOfASecretGetsIntoAFinding(int code, String message) {
        String details = "{\"causes\":[{\"reason\":\"FieldValueInvalid\",\"field\":\"data[x]\",\"message\":"
                + "\"Invalid value: \\\"geheim\\\": no\"}]}";
        server.says(code, status(code, "Invalid", message.replace("\"", "\\\""), details));

        assertThat(refused(cluster.apply(SECRET)).message()).doesNotContain("geheim");
    }

    @Test
    void aBusyServerIsAskedAgainWhenItWantsToBe() {
        String busy = status(429, "TooManyRequests", "too many requests", "{}");
        server.says(429, busy, Map.of("Retry-After", "7")).says(200, KubeJson.write(DEPLOYMENT));

        assertThat(cluster.apply(DEPLOYMENT)).isInstanceOf(Ok.class);
        assertThat(pauses).containsExactly(Duration.ofSeconds(7));
    }

    @Test
    void whoeverAsksHearsThatAndWhyTheSameIsAskedAgain() {
        String busy = status(429, "TooManyRequests", "too many requests", "{}");
        String changed = status(409, "Conflict", "the object has been modified", "{}");
        server.says(429, busy).says(409, changed).says(200, KubeJson.write(DEPLOYMENT));
        List<Finding> heard = new ArrayList<>();

        assertThat(cluster.apply(DEPLOYMENT, Conflicts.REFUSE, heard::add)).isInstanceOf(Ok.class);

        assertThat(heard).extracting(Finding::code).containsExactly("cluster-busy", "object-conflict");
    }

    @ParameterizedTest
    @CsvSource({"429, cluster-busy", "500, cluster-error", "503, cluster-error"})
    void troubleThatStaysIsToldAfterFiveTries(int code, String finding) {
        server.says(code, status(code, "InternalError", "etcdserver: leader changed", "{}"));

        ClusterAnswer<Boolean> answer = cluster.delete(WEB);

        assertThat(refused(answer).code()).isEqualTo(finding);
        assertThat(((Refused<?>) answer).retryable()).isTrue();
        assertThat(server.requests()).hasSize(5);
        assertThat(pauses).hasSize(4);
    }

    @Test
    void readingIsNotRepeatedByItself() {
        server.says(503, status(503, "ServiceUnavailable", "shutting down", "{}"));

        assertThat(refused(cluster.get(WEB)).message()).contains("HTTP 503");
        assertThat(server.requests()).hasSize(1);
    }

    @Test
    void aServerThatIsNotThereIsUnreachable() {
        server.close();

        ClusterAnswer<KubeObject> answer = cluster.apply(DEPLOYMENT);

        assertThat(refused(answer).code()).isEqualTo("cluster-unreachable");
        assertThat(((Refused<?>) answer).status()).isZero();
        assertThat(pauses).hasSize(4);
    }

    @Test
    void anInterruptedRequestSaysSoAndKeepsTheInterrupt() {
        Thread.currentThread().interrupt();

        Finding finding = refused(cluster.apply(DEPLOYMENT));

        assertThat(Thread.interrupted()).isTrue();
        assertThat(finding.code()).isEqualTo("interrupted");
    }

    @Test
    void aPolicysRefusalNamesTheWebhookAndItsReason() {
        server.says(
                403,
                status(
                        403,
                        "Forbidden",
                        "admission webhook \\\"policy.corp\\\" denied the request:"
                                + " images must come from registry.corp",
                        "{}"));

        assertThat(refused(cluster.tryApply(DEPLOYMENT, Conflicts.REFUSE)).message())
                .contains("admission webhook policy.corp")
                .contains("images must come from registry.corp.");
    }

    @Test
    void aWebhookThatDoesNotAnswerIsNamed() {
        server.says(
                500,
                status(
                        500,
                        "InternalError",
                        "Internal error occurred: failed calling webhook"
                                + " \\\"v.cert-manager.io\\\": connect: connection refused",
                        "{}"));

        assertThat(refused(cluster.tryApply(DEPLOYMENT, Conflicts.REFUSE)))
                .returns("admission-unavailable", Finding::code)
                .satisfies(finding -> assertThat(finding.message()).contains("v.cert-manager.io"));
    }

    @Test
    void anAnswerThatIsNoJsonIsNotTakenForAnObject() {
        server.says(200, "<html>please log in</html>");

        assertThat(refused(cluster.get(WEB)).code()).isEqualTo("cluster-answer-unreadable");
    }

    @Test
    void anObjectWithoutANameIsRefusedBeforeItIsSent() {
        assertThat(refused(cluster.apply(new KubeObject(Map.of("apiVersion", "v1", "kind", "ConfigMap"))))
                        .code())
                .isEqualTo("object-unnamed");
        assertThat(server.requests()).isEmpty();
    }

    @Test
    void aNameCannotLeadToAnotherAddress() {
        cluster.get(new ObjectRef("v1", "ConfigMap", "shop", "../../secrets/db"));

        assertThat(server.requests()).singleElement().asString().endsWith("/configmaps/..%2F..%2Fsecrets%2Fdb");
    }

    @Test
    void whatOnlyTheServerWritesIsNotApplied() {
        KubeObject exported =
                DEPLOYMENT.with("12", "metadata", "resourceVersion").with(List.of(), "metadata", "managedFields");

        assertThat(Applicable.of(exported, true)).isEqualTo(DEPLOYMENT);
    }

    @Test
    void numbersAndUnknownFieldsSurvive() {
        String json = "{\"apiVersion\":\"apps/v1\",\"kind\":\"Deployment\",\"big\":123456789012345678901234567890,"
                + "\"long\":9007199254740993,\"fraction\":0.1,\"nothing\":null,\"list\":[1,\"1\",true]}";
        server.says(200, json);

        assertThat(cluster.get(WEB).map(found -> KubeJson.write(found.orElseThrow())))
                .isEqualTo(new Ok<>(json));
    }

    private static Finding refused(Trial trial) {
        return switch (trial) {
            case Trial.Accepted accepted -> throw new AssertionError(accepted);
            case Trial.Conflicting conflicting -> conflicting.finding();
            case Trial.Immutable immutable -> immutable.finding();
            case Trial.Refused refused -> refused.refused().finding();
        };
    }

    private static Finding refused(ClusterAnswer<?> answer) {
        assertThat(answer).isInstanceOf(Refused.class);
        return ((Refused<?>) answer).finding();
    }

    private static String conflict(String manager, String field) {
        return status(
                409,
                "Conflict",
                "Apply failed with 1 conflict",
                "{\"causes\":[{\"reason\":"
                        + "\"FieldManagerConflict\",\"message\":\"conflict with \\\"" + manager + "\\\"\",\"field\":\""
                        + field
                        + "\"}]}");
    }

    private static String status(int code, String reason, String message, String details) {
        String said = reason.isEmpty() ? "" : "\"reason\":\"" + reason + "\",";
        return "{\"kind\":\"Status\",\"apiVersion\":\"v1\",\"metadata\":{},\"status\":\"Failure\",\"message\":\""
                + message + "\"," + said + "\"details\":" + details + ",\"code\":" + code + "}";
    }

    private static KubeObject object(String apiVersion, String kind, String name) {
        return new KubeObject(
                Map.of("apiVersion", apiVersion, "kind", kind, "metadata", Map.of("name", name, "namespace", "shop")));
    }
}
