package dev.mooring.ui.notifications;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.component.checkbox.CheckboxGroup;
import com.vaadin.flow.component.textfield.PasswordField;
import com.vaadin.flow.component.textfield.TextField;
import dev.mooring.config.finding.Severity;
import dev.mooring.config.values.ConfigValues;
import dev.mooring.console.notify.Channel;
import dev.mooring.console.notify.Delivery;
import dev.mooring.console.notify.Mail.Security;
import dev.mooring.console.notify.Notice;
import dev.mooring.console.notify.NotifyRequest;
import dev.mooring.console.notify.NotifyRequest.MailRequest;
import dev.mooring.console.notify.NotifyRequest.WebhookRequest;
import dev.mooring.console.notify.Receipt;
import dev.mooring.console.notify.Topic;
import dev.mooring.console.usecase.AppEvent;
import dev.mooring.console.version.VersionState;
import dev.mooring.ui.ViewTest;
import dev.mooring.ui.fake.FakeConsole;
import dev.mooring.ui.fake.FakeNotifications;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
class NotificationsTest extends ViewTest {

    @Inject
    FakeNotifications notifications;

    @BeforeEach
    void anApplication() {
        notifications.reset();
        console.add(new VersionState.Ready(), ConfigValues.EMPTY);
    }

    @Test
    void aWebhookIsSetAndSaved() {
        open("settings");
        find(TextField.class, "settings__notify-webhook-url").setValue("https://alerts.example.com/in");
        find(PasswordField.class, "settings__notify-webhook-key").setValue("key-that-is-long-enough");
        choose("webhook", Topic.DEPLOY_FAILED, Topic.STATE_CHANGED);

        click("settings__notify-save");

        assertThat(notifications.settings().channels(Topic.DEPLOY_FAILED)).containsExactly(Channel.WEBHOOK);
        assertThat(wordsOf("settings__notify-webhook-channel")).contains("tells 2 kinds of news");
        assertThat(notifications.settings().webhook().orElseThrow().key()).isEqualTo("key-that-is-long-enough");
        assertThat(find(PasswordField.class, "settings__notify-webhook-key").getValue())
                .isEmpty();
    }

    @Test
    void whatIsWrongIsToldAndNothingIsSaved() {
        open("settings");
        choose("mail", Topic.DEPLOY_FAILED);

        click("settings__notify-save");

        assertThat(wordsOf("settings__notify-findings"))
                .contains("Give the name or address of the mail server", "Give one to 20 addresses");
        assertThat(notifications.settings().channels()).isEmpty();
    }

    @Test
    void secretsThatAreStoredAreNotShownAndStayWhereNothingIsTyped() {
        notifications.set(new NotifyRequest(
                "",
                Optional.of(new WebhookRequest("https://alerts.example.com/in", "key-that-is-long-enough", "")),
                Optional.of(new MailRequest(
                        "smtp.example.com", 0, Security.TLS, "ops", "s3cret", "m@example.com", "a@example.com", "")),
                Map.of()));

        open("settings");
        click("settings__notify-save");

        for (String id : List.of("settings__notify-webhook-key", "settings__notify-mail-password")) {
            PasswordField field = find(PasswordField.class, id);
            assertThat(field.getValue()).isEmpty();
            assertThat(field.getPlaceholder()).contains("Stored");
        }
        assertThat(notifications.settings().webhook().orElseThrow().key()).isEqualTo("key-that-is-long-enough");
        assertThat(notifications
                        .settings()
                        .mail()
                        .orElseThrow()
                        .login()
                        .orElseThrow()
                        .password())
                .isEqualTo("s3cret");
    }

    @Test
    void aChannelIsTriedBeforeItIsSaved() {
        open("settings");
        find(TextField.class, "settings__notify-webhook-url").setValue("https://alerts.example.com/in");
        find(PasswordField.class, "settings__notify-webhook-key").setValue("key-that-is-long-enough");

        click("settings__notify-webhook-test");
        click("settings__notify-mail-test");

        assertThat(notifications.tested()).contains(Channel.WEBHOOK);
        assertThat(wordsOf("settings__notify-webhook-tested")).contains("It has arrived", "status 200");
        assertThat(notifications.settings().webhook()).isEmpty();
    }

    @Test
    void theLogTellsWhatWasSentWhatWaitsAndWhatWasGivenUpAsItHappens() {
        open("settings");
        assertThat(wordsOf("settings__notifications")).contains("Nothing was sent yet");
        Delivery fresh = delivery("A deploy failed");
        notifications.sent(List.of(
                fresh.after(new Receipt.Unreached("It is away."), FakeConsole.NOON),
                fresh.after(new Receipt.Accepted("It took it."), FakeConsole.NOON),
                fresh.after(new Receipt.Refused("It does not want it."), FakeConsole.NOON)));

        console.tell(new AppEvent.NotificationsChanged(FakeConsole.SHOP));
        roundTrip();

        assertThat(wordsOf("settings__notify-log"))
                .contains("Waiting", "It is away.", "Next try", "Sent", "It took it.", "Not sent", "does not want it");
    }

    @Test
    void aLongLogIsFoldedUntilSomebodyWantsAllOfIt() {
        notifications.sent(IntStream.range(0, 30)
                .mapToObj(number -> delivery("Notice " + number + "."))
                .toList());
        open("settings");
        assertThat(wordsOf("settings__notify-log")).contains("Notice 9.").doesNotContain("Notice 10.");

        click("settings__notify-log-all");

        assertThat(wordsOf("settings__notify-log")).contains("Notice 29.");
        assertThat(isThere("settings__notify-log-all")).isFalse();
    }

    @SuppressWarnings("unchecked")
    private void choose(String channel, Topic... topics) {
        CheckboxGroup<Topic> group = find(CheckboxGroup.class, "settings__notify-" + channel + "-topics");
        group.setValue(Set.of(topics));
    }

    private static Delivery delivery(String title) {
        Notice notice = new Notice(
                "id",
                Topic.DEPLOY_FAILED,
                Severity.ERROR,
                FakeConsole.SHOP,
                FakeConsole.NOON,
                title,
                "Text.",
                Map.of());
        return Delivery.fresh(notice, Channel.WEBHOOK, FakeConsole.NOON);
    }
}
