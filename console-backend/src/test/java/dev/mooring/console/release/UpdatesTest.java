package dev.mooring.console.release;

import static dev.mooring.console.release.ReleaseOrder.BY_CURSOR;
import static dev.mooring.console.release.ReleaseOrder.BY_VERSION;
import static org.assertj.core.api.Assertions.assertThat;

import dev.mooring.console.release.AutoDeploy.Choice.Deploy;
import dev.mooring.console.release.AutoDeploy.Choice.Nothing;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class UpdatesTest {

    @ParameterizedTest(name = "{0}: {1}, known {2} brings {3}")
    @CsvSource(
            delimiter = ';',
            value = {
                // nothing known, or a channel nothing is known of: only its newest
                "BY_CURSOR;  0 1.0 1 | 0 1.1 2 | 0 1.2 3;          '';                        1.2",
                "BY_VERSION; 0 1.2 1 | 0 1.1 2 | 0 1.0 3;          '';                        1.2",
                "BY_CURSOR;  0 1.0 1 | 0 1.1 2;                    0 9.0 9 on:beta;           1.1",
                // what is new, the oldest first
                "BY_CURSOR;  0 1.0 1 | 0 1.1 2 | 0 1.2 3;          0 1.0 1;                   1.1 1.2",
                "BY_VERSION; 0 1.0 1 | 0 1.2 2 | 0 1.1 3;          0 1.0 1;                   1.1 1.2",
                "BY_CURSOR;  0 1.0 1;                              0 1.0 1;                   ''",
                "BY_VERSION; 0 v1.0.0 7;                           0 1.0 1;                   ''",
                // a cursor counts behind the last, a version number behind the first
                "BY_CURSOR;  0 1.0 1 | 0 1.1 2 | 0 1.2 3;          0 1.0 1 | 1 1.2 3;         ''",
                "BY_VERSION; 0 1.0 1 | 0 1.1 2 | 0 1.2 3;          0 1.0 1 | 1 1.2 3;         1.1",
                "BY_VERSION; 0 0.9 1 | 0 1.1 2 | 0 1.2 3;          0 1.0 1;                   1.1 1.2",
                // what was taken back is not offered
                "BY_CURSOR;  0 1.1 2 demoted | 0 1.2 3;            0 1.0 1;                   1.2",
            })
    void aCheckFetchesWhatIsNew(ReleaseOrder order, String listed, String known, String fresh) {
        UpdateCheck check = UpdateCheck.of(order, Versions.releases(listed), Versions.of(known), Optional.empty());

        assertThat(Versions.labels(check.fresh())).isEqualTo(fresh);
    }

    @ParameterizedTest(name = "listed {0}, known {1}, {2} runs: {3}")
    @CsvSource(
            delimiter = ';',
            value = {
                "0 1.0 1 | 0 1.2 3;                     0 1.0 1 | 1 1.1 2 | 2 1.2 3;                    0; 1 demoted",
                "0 1.0 1 | 0 1.1 2;                     0 1.0 1 | 1 1.1 2 demoted;                      0; 1 back",
                "0 1.0 1 | 0 1.1 2 demoted;             0 1.0 1 | 1 1.1 2;                              0; 1 demoted",
                "0 1.0 1 | 0 1.1 2 required;            0 1.0 1 | 1 1.1 2;                              0; 1 back required",
                "0 1.0 1 | 0 1.1 2;                     0 1.0 1 | 1 1.1 2 required;                     0; 1 back",
                // what runs or ran is not taken away, nor is what is on another channel
                "0 1.2 3;                               0 1.0 1 | 1 1.1 2 | 2 1.2 3;                    1; ''",
                "0 1.2 3;                               0 1.0 1 | 1 1.1 9 on:beta | 2 1.2 3;            0; ''",
                // a source that lists nothing says nothing
                "'';                                    0 1.0 1 | 1 1.1 2;                              0; ''",
            })
    void whatTheVendorSaysNowOfKnownVersionsIsTakenOver(String listed, String known, long running, String changed) {
        List<KnownVersion> versions = Versions.of(known);

        UpdateCheck check = UpdateCheck.of(
                BY_CURSOR, Versions.releases(listed), versions, Optional.of(Versions.at(versions, running)));

        assertThat(String.join(
                        ", ",
                        check.changed().stream()
                                .map(version -> version.sequence()
                                        + (version.release().demoted() ? " demoted" : " back")
                                        + (version.release().required() ? " required" : ""))
                                .toList()))
                .isEqualTo(changed);
    }

    @ParameterizedTest(name = "{0} {1}: {2}, {3} runs: {4}")
    @CsvSource(
            delimiter = ';',
            value = {
                "OFF;   BY_VERSION; 0 1.0 1 | 1 1.0.1 2;                                  0; -",
                "PATCH; BY_VERSION; 0 1.0 1 | 1 1.0.1 2 | 2 1.0.2 3 | 3 1.1 4;            0; 2",
                "PATCH; BY_VERSION; 0 1.0 1 | 1 1.1 2;                                    0; -",
                "MINOR; BY_VERSION; 0 1.0 1 | 1 1.0.1 2 | 2 1.4 3 | 3 2.0 4;              0; 2",
                "MINOR; BY_VERSION; 0 1.0 1 | 1 2.0 2;                                    0; -",
                "ALL;   BY_VERSION; 0 1.0 1 | 1 2.0 2 | 2 1.1 3;                          0; 1",
                "ALL;   BY_VERSION; 0 2.0 1 | 1 1.0 2;                                    0; -",
                "ALL;   BY_VERSION; 0 1.0 1 | 1 nightly 2;                                0; -",
                "ALL;   BY_VERSION; 0 nightly 1 | 1 1.0 2;                                0; -",
                "ALL;   BY_CURSOR;  0 2.0 1 | 1 1.0 2;                                    0; 1",
                "PATCH; BY_CURSOR;  0 1.0.0 1 | 1 1.0.1 2;                                0; -",
                // a change of answers is no release
                "ALL;   BY_VERSION; 0 1.0 1 | 1 1.0 1;                                    0; -",
                "ALL;   BY_CURSOR;  0 1.0 1 | 1 1.0 1;                                    0; -",
                "ALL;   BY_CURSOR;  0 1.0 9 on:beta | 1 1.0 10;                           0; -",
                // of several versions of one release the newest
                "PATCH; BY_VERSION; 0 1.0 1 | 1 1.0.1 2 | 2 1.0.1 2;                      0; 2",
                // over required ones, one by one
                "ALL;   BY_VERSION; 0 1.0 1 | 1 1.1 2 required | 2 1.2 3;                 0; 1",
                "ALL;   BY_VERSION; 0 1.0 1 | 1 1.1 2 required | 2 1.2 3;                 1; 2",
                // what cannot be deployed is not
                "ALL;   BY_VERSION; 0 1.0 1 | 1 1.1 2 NEEDS_CONFIG;                       0; -",
                "ALL;   BY_VERSION; 0 1.0 1 | 1 1.1 2 required NOT_FETCHED | 2 1.2 3;     0; -",
                "ALL;   BY_VERSION; 0 1.0 1 | 1 1.1 2 demoted;                            0; -",
            })
    void aPolicyChoosesOneRelease(AutoDeploy policy, ReleaseOrder order, String versions, long running, String chosen) {
        String choice =
                switch (policy.choose(Versions.line(order, versions, running))) {
                    case Deploy(KnownVersion version, KnownVersion goal) ->
                        version.sequence().toString();
                    case Nothing(String reason) -> "-";
                };

        assertThat(choice).isEqualTo(chosen);
    }

    @Test
    void aStepOnTheWayNamesItsGoal() {
        VersionLine line = Versions.line(BY_VERSION, "0 1.0 1 | 1 1.1 2 required | 2 1.2 3", 0);

        assertThat(AutoDeploy.ALL.choose(line))
                .isEqualTo(new Deploy(Versions.at(line.newestFirst(), 1), Versions.at(line.newestFirst(), 2)));
    }

    @Test
    void whyNothingIsDeployedIsTold() {
        VersionLine line = Versions.line(BY_VERSION, "0 1.0 1 | 1 1.1 2 NEEDS_CONFIG", 0);

        assertThat(AutoDeploy.ALL.choose(line))
                .isEqualTo(new Nothing("1.1 (version 1) is not deployed automatically. Answers are missing. Open the"
                        + " configuration and complete them."));
    }

    @ParameterizedTest
    @EnumSource(AutoDeploy.class)
    void theFirstDeployIsNeverAutomatic(AutoDeploy policy) {
        assertThat(policy.choose(VersionLine.of(BY_VERSION, Versions.of("0 1.0 1"))))
                .isInstanceOf(Nothing.class);
    }
}
