package dev.mooring.console.notify;

import static org.assertj.core.api.Assertions.assertThat;

import dev.mooring.config.finding.Finding;
import dev.mooring.console.notify.NotifyRequest.MailRequest;
import dev.mooring.console.notify.NotifyRequest.WebhookRequest;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class NotifyRequestTest {

    private static final String KEY = "a key of the receiver";
    private static final WebhookRequest HOOK = new WebhookRequest("https://alerts.example.com/in?team=7", KEY, "");
    private static final MailRequest MAIL = mail("smtp.example.com", Mail.Security.STARTTLS, "ops", "s3cret");

    @Test
    void settingsAreMadeOfAGoodRequest() {
        NotifySettings settings = read(NotifySettings.DEFAULT, HOOK, MAIL);

        assertThat(settings.channels(Topic.DEPLOY_FAILED)).containsExactly(Channel.WEBHOOK, Channel.MAIL);
        assertThat(settings.channels(Topic.STATE_CHANGED)).isEmpty();
        assertThat(settings.mail().orElseThrow().port()).isEqualTo(587);
        assertThat(settings.mail().orElseThrow().to()).containsExactly("a@example.com", "b@example.com");
    }

    @Test
    void secretsThatAreNotGivenStay() {
        NotifySettings stored = read(NotifySettings.DEFAULT, HOOK, MAIL);

        NotifySettings again = NotifyRequest.of(stored).read(stored).settings().orElseThrow();

        assertThat(again).isEqualTo(stored);
        assertThat(NotifyRequest.of(stored).toString()).doesNotContain("s3cret", KEY, "team");
        assertThat(stored.toString()).doesNotContain("s3cret", KEY, "team");
    }

    @Test
    void aStoredPasswordGoesToNoOtherServer() {
        NotifySettings stored = read(NotifySettings.DEFAULT, HOOK, MAIL);

        NotifyRequest elsewhere = request(HOOK, mail("smtp.example.org", Mail.Security.STARTTLS, "ops", ""));
        NotifyRequest unprotected = request(HOOK, mail("smtp.example.com", Mail.Security.NONE, "ops", ""));

        assertThat(codes(elsewhere, stored)).containsExactly("notify-mail-password");
        assertThat(codes(unprotected, stored)).contains("notify-mail-password");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "alerts.example.com",
                "ftp://example.com/x",
                "https://user:pw@example.com/",
                "file:///etc/passwd",
                "https://exa mple.com",
                "https:///path",
                "https://example.com:99999/",
                "https://example.com/#part"
            })
    void anAddressThatIsNoneIsRefused(String url) {
        assertThat(codes(request(new WebhookRequest(url, KEY, ""), MAIL), NotifySettings.DEFAULT))
                .contains("notify-webhook-address");
    }

    @Test
    void everythingThatIsWrongIsToldTogether() {
        NotifyRequest request = new NotifyRequest(
                "mooring",
                Optional.of(new WebhookRequest("http://alerts.example.com/", "short", "no certificate")),
                Optional.of(new MailRequest(
                        "a b", 70_000, Mail.Security.TLS, "", "", "nobody", "a@example.com, b>@example.com", "")),
                Map.of(Channel.WEBHOOK, Set.of(Topic.TEST)));

        assertThat(codes(request, NotifySettings.DEFAULT))
                .containsExactlyInAnyOrder(
                        "notify-console-address",
                        "notify-webhook-in-clear",
                        "notify-webhook-key",
                        "notify-certificates",
                        "notify-mail-host",
                        "notify-mail-port",
                        "notify-mail-from",
                        "notify-mail-to",
                        "notify-topic");
    }

    @Test
    void aChannelThatIsToTellSomethingMustBeSet() {
        NotifyRequest request = new NotifyRequest(
                "", Optional.empty(), Optional.empty(), Map.of(Channel.MAIL, Set.of(Topic.DEPLOY_FAILED)));

        assertThat(codes(request, NotifySettings.DEFAULT)).containsExactly("notify-channel-missing");
    }

    private static MailRequest mail(String host, Mail.Security security, String user, String password) {
        return new MailRequest(
                host, 0, security, user, password, "mooring@example.com", "a@example.com, b@example.com", "");
    }

    private static NotifyRequest request(WebhookRequest hook, MailRequest mail) {
        Set<Topic> topics = Set.of(Topic.DEPLOY_FAILED);
        return new NotifyRequest(
                "", Optional.of(hook), Optional.of(mail), Map.of(Channel.WEBHOOK, topics, Channel.MAIL, topics));
    }

    private static NotifySettings read(NotifySettings stored, WebhookRequest hook, MailRequest mail) {
        return request(hook, mail).read(stored).settings().orElseThrow();
    }

    private static java.util.List<String> codes(NotifyRequest request, NotifySettings stored) {
        return request.read(stored).findings().stream().map(Finding::code).toList();
    }
}
