package dev.mooring.console.version;

import static org.assertj.core.api.Assertions.assertThat;

import dev.mooring.config.values.ConfigValues;
import dev.mooring.console.packages.AppSlug;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class RetentionTest {

    private static final Instant NOON = Instant.parse("2026-03-01T12:00:00Z");

    private final List<Version> versions = new ArrayList<>();

    @Test
    void theNewestAreKeptUpToTheLimit() {
        made(6, new VersionState.Ready());

        assertThat(dispensable(3, Optional.empty())).containsExactly(0L, 1L, 2L);
    }

    @Test
    void nothingGoesBelowTheLimit() {
        made(3, new VersionState.Ready());

        assertThat(dispensable(3, Optional.empty())).isEmpty();
    }

    @Test
    void theRunningOneStaysHoweverOldItIsAndSoDoesWhatOneWouldGoBackTo() {
        made(2, new VersionState.Deployed(NOON)); // 0, 1
        made(1, new VersionState.Failed(NOON, List.of())); // 2
        made(1, new VersionState.Deployed(NOON)); // 3 runs, made from 2
        made(6, new VersionState.Ready()); // 4 to 9

        assertThat(dispensable(2, Optional.of(new Sequence(3)))).containsExactly(0L, 4L, 5L, 6L, 7L);
    }

    @Test
    void whatIsBeingDeployedStays() {
        made(1, new VersionState.Deploying(NOON, "admin"));
        made(5, new VersionState.Ready());

        assertThat(dispensable(2, Optional.empty())).containsExactly(1L, 2L, 3L);
    }

    private void made(int count, VersionState state) {
        for (int i = 0; i < count; i++) {
            Optional<Sequence> parent = versions.isEmpty()
                    ? Optional.empty()
                    : Optional.of(versions.getLast().sequence());
            versions.add(new Version(
                    new AppSlug("shop"),
                    new Sequence(versions.size()),
                    "sha256:0",
                    Release.labelled("1.0"),
                    VersionSource.CONFIG_CHANGE,
                    "admin",
                    NOON,
                    "",
                    ConfigValues.EMPTY,
                    "",
                    Patches.NONE,
                    Optional.empty(),
                    parent,
                    state));
        }
    }

    private List<Long> dispensable(int kept, Optional<Sequence> running) {
        return new Retention(kept)
                .dispensable(versions, running).stream().map(Sequence::value).toList();
    }
}
