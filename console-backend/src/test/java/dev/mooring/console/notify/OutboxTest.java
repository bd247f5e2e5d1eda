package dev.mooring.console.notify;

import static org.assertj.core.api.Assertions.assertThat;

import dev.mooring.config.finding.Severity;
import dev.mooring.console.notify.Delivery.State;
import dev.mooring.console.packages.AppSlug;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class OutboxTest {

    private static final Instant NOON = Instant.parse("2026-03-01T12:00:00Z");
    private static final Receipt AWAY = new Receipt.Unreached("It is away.");

    @Test
    void aNoticeIsDueAtOnceForEachChannel() {
        Outbox box = Outbox.EMPTY.with(notice("a", NOON), List.of(Channel.MAIL, Channel.WEBHOOK), NOON);

        assertThat(box.due(NOON))
                .extracting(Delivery::channel)
                .containsExactlyInAnyOrder(Channel.WEBHOOK, Channel.MAIL);
    }

    @Test
    void aReceiverThatIsAwayIsAskedAgainEachTimeLater() {
        Delivery delivery = Delivery.fresh(notice("a", NOON), Channel.WEBHOOK, NOON);
        Instant now = NOON;
        Duration last = Duration.ZERO;
        for (int attempt = 1; attempt <= 6; attempt++) {
            delivery = delivery.after(AWAY, now);
            Instant next = ((State.Waiting) delivery.state()).next();

            assertThat(Duration.between(now, next)).isGreaterThan(last);
            last = Duration.between(now, next);
            now = next;
        }
    }

    @Test
    void afterADayItIsNoNewsAnyMore() {
        Delivery delivery = Delivery.fresh(notice("a", NOON), Channel.WEBHOOK, NOON);
        Instant now = NOON;
        while (delivery.state() instanceof State.Waiting(Instant next, String _)) {
            now = next;
            delivery = delivery.after(AWAY, now);
        }

        assertThat(delivery.state()).isEqualTo(new State.GivenUp(now, "It is away."));
        assertThat(Duration.between(NOON, now)).isBetween(Duration.ofHours(20), Duration.ofHours(24));
        assertThat(delivery.attempts()).isLessThan(25);
    }

    @Test
    void whatTheReceiverDoesNotWantIsNotTriedAgain() {
        Outbox box = Outbox.EMPTY.with(notice("a", NOON), List.of(Channel.WEBHOOK), NOON);

        Outbox after = box.after(box.deliveries().getFirst(), new Receipt.Refused("No."), NOON);

        assertThat(after.due(NOON.plus(Duration.ofHours(1)))).isEmpty();
        assertThat(after.deliveries().getFirst().state()).isEqualTo(new State.GivenUp(NOON, "No."));
    }

    @Test
    void whenTooManyWaitTheOldestAreGivenUp() {
        Outbox box = Outbox.EMPTY;
        for (int number = 0; number < Outbox.WAITING + 20; number++) {
            box = box.with(notice("n" + number, NOON), List.of(Channel.MAIL), NOON.plusSeconds(number));
        }

        assertThat(box.deliveries().stream().filter(Delivery::isWaiting)).hasSize(Outbox.WAITING);
        assertThat(box.deliveries().getFirst().isWaiting()).isTrue();
        assertThat(box.deliveries().getLast().state()).isInstanceOf(State.GivenUp.class);
    }

    @Test
    void theLogIsBounded() {
        Outbox box = Outbox.EMPTY;
        for (int number = 0; number < Outbox.KEPT + 20; number++) {
            Delivery sent = Delivery.fresh(notice("n" + number, NOON), Channel.MAIL, NOON)
                    .after(new Receipt.Accepted("Taken."), NOON);
            box = box.with(sent, NOON);
        }

        assertThat(box.deliveries()).hasSize(Outbox.KEPT);
        assertThat(box.deliveries().getFirst().notice().id()).isEqualTo("n" + (Outbox.KEPT + 19));
    }

    @Test
    void whatWaitsForAChannelThatWasSwitchedOffIsNotSent() {
        Outbox box = Outbox.EMPTY.with(notice("a", NOON), List.of(Channel.MAIL, Channel.WEBHOOK), NOON);

        Outbox after = box.onlyTo(List.of(Channel.MAIL), NOON);

        assertThat(after.due(NOON)).extracting(Delivery::channel).containsExactly(Channel.MAIL);
    }

    private static Notice notice(String id, Instant at) {
        return new Notice(id, Topic.TEST, Severity.INFO, new AppSlug("shop"), at, "Title", "Text", Map.of());
    }
}
