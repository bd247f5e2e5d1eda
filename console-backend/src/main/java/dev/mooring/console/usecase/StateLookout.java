package dev.mooring.console.usecase;

import dev.mooring.console.notify.Notices;
import dev.mooring.console.notify.Steadiness;
import dev.mooring.console.notify.Topic;
import dev.mooring.console.status.AppStatus;
import dev.mooring.console.status.Health;
import java.time.Duration;
import java.time.Instant;

/** Tells of the states of applications that last. */
final class StateLookout {

    private final FollowedApps followed;
    private final OngoingWork ongoing;
    private final Notices notices;
    private final Duration hold;

    /** @param hold how long a state must last at least */
    StateLookout(FollowedApps followed, OngoingWork ongoing, Notices notices, Duration hold) {
        this.followed = followed;
        this.ongoing = ongoing;
        this.notices = notices;
        this.hold = hold;
    }

    /** While a deploy goes on, states are its business; what stays of them afterwards is news. */
    void look(NotifyDesk desk, Instant now) {
        if (!desk.isWanted(Topic.STATE_CHANGED)) {
            return;
        }
        if (ongoing.of(desk.app()).isPresent()) {
            desk.quietUntil(now.plus(hold));
        }
        AppStatus status = followed.status(desk.app());
        if (!status.live() || status.objects().isEmpty()) {
            return;
        }
        Steadiness seen = desk.memory().state().seen(status.overall(), now);
        desk.remember(desk.memory().with(seen));
        if (!desk.isQuiet(now)) {
            seen.due(hold, now).ifPresent(_ -> changed(desk, seen, status, now));
        }
    }

    /** That an application is ready when one looks at it for the first time is as it should be, and no news. */
    private void changed(NotifyDesk desk, Steadiness seen, AppStatus status, Instant now) {
        desk.remember(desk.memory().with(seen.known(now)));
        if (seen.told().isPresent() || status.overall() != Health.READY) {
            desk.tell(notices.state(desk.app(), seen.told().orElse(Health.UNKNOWN), status, now));
        }
    }
}
