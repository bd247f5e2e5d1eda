package dev.mooring.console.api;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.mooring.console.api.Script.Answer;
import dev.mooring.console.notify.send.Receiver;
import dev.mooring.console.usecase.Notifier;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.net.URI;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInfo;

/** Notifications as a script works with them. Each test has an application of its own. */
@QuarkusTest
class NotificationsApiTest {

    private static boolean started;

    @TestHTTPResource
    @SuppressWarnings("NullAway.Init") // Quarkus sets it
    URI console;

    @Inject
    @SuppressWarnings("NullAway.Init")
    Notifier notifier;

    private String notifications;
    private Script script;

    @BeforeEach
    void ownApplication(TestInfo test) {
        String slug = "tell-" + Integer.toHexString(test.getDisplayName().hashCode() & 0xffff);
        notifications = "/api/v1/apps/" + slug + "/notifications";
        script = new Script(console);
        script.send("POST", "/api/v1/apps", "application/gzip", Archive.application(slug));
        startOnce(notifier);
    }

    private static synchronized void startOnce(Notifier notifier) {
        if (!started) {
            notifier.start();
            started = true;
        }
    }

    @Test
    void atFirstNobodyIsToldAnythingAndTheTopicsAreListed() {
        JsonNode shown = script.get(notifications).json();

        assertThat(shown.at("/settings/events")).isEmpty();
        assertThat(shown.path("log")).isEmpty();
        assertThat(shown.path("topics").findValuesAsText("topic"))
                .contains("STATE_CHANGED", "DEPLOY_FAILED", "LICENSE_EXPIRES")
                .doesNotContain("TEST", "SNAPSHOT_FAILED");
    }

    @Test
    void settingsAreSavedAndSecretsAreNotShown() {
        Answer saved = script.json("PUT", notifications, """
                {"consoleAddress":"https://mooring.example.com",
                 "webhook":{"url":"https://alerts.example.com/in","key":"key-that-is-long-enough","topics":["DEPLOY_FAILED"]},
                 "mail":{"host":"smtp.example.com","user":"ops","password":"s3cret!","from":"mooring@example.com",
                         "to":["a@example.com"],"topics":["STATE_CHANGED","DEPLOY_FAILED"]},
                 "events":["STATE_CHANGED"]}
                """);
        Answer shown = script.get(notifications);
        Answer again =
                script.json("PUT", notifications, shown.json().path("settings").toString());

        assertThat(saved.status()).as(saved.body()).isEqualTo(200);
        assertThat(shown.json().at("/settings/mail/port").asInt()).isEqualTo(587);
        assertThat(shown.json().at("/settings/mail/passwordStored").asBoolean()).isTrue();
        assertThat(shown.json().at("/settings/webhook/topics/0").asText()).isEqualTo("DEPLOY_FAILED");
        assertThat(saved.body() + shown.body() + again.body()).doesNotContain("s3cret!", "key-that-is-long-enough");
        assertThat(again.status()).as(again.body()).isEqualTo(200);
        assertThat(again.json()).isEqualTo(saved.json());
    }

    @Test
    void aTestArrivesOrTellsWhyNot() {
        try (Receiver receiver = Receiver.plain()) {
            String body = "{\"channel\":\"WEBHOOK\",\"settings\":{\"webhook\":{\"url\":\"" + receiver.url()
                    + "\",\"key\":\"key-that-is-long-enough\"}}}";

            Answer good = script.json("POST", notifications + "/test", body);
            receiver.answering(401);
            Answer bad = script.json("POST", notifications + "/test", body);

            assertThat(good.status()).as(good.body()).isEqualTo(200);
            assertThat(good.json().path("words").asText()).contains("status 200");
            assertThat(receiver.next().header("Mooring-Signature")).startsWith("sha256=");
            assertThat(bad.status()).isEqualTo(422);
            assertThat(bad.json().at("/findings/0/code").asText()).isEqualTo("notify-test-failed");
        }
    }

    @Test
    void whatCannotBeIsRefused() {
        Answer invalid =
                script.json("PUT", notifications, "{\"webhook\":{\"url\":\"nowhere\",\"topics\":[\"DEPLOY_FAILED\"]}}");

        assertThat(invalid.status()).isEqualTo(422);
        assertThat(invalid.json().path("findings").findValuesAsText("code"))
                .containsExactlyInAnyOrder("notify-webhook-address", "notify-webhook-key");
        assertThat(script.json("PUT", notifications, "{\"events\":[\"GOSSIP\"]}")
                        .status())
                .isEqualTo(400);
        assertThat(script.json("PUT", notifications, "{\"events\":[null]}").status())
                .isEqualTo(400);
        assertThat(script.json("POST", notifications + "/test", "{}").status()).isEqualTo(400);
        assertThat(script.json("POST", notifications + "/test", "{\"channel\":\"MAIL\"}")
                        .status())
                .isEqualTo(422);
        assertThat(script.get("/api/v1/apps/nobody/notifications").status()).isEqualTo(404);
    }
}
