package dev.mooring.console.api;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.mooring.console.api.Script.Answer;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import java.io.ByteArrayOutputStream;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInfo;

/** From a package to a running application, as a pipeline does it. Each test has an application of its own. */
@QuarkusTest
class ApiJourneyTest {

    @TestHTTPResource
    @SuppressWarnings("NullAway.Init") // Quarkus sets it
    URI console;

    private String slug;
    private String app;
    private Script script;

    @BeforeEach
    void ownApplication(TestInfo test) {
        slug = "app-" + Integer.toHexString(test.getDisplayName().hashCode() & 0xffff);
        app = "/api/v1/apps/" + slug;
        script = new Script(console);
    }

    @Test
    void aPackageIsTakenInConfiguredPlannedDeployedAndWatched() throws InterruptedException {
        Answer installed = install();
        Answer saved = script.json("PUT", app + "/config", "{\"basedOn\":0,\"answers\":{\"greeting\":\"hi\"}}");
        Answer plan = script.get(app + "/versions/1/plan");
        Answer begun = script.send("POST", app + "/versions/1/deploy", "", new byte[0]);
        JsonNode log = ended(app + "/versions/1/deploy");

        assertThat(installed.status()).isEqualTo(201);
        assertThat(installed.location()).endsWith(app + "/versions/0");
        assertThat(installed.json().at("/state/kind").asText()).isEqualTo("NEEDS_CONFIG");
        assertThat(installed.json().path("author").asText()).isEqualTo("token:environment");
        assertThat(saved.status()).isEqualTo(201);
        assertThat(saved.json().path("sequence").asInt()).isEqualTo(1);
        assertThat(plan.json().path("deployable").asBoolean()).isTrue();
        assertThat(plan.json().at("/counts/create").asInt()).isEqualTo(1);
        assertThat(plan.json().at("/entries/0/object/kind").asText()).isEqualTo("ConfigMap");
        assertThat(begun.status()).isEqualTo(202);
        assertThat(begun.location()).endsWith(app + "/versions/1/deploy");
        assertThat(log.path("failed").asBoolean()).isFalse();
        assertThat(script.get(app).json().at("/running/sequence").asInt()).isEqualTo(1);
        assertThat(script.get(app + "/status").json().path("objects")).hasSize(1);
        JsonNode cause = script.get(app + "/objects/ConfigMap/greeting/cause").json();
        assertThat(cause.at("/object/name").asText()).isEqualTo("greeting");
        assertThat(cause.path("causes")).isEmpty();
        assertThat(script.get(app + "/objects/Secret/mooring-access/cause").status())
                .isEqualTo(404);
    }

    @Test
    void anApplicationIsTakenOutOfTheClusterAndItsVersionsStay() throws InterruptedException {
        install();
        script.json("PUT", app + "/config", "{\"basedOn\":0,\"answers\":{\"greeting\":\"hi\"}}");
        script.send("POST", app + "/versions/1/deploy", "", new byte[0]);
        ended(app + "/versions/1/deploy");

        Answer plan = script.get(app + "/undeploy/plan");
        Answer begun = script.send("POST", app + "/undeploy", "", new byte[0]);
        JsonNode log = ended(app + "/undeploy");

        assertThat(plan.json().at("/counts/delete").asInt()).isEqualTo(1);
        assertThat(begun.status()).isEqualTo(202);
        assertThat(log.path("failed").asBoolean()).isFalse();
        assertThat(log.at("/steps/0/stage").asText()).isEqualTo("No longer wanted");
        assertThat(script.get(app).json().has("running")).isFalse();
        assertThat(script.get(app + "/versions").json()).hasSize(2);
        assertThat(script.get(app + "/undeploy/plan").status()).isEqualTo(409);
    }

    @Test
    void whatIsNotBeingDeployedIsNotStopped() {
        install();

        Answer refused = script.send("DELETE", app + "/versions/0/deploy", "", new byte[0]);

        assertThat(refused.status()).isEqualTo(409);
        assertThat(refused.json().at("/findings/0/code").asText()).isEqualTo("deploy-not-running");
        assertThat(script.get(app + "/undeploy").status()).isEqualTo(404);
    }

    @Test
    void aPlanIsKeptAndShownAndNoOtherOneIsDeployed() {
        install();
        script.json("PUT", app + "/config", "{\"basedOn\":0,\"answers\":{\"greeting\":\"hi\"}}");

        Answer kept = script.json("POST", app + "/versions/1/plan", "{\"choices\":[]}");
        Answer shown = script.get(app + "/plans/" + kept.json().path("id").asText());
        Answer wrong = script.json("POST", app + "/versions/1/deploy", "{\"planDigest\":\"0\"}");

        assertThat(kept.status()).isEqualTo(201);
        assertThat(kept.location()).endsWith("/plans/" + kept.json().path("id").asText());
        assertThat(shown.json().path("author").asText()).isEqualTo("token:environment");
        assertThat(shown.json().path("differing")).isEmpty();
        assertThat(shown.json().at("/plan/missing/roles").asText()).isEmpty();
        assertThat(wrong.status()).isEqualTo(409);
        assertThat(wrong.json().at("/findings/0/code").asText()).isEqualTo("plan-outdated");
        assertThat(script.get(app + "/plans/1-0123").status()).isEqualTo(404);
    }

    @Test
    void aChoiceNamesItsObject() {
        install();

        Answer answer = script.json("POST", app + "/versions/0/deploy", "{\"choices\":[{\"choice\":\"TAKE_OVER\"}]}");

        assertThat(answer.status()).isEqualTo(400);
        assertThat(answer.json().at("/findings/0/code").asText()).isEqualTo("choice-incomplete");
    }

    @Test
    void aFormBringsPackageAndLicense() {
        Answer installed = script.send(
                "POST",
                "/api/v1/apps",
                "multipart/form-data; boundary=b",
                form(Archive.application(slug), "not a license"));

        assertThat(installed.status()).isEqualTo(422);
        assertThat(installed.json().path("findings")).isNotEmpty();
    }

    @Test
    void aLicenseThatIsNoTextIsRefused() {
        byte[] form = form(Archive.application(slug), "@");
        form[new String(form, StandardCharsets.ISO_8859_1).lastIndexOf('@')] = (byte) 0xff;

        Answer installed = script.send("POST", "/api/v1/apps", "multipart/form-data; boundary=b", form);

        assertThat(installed.status()).isEqualTo(422);
        assertThat(installed.json().at("/findings/0/code").asText()).isEqualTo("license-not-utf8");
    }

    @Test
    void anUploadIsToldByTheNameThatItWasSentWith() {
        byte[] form = form("no archive".getBytes(StandardCharsets.UTF_8), "");

        Answer installed = script.send("POST", "/api/v1/apps", "multipart/form-data; boundary=b", form);

        assertThat(installed.json().at("/findings/0/file").asText()).isEqualTo("package.tgz");
    }

    @Test
    void theSamePackageTwiceIsOneVersion() {
        install();

        assertThat(install().json().path("sequence").asInt()).isZero();
        assertThat(script.get(app + "/versions").json()).hasSize(1);
    }

    @Test
    void applicationsAndVersionsAreListedAndShown() {
        install();

        assertThat(slugs(script.get("/api/v1/apps").json())).contains(slug);
        assertThat(script.get(app).json().path("title").asText()).isEqualTo("Tiny");
        assertThat(script.get(app).json().at("/cluster/simulated").asBoolean()).isTrue();
        assertThat(script.get(app + "/versions/0").json().path("source").asText())
                .isEqualTo("INSTALL");
        assertThat(script.get(app + "/versions/9").status()).isEqualTo(404);
        assertThat(script.get(app + "/versions/0/deploy").status()).isEqualTo(404);
    }

    @Test
    void versionsTellWhereTheyStandAndAreCompared() {
        install();
        script.json("PUT", app + "/config", "{\"basedOn\":0,\"answers\":{\"greeting\":\"one\",\"secret\":\"s3cret!\"}}");
        script.json("PUT", app + "/config", "{\"basedOn\":1,\"answers\":{\"greeting\":\"two\",\"secret\":\"0ther!!\"}}");

        JsonNode next = script.get(app + "/versions/2").json().path("standing");
        Answer comparison = script.get(app + "/versions/1/compare/2");

        assertThat(next.path("place").asText()).isEqualTo("AVAILABLE");
        assertThat(next.path("desired").asBoolean()).isTrue();
        assertThat(next.path("deployable").asBoolean()).isTrue();
        assertThat(next.at("/sinceParent/changed").asInt()).isEqualTo(1);
        assertThat(script.get(app + "/versions/0").json().at("/standing/code").asText())
                .isEqualTo("version-not-configured");
        assertThat(comparison.json().path("answers")).hasSize(2);
        assertThat(comparison.json().at("/answers/0/after").asText()).isEqualTo("two");
        assertThat(comparison.body()).doesNotContain("s3cret!", "0ther!!");
        assertThat(script.get(app + "/versions/1/compare/9").status()).isEqualTo(404);
    }

    @Test
    void answersOfAnEarlierVersionMakeANewOne() {
        install();
        script.json("PUT", app + "/config", "{\"basedOn\":0,\"answers\":{\"greeting\":\"one\"}}");
        script.json("PUT", app + "/config", "{\"basedOn\":1,\"answers\":{\"greeting\":\"two\"}}");

        Answer shown = script.get(app + "/config?from=1");
        Answer saved = script.json("PUT", app + "/config?from=1", "{\"basedOn\":2,\"answers\":{\"extra\":false}}");

        assertThat(item(shown, "greeting").path("value").asText()).isEqualTo("one");
        assertThat(shown.json().path("basedOn").asInt()).isEqualTo(2);
        assertThat(saved.status()).isEqualTo(201);
        assertThat(saved.json().path("parent").asInt()).isEqualTo(1);
        assertThat(item(script.get(app + "/config"), "greeting").path("value").asText())
                .isEqualTo("one");
        assertThat(script.get(app + "/config?from=1&onto=SIDEWAYS").status()).isEqualTo(400);
    }

    @Test
    void settingsAreShownAndChangedOneByOne() {
        install();

        Answer changed = script.json("PUT", app + "/settings", "{\"rollBackWhenFailed\":true}");

        assertThat(changed.json().path("rollBackWhenFailed").asBoolean()).isTrue();
        assertThat(changed.json().path("keptVersions").asInt()).isEqualTo(50);
        assertThat(script.json("PUT", app + "/settings", "{\"keptVersions\":1}").status())
                .isEqualTo(400);
        assertThat(script.get(app + "/settings").json().path("rollBackWhenFailed").asBoolean())
                .isTrue();
    }

    @Test
    void filesOfAVersionAreListedAndReadWithTheirSecretsHidden() {
        install();
        script.json("PUT", app + "/config", "{\"basedOn\":0,\"answers\":{\"greeting\":\"hi\"}}");

        Answer list = script.get(app + "/versions/1/files");
        String path = list.json().at("/0/path").asText();

        assertThat(list.status()).isEqualTo(200);
        assertThat(list.json().findValuesAsText("path")).anyMatch(name -> name.startsWith("manifests/"));
        assertThat(script.get(app + "/versions/1/files/content?path=" + path).status())
                .isEqualTo(200);
        assertThat(script.get(app + "/versions/1/files/content?path=../../etc/passwd")
                        .status())
                .isEqualTo(404);
        assertThat(script.get(app + "/versions/1/files/archive").status()).isEqualTo(200);
    }

    @Test
    void passwordsAreMaskedUnlessTheExportIsAskedForThem() {
        install();
        script.json("PUT", app + "/config", "{\"basedOn\":0,\"answers\":{\"greeting\":\"hi\",\"secret\":\"s3cret!\"}}");

        Answer config = script.get(app + "/config");

        assertThat(config.body()).doesNotContain("s3cret!");
        assertThat(item(config, "secret").path("masked").asBoolean()).isTrue();
        assertThat(item(config, "secret").has("value")).isFalse();
        assertThat(item(config, "greeting").path("value").asText()).isEqualTo("hi");
        assertThat(script.get(app + "/config/values").body())
                .contains("ConfigValues", "hi")
                .doesNotContain("s3cret!");
        assertThat(script.get(app + "/config/values?secrets=true").body()).contains("s3cret!");
        assertThat(script.get(app + "/config/values").type()).startsWith("application/yaml");
    }

    @Test
    void answersThatAreNotNamedStayAndNullGoesBackToTheDefault() {
        install();
        script.json("PUT", app + "/config", "{\"basedOn\":0,\"answers\":{\"greeting\":\"hi\",\"extra\":false}}");
        script.json("PUT", app + "/config", "{\"basedOn\":1,\"answers\":{\"extra\":null},\"note\":\"back\"}");

        Answer config = script.get(app + "/config");

        assertThat(item(config, "greeting").path("value").asText()).isEqualTo("hi");
        assertThat(item(config, "extra").path("answered").asBoolean()).isFalse();
        assertThat(script.get(app + "/versions/2").json().path("note").asText()).isEqualTo("back");
    }

    @Test
    void answersAreTriedOutWithoutSaving() {
        install();

        Answer tried = script.json("POST", app + "/config/evaluate", "{\"answers\":{\"greeting\":\"hi\"}}");

        assertThat(tried.status()).isEqualTo(200);
        assertThat(tried.json().path("deployable").asBoolean()).isTrue();
        assertThat(script.get(app + "/config").json().path("deployable").asBoolean())
                .isFalse();
    }

    @Test
    void aConfigValuesFileIsTakenAsItIs() {
        install();
        String file = """
                apiVersion: kots.io/v1beta1
                kind: ConfigValues
                metadata: {name: tiny}
                spec:
                  values:
                    greeting: {value: from a file}
                """;

        Answer saved = script.send(
                "PUT", app + "/config?note=restored", "application/yaml", file.getBytes(StandardCharsets.UTF_8));

        assertThat(saved.status()).isEqualTo(201);
        assertThat(saved.json().path("note").asText()).isEqualTo("restored");
        assertThat(item(script.get(app + "/config"), "greeting").path("value").asText())
                .isEqualTo("from a file");
    }

    @Test
    void missingAnswersAreInvalidAndNamed() {
        install();

        Answer answer = script.json("PUT", app + "/config", "{\"basedOn\":0,\"answers\":{\"greeting\":\"\"}}");

        assertThat(answer.status()).isEqualTo(422);
        assertThat(answer.type()).isEqualTo("application/problem+json");
        assertThat(answer.json().at("/findings/0/subject").asText()).isEqualTo("greeting");
    }

    @Test
    void itemsThatAreNotThereOrNotToBeAnsweredAreInvalid() {
        install();

        Answer answer = script.json(
                "POST", app + "/config/evaluate", "{\"answers\":{\"nonsense\":\"x\",\"notes\":\"y\",\"extra\":1}}");

        assertThat(answer.status()).isEqualTo(422);
        assertThat(answer.json().path("findings")).hasSize(2);
    }

    @Test
    void aNewerVersionIsNeverOverwritten() {
        install();
        script.json("PUT", app + "/config", "{\"basedOn\":0,\"answers\":{\"greeting\":\"first\"}}");

        Answer late = script.json("PUT", app + "/config", "{\"basedOn\":0,\"answers\":{\"greeting\":\"late\"}}");

        assertThat(late.status()).isEqualTo(409);
        assertThat(late.json().path("title").asText()).isEqualTo("Conflict");
    }

    private Answer install() {
        return script.send("POST", "/api/v1/apps", "application/gzip", Archive.application(slug));
    }

    private JsonNode ended(String path) throws InterruptedException {
        for (int attempt = 0; attempt < 200; attempt++) {
            JsonNode log = script.get(path).json();
            if (log.has("ended")) {
                return log;
            }
            Thread.sleep(50);
        }
        throw new AssertionError("the deploy does not end: " + script.get(path).body());
    }

    private static JsonNode item(Answer config, String name) {
        return StreamSupport.stream(config.json().at("/groups/0/items").spliterator(), false)
                .filter(item -> item.path("name").asText().equals(name))
                .findFirst()
                .orElseThrow(() -> new AssertionError("no item " + name + " in " + config.body()));
    }

    private static java.util.List<String> slugs(JsonNode apps) {
        return StreamSupport.stream(apps.spliterator(), false)
                .map(app -> app.path("slug").asText())
                .toList();
    }

    private static byte[] form(byte[] content, String license) {
        ByteArrayOutputStream form = new ByteArrayOutputStream();
        form.writeBytes(part("package", "package.tgz"));
        form.writeBytes(content);
        form.writeBytes("\r\n".getBytes(StandardCharsets.UTF_8));
        form.writeBytes(part("license", "license.yaml"));
        form.writeBytes((license + "\r\n--b--\r\n").getBytes(StandardCharsets.UTF_8));
        return form.toByteArray();
    }

    private static byte[] part(String name, String file) {
        return ("--b\r\nContent-Disposition: form-data; name=\"" + name + "\"; filename=\"" + file
                        + "\"\r\nContent-Type: application/octet-stream\r\n\r\n")
                .getBytes(StandardCharsets.UTF_8);
    }
}
