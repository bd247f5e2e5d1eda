package dev.mooring.console.api;

import com.fasterxml.jackson.annotation.JsonInclude;
import dev.mooring.config.finding.Severity;
import dev.mooring.console.notify.Channel;
import dev.mooring.console.notify.Delivery;
import dev.mooring.console.notify.Delivery.State;
import dev.mooring.console.notify.Topic;
import dev.mooring.console.usecase.NotificationsView;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** Who is told what about an application and what was sent, as JSON. */
@Schema(name = "Notifications", description = "Who is told what about an application, and what was sent")
record NotificationsJson(
        NotifySettingsJson settings,

        @Schema(description = "What can be chosen") List<TopicJson> topics,

        @Schema(description = "What was sent, is on its way or was given up, the newest first; the last 200")
        List<DeliveryJson> log) {

    static NotificationsJson of(NotificationsView view) {
        return new NotificationsJson(
                NotifySettingsJson.of(view.settings()),
                view.topics().stream()
                        .map(topic -> new TopicJson(topic, topic.words()))
                        .toList(),
                view.log().stream().map(DeliveryJson::of).toList());
    }

    /** What can be told. */
    @Schema(name = "NotifyTopic")
    record TopicJson(
            Topic topic, @Schema(description = "For people") String words) {}

    /** How far a delivery is. */
    @Schema(name = "DeliveryState")
    enum Progress {
        WAITING,
        SENT,
        GIVEN_UP
    }

    /** One notice on its way to one channel. */
    @Schema(name = "Delivery", description = "One notice on its way to one channel")
    record DeliveryJson(
            @Schema(description = "Of the notice; the same for all channels and tries")
            String notice,

            Channel channel,
            Topic topic,
            Severity severity,

            @Schema(description = "When it happened") Instant at,
            String title,
            String text,
            int attempts,
            Progress state,

            @Schema(description = "When it was sent or given up") @JsonInclude(JsonInclude.Include.NON_ABSENT)
            Optional<Instant> ended,

            @Schema(description = "When it is tried again") @JsonInclude(JsonInclude.Include.NON_ABSENT)
            Optional<Instant> next,

            @Schema(description = "What the receiver said, or why it could not be sent; empty before the first try")
            String result) {

        static DeliveryJson of(Delivery delivery) {
            return switch (delivery.state()) {
                case State.Waiting(Instant next, String trouble) ->
                    of(delivery, Progress.WAITING, Optional.empty(), Optional.of(next), trouble);
                case State.Sent(Instant at, String answer) ->
                    of(delivery, Progress.SENT, Optional.of(at), Optional.empty(), answer);
                case State.GivenUp(Instant at, String trouble) ->
                    of(delivery, Progress.GIVEN_UP, Optional.of(at), Optional.empty(), trouble);
            };
        }

        private static DeliveryJson of(
                Delivery delivery, Progress state, Optional<Instant> ended, Optional<Instant> next, String result) {
            return new DeliveryJson(
                    delivery.notice().id(),
                    delivery.channel(),
                    delivery.notice().topic(),
                    delivery.notice().severity(),
                    delivery.notice().at(),
                    delivery.notice().title(),
                    delivery.notice().text(),
                    delivery.attempts(),
                    state,
                    ended,
                    next,
                    result);
        }
    }

    /** Which channel to try, and how it would be set. */
    @Schema(name = "NotificationTest", requiredProperties = "channel")
    record TestJson(
            @Nullable Channel channel,

            @Schema(description = "Left out, the stored settings are tried") @Nullable
            NotifySettingsJson settings) {}

    /** What came of a test. */
    @Schema(name = "NotificationTestResult")
    record TestedJson(
            @Schema(description = "What the receiver said, for people")
            String words) {}
}
