package dev.mooring.console.release;

import static dev.mooring.console.release.ReleaseOrder.BY_CURSOR;
import static dev.mooring.console.release.ReleaseOrder.BY_VERSION;
import static org.assertj.core.api.Assertions.assertThat;

import dev.mooring.console.release.VersionLine.Running;
import dev.mooring.console.version.Release;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class VersionLineTest {

    private static final String THREE = "0 1.0 1 | 1 1.1 2 | 2 1.2 3";

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "BY_CURSOR;  0 1.0 1 | 1 3.0 2 | 2 2.0 3;                2 1 0",
                "BY_VERSION; 0 1.0 1 | 1 3.0 2 | 2 2.0 3;                1 2 0",
                "BY_VERSION; 0 1.0 1 | 1 1.0.0 1 | 2 1 1;                2 1 0",
                "BY_VERSION; 0 2.0 1 | 1 2.0.0-rc 2 | 2 1.9 3;           0 1 2",
                "BY_VERSION; 0 3.0 1 | 1 nightly 2 | 2 1.0 3 | 3 2.0 4;  0 3 1 2",
                "BY_VERSION; 0 2.0.0-rc 1 | 1 2.0.0 2 | 2 2.0.0+x 3;     2 1 0",
                "BY_VERSION; 0 b 1 | 1 c 2 | 2 a 3;                      2 1 0",
                "BY_CURSOR;  0 1.0 1 | 1 1.1 2 demoted | 2 1.2 3;        2 0",
                "BY_CURSOR;  '';                                         ''"
            })
    void versionsStandTheNewestFirst(ReleaseOrder order, String versions, String sequences) {
        assertThat(Versions.sequences(
                        VersionLine.of(order, Versions.of(versions)).newestFirst()))
                .isEqualTo(sequences);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "BY_CURSOR;  0 1.0 1 | 1 3.0 2 | 2 2.0 3; 1; 2;   0",
                "BY_VERSION; 0 1.0 1 | 1 3.0 2 | 2 2.0 3; 1; '';  2 0",
                "BY_VERSION; 0 1.0 1 | 1 3.0 2 | 2 2.0 3; 0; 1 2; ''",
                "BY_CURSOR;  0 1.0 1 | 1 1.1 2 demoted | 2 1.2 3; 1; 2; 0"
            })
    void theRunningVersionDividesTheLine(
            ReleaseOrder order, String versions, long running, String available, String past) {
        VersionLine line = Versions.line(order, versions, running);

        assertThat(Versions.sequences(line.available())).isEqualTo(available);
        assertThat(Versions.sequences(line.past())).isEqualTo(past);
    }

    @ParameterizedTest(name = "{0}: {1}, {2} to {3} is {4}")
    @CsvSource(
            delimiter = ';',
            value = {
                // what the target lacks comes first, whatever else speaks
                "BY_CURSOR;  0 1.0 1 | 1 1.1 2 STRICT_CHECK_OPEN;              0; 1; StrictCheckOpen",
                "BY_CURSOR;  0 1.0 1 | 1 1.1 2 NOT_FETCHED;                    0; 1; NotFetched",
                "BY_CURSOR;  0 1.0 1 | 1 1.1 2 NEEDS_CONFIG;                   0; 1; NeedsConfig",
                // the running one, forward, back
                "BY_CURSOR;  0 1.0 1 | 1 1.1 2;                                1; 1; Again",
                "BY_CURSOR;  0 1.0 1 | 1 1.1 2;                                0; 1; Upgrade",
                "BY_CURSOR;  0 1.0 1 | 1 1.1 2;                                1; 0; Rollback",
                "BY_VERSION; 0 2.0 1 | 1 1.0 2;                                0; 1; Rollback",
                // the newest version that is here says whether one may go back
                "BY_CURSOR;  0 1.0 1 | 1 1.1 2 keep;                           1; 0; RollbackNotAllowed",
                "BY_CURSOR;  0 1.0 1 keep | 1 1.1 2 keep | 2 1.2 3;            1; 0; Rollback",
                "BY_CURSOR;  0 1.0 1 | 1 1.1 2 | 2 1.2 3 keep;                 1; 0; RollbackNotAllowed",
                "BY_CURSOR;  0 1.0 1 | 1 1.1 2 | 2 1.2 3 keep NOT_FETCHED;     1; 0; Rollback",
                // earlier answers of the release that runs need nobody's leave
                "BY_CURSOR;  0 1.0 1 keep | 1 1.0 1 keep;                      1; 0; Rollback",
                "BY_VERSION; 0 1.0 1 keep | 1 1.0.0 2 keep;                    1; 0; Rollback",
                // required ones in between
                "BY_CURSOR;  0 1.0 1 | 1 1.1 2 required | 2 1.2 3;             0; 2; OthersFirst[releases=[1.1]]",
                "BY_CURSOR;  0 1.0 1 | 1 1.1 2 required | 2 1.2 3 required | 3 1.3 4; 0; 3; OthersFirst[releases=[1.1, 1.2]]",
                "BY_VERSION; 0 1.0 1 | 1 1.3 2 | 2 1.1 3 required;             0; 1; OthersFirst[releases=[1.1]]",
                "BY_CURSOR;  0 1.0 1 | 1 1.1 2 required | 2 1.2 3;             0; 1; Upgrade",
                "BY_CURSOR;  0 1.0 1 required | 1 1.1 2;                       0; 1; Upgrade",
                "BY_CURSOR;  0 1.0 1 | 1 1.1 2 required demoted | 2 1.2 3;     0; 2; Upgrade",
                // variants of the running or wanted release are nobody's stop, and each release is one only once
                "BY_CURSOR;  0 1.0 1 required | 1 1.0 1 required | 2 1.1 2;    0; 2; Upgrade",
                "BY_CURSOR;  0 1.0 1 | 1 1.1 2 required | 2 1.1 2 required;    0; 2; Upgrade",
                "BY_VERSION; 0 1.0 1 | 1 1.1.0 2 required | 2 v1.1 9 required; 0; 2; Upgrade",
                "BY_CURSOR;  0 1.0 1 | 1 1.1 2 required | 2 1.1 2 required | 3 1.2 3; 0; 3; OthersFirst[releases=[1.1]]",
                // back over required ones, the running one included
                "BY_CURSOR;  0 1.0 1 | 1 1.1 2 required | 2 1.2 3;             2; 0; CannotGoBack[releases=[1.1]]",
                "BY_CURSOR;  0 1.0 1 | 1 1.1 2 required;                       1; 0; CannotGoBack[releases=[1.1]]",
                "BY_CURSOR;  0 1.0 1 required | 1 1.1 2;                       1; 0; Rollback",
                "BY_CURSOR;  0 1.0 1 required | 1 1.0 1 required;              1; 0; Rollback",
                // other channels do not compare by cursor, and do by version
                "BY_CURSOR;  0 1.0 1 on:beta | 1 1.1 2 required | 2 1.2 3;     0; 2; Upgrade",
                "BY_CURSOR;  0 1.0 5 | 1 1.1 6 required on:beta | 2 1.2 7;     0; 2; Upgrade",
                "BY_CURSOR;  0 1.0 5 on:beta | 1 1.1 1;                        1; 0; Rollback",
                "BY_VERSION; 0 1.0 1 on:beta | 1 1.1 2 required | 2 1.2 3;     0; 2; OthersFirst[releases=[1.1]]",
            })
    void aVersionIsJudgedByTheFirstRuleThatSpeaks(
            ReleaseOrder order, String versions, long running, long target, String judgement) {
        VersionLine line = Versions.line(order, versions, running);

        assertThat(line.judge(Versions.at(Versions.of(versions), target))
                        .toString()
                        .replace("[]", ""))
                .isEqualTo(judgement);
    }

    @Test
    void theFirstVersionMayBeAnyThatIsReady() {
        List<KnownVersion> versions = Versions.of("0 1.0 1 required | 1 1.1 2 | 2 1.2 3 NEEDS_CONFIG");
        VersionLine line = VersionLine.of(BY_CURSOR, versions);

        assertThat(line.judge(versions.get(1))).isEqualTo(new Deployability.First());
        assertThat(line.judge(versions.get(2))).isEqualTo(new Deployability.NeedsConfig());
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "0 1.0 1 required | 1 1.1 2;                0; 1; RequiredFailed",
                "0 1.0 1 required | 1 1.0 1 required;       0; 1; Upgrade",
                "0 1.0 1 required | 1 1.1 2;                0; 0; Again",
                "0 1.0 1 | 1 1.1 2;                         0; 1; Upgrade",
                "0 1.0 1 | 1 1.1 2 required;                1; 0; RequiredFailed"
            })
    void aRequiredReleaseThatFailedHoldsTheOthers(String text, long running, long target, String judgement) {
        List<KnownVersion> versions = Versions.of(text);
        VersionLine line = VersionLine.of(BY_CURSOR, versions, new Running(Versions.at(versions, running), true));

        assertThat(line.judge(Versions.at(versions, target)).getClass().getSimpleName())
                .isEqualTo(judgement);
    }

    @Test
    void aJudgementSaysWhatToDo() {
        VersionLine line = Versions.line(BY_CURSOR, "0 1.0 1 | 1 1.1 2 required | 2 1.2 3 required | 3 1.3 4", 0);

        assertThat(line.judge(line.newestFirst().getFirst()).words())
                .isEqualTo("Releases 1.1 and 1.2 are required in between. Deploy them first, in this order.");
        assertThat(new Deployability.CannotGoBack(List.of("1.1", "1.2", "1.3")).words())
                .isEqualTo(
                        "Going back is not possible: 1.1, 1.2 and 1.3 have been deployed since, which cannot be undone.");
        assertThat(new Deployability.RequiredFailed("1.1 (version 4)").words())
                .startsWith("1.1 (version 4) is required");
    }

    @Test
    void thePathLeadsOverTheNewestVersionOfEachRequiredRelease() {
        VersionLine line = Versions.line(
                BY_VERSION, "0 1.0 1 | 1 1.1 2 required | 2 1.1 2 required | 3 1.2 3 | 4 2.0 4 required | 5 2.1 5", 0);

        assertThat(Versions.sequences(line.path(Versions.at(line.newestFirst(), 5))))
                .isEqualTo("2 4 5");
        assertThat(Versions.sequences(line.path(Versions.at(line.newestFirst(), 3))))
                .isEqualTo("2 3");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "BY_CURSOR;  1.0; 1.3; 1.1 1.3",
                "BY_VERSION; 1.0; 1.3; 1.1 1.2 1.3",
                "BY_CURSOR;  1.3; 1.0; 1.0",
                "BY_CURSOR;  1.0; 1.0; 1.0"
            })
    void publishedReleasesHaveAPathToo(ReleaseOrder order, String from, String to, String path) {
        List<Release> published = Versions.releases(
                "0 1.0 1 | 0 1.1 2 required | 0 1.3 3 | 0 1.2 4 required | 0 1.15 5 required demoted");
        List<Release> ends = published.stream()
                .filter(release ->
                        release.label().equals(from) || release.label().equals(to))
                .toList();
        Release running = release(ends, from);

        assertThat(Versions.labels(UpgradePath.between(order, published, running, release(ends, to))))
                .isEqualTo(path);
    }

    private static Release release(List<Release> releases, String label) {
        return releases.stream()
                .filter(release -> release.label().equals(label))
                .findFirst()
                .orElseThrow();
    }

    @Test
    void uploadedReleasesWithoutAChannelAreTheSameByTheirLabelOnly() {
        KnownVersion one = new KnownVersion(
                new dev.mooring.console.version.Sequence(0), Release.labelled("a"), Readiness.READY, false);
        KnownVersion other = new KnownVersion(
                new dev.mooring.console.version.Sequence(1),
                Release.labelled("b").withRequired(true),
                Readiness.READY,
                true);
        VersionLine line = VersionLine.of(BY_CURSOR, List.of(one, other), new Running(other, false));

        assertThat(line.judge(one)).isEqualTo(new Deployability.CannotGoBack(List.of("b")));
    }

    @Test
    void aVersionThatWasTakenBackIsShownWhileItRuns() {
        VersionLine line = Versions.line(BY_CURSOR, THREE + " demoted", 2);

        assertThat(Versions.sequences(line.newestFirst())).isEqualTo("2 1 0");
    }
}
