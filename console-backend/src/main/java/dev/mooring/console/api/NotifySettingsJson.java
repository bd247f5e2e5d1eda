package dev.mooring.console.api;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import dev.mooring.console.notify.Channel;
import dev.mooring.console.notify.Mail;
import dev.mooring.console.notify.NotifyRequest;
import dev.mooring.console.notify.NotifyRequest.MailRequest;
import dev.mooring.console.notify.NotifyRequest.WebhookRequest;
import dev.mooring.console.notify.NotifySettings;
import dev.mooring.console.notify.Topic;
import dev.mooring.console.notify.Webhook;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** Who is told what about an application, as JSON. */
@Schema(
        name = "NotifySettings",
        description = "Who is told what about an application; a channel that is left out is none")
record NotifySettingsJson(
        @Schema(
                description = "Under which people open this console, for links",
                examples = "https://mooring.example.com")
        @JsonProperty("consoleAddress")
        @Nullable
        String consoleAddress,

        @JsonInclude(JsonInclude.Include.NON_NULL) @JsonProperty("webhook") @Nullable
        WebhookJson webhook,

        @JsonInclude(JsonInclude.Include.NON_NULL) @JsonProperty("mail") @Nullable
        MailJson mail,

        @Schema(description = "What is written as Events of Mooring's namespace") @JsonProperty("events") @Nullable
        List<Topic> events) {

    /** Where notices are posted to. */
    @Schema(name = "NotifyWebhook", description = "Where notices are posted to, each signed with the key")
    record WebhookJson(
            @Schema(examples = "https://alerts.example.com/mooring") @JsonProperty("url") @Nullable
            String url,

            @Schema(
                    description = "Never in an answer; at least 16 characters. Left out, the stored one stays",
                    writeOnly = true)
            @JsonInclude(JsonInclude.Include.NON_NULL)
            @JsonProperty("key")
            @Nullable
            String key,

            @Schema(description = "PEM of authorities to trust besides the usual ones")
            @JsonProperty("certificates")
            @Nullable
            String certificates,

            @Schema(description = "What is posted") @JsonProperty("topics") @Nullable
            List<Topic> topics) {

        static WebhookJson of(Webhook hook, Set<Topic> topics) {
            return new WebhookJson(hook.url(), null, hook.certificates(), List.copyOf(topics));
        }

        WebhookRequest request() {
            return new WebhookRequest(LeftOut.text(url), LeftOut.text(key), LeftOut.text(certificates));
        }

        /** Hides path and key. */
        @Override
        public String toString() {
            return request().toString();
        }
    }

    /** By which server mail is sent, and to whom. */
    @Schema(name = "NotifyMail", description = "By which server mail is sent, and to whom")
    record MailJson(
            @Schema(examples = "smtp.example.com") @JsonProperty("host") @Nullable
            String host,

            @Schema(description = "Left out, the usual one for how it is protected") @JsonProperty("port") @Nullable
            Integer port,

            @Schema(description = "How the connection is protected; left out, STARTTLS") @JsonProperty("security")
            Mail.@Nullable Security security,

            @Schema(description = "Empty where the server wants no login") @JsonProperty("user") @Nullable
            String user,

            @Schema(
                    description = "Never in an answer. Left out, the stored one stays, for the same server and user",
                    writeOnly = true)
            @JsonInclude(JsonInclude.Include.NON_NULL)
            @JsonProperty("password")
            @Nullable
            String password,

            @Schema(description = "Whether a password is stored", readOnly = true) @JsonProperty("passwordStored")
            boolean passwordStored,

            @Schema(examples = "mooring@example.com") @JsonProperty("from") @Nullable
            String from,

            @JsonProperty("to") @Nullable List<String> to,

            @Schema(description = "PEM of authorities to trust besides the usual ones")
            @JsonProperty("certificates")
            @Nullable
            String certificates,

            @Schema(description = "What is mailed") @JsonProperty("topics") @Nullable
            List<Topic> topics) {

        static MailJson of(Mail mail, Set<Topic> topics) {
            return new MailJson(
                    mail.host(),
                    mail.port(),
                    mail.security(),
                    mail.login().map(Mail.Login::user).orElse(""),
                    null,
                    mail.login().isPresent(),
                    mail.from(),
                    mail.to(),
                    mail.certificates(),
                    List.copyOf(topics));
        }

        MailRequest request() {
            return new MailRequest(
                    LeftOut.text(host),
                    Optional.ofNullable(port).orElse(0),
                    Optional.ofNullable(security).orElse(Mail.Security.STARTTLS),
                    LeftOut.text(user),
                    LeftOut.text(password),
                    LeftOut.text(from),
                    String.join(",", Optional.ofNullable(to).orElse(List.of())),
                    LeftOut.text(certificates));
        }

        /** Hides the password. */
        @Override
        public String toString() {
            return request().toString();
        }
    }

    static NotifySettingsJson of(NotifySettings settings) {
        return new NotifySettingsJson(
                settings.consoleAddress(),
                settings.webhook()
                        .map(hook -> WebhookJson.of(hook, settings.topics(Channel.WEBHOOK)))
                        .orElse(null),
                settings.mail()
                        .map(mail -> MailJson.of(mail, settings.topics(Channel.MAIL)))
                        .orElse(null),
                List.copyOf(settings.topics(Channel.EVENTS)));
    }

    NotifyRequest request() {
        Map<Channel, Set<Topic>> told = new EnumMap<>(Channel.class);
        told.put(Channel.WEBHOOK, topics(webhook == null ? null : webhook.topics()));
        told.put(Channel.MAIL, topics(mail == null ? null : mail.topics()));
        told.put(Channel.EVENTS, topics(events));
        return new NotifyRequest(
                LeftOut.text(consoleAddress),
                Optional.ofNullable(webhook).map(WebhookJson::request),
                Optional.ofNullable(mail).map(MailJson::request),
                told);
    }

    private static Set<Topic> topics(@Nullable List<Topic> given) {
        if (given != null && given.stream().anyMatch(topic -> topic == null)) {
            throw Refusal.badRequest("notify-topic", "A topic is missing in the list.", "topics");
        }
        return given == null ? Set.of() : Set.copyOf(given);
    }
}
