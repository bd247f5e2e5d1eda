package dev.mooring.ui.versions;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.Anchor;
import dev.mooring.config.finding.Finding;
import dev.mooring.config.finding.Place;
import dev.mooring.config.values.ConfigValues;
import dev.mooring.console.status.Health;
import dev.mooring.console.usecase.Outcome;
import dev.mooring.console.version.VersionSource;
import dev.mooring.console.version.VersionState;
import dev.mooring.ui.ViewTest;
import dev.mooring.ui.fake.FakeConsole;
import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.api.Test;

@QuarkusTest
class VersionsViewTest extends ViewTest {

    @Test
    void withoutAnApplicationThereAreNoVersions() {
        open("versions");

        assertThat(wordsOf("versions__page")).contains("No versions yet");
    }

    @Test
    void runningAndDesiredStandOnTopAndAreToldApart() {
        twoVersions();

        assertThat(wordsOf("versions__now")).contains("Running", "Desired", "Rename");
        assertThat(wordsOf("versions__item-0")).contains("Running").doesNotContain("Desired");
        assertThat(wordsOf("versions__item-1")).contains("Desired", "To what runs: 2 changed, 1 new");
        assertThat(wordsOf("versions__available")).contains("There is no newer version");
        assertThat(isThere("versions__past")).isFalse();
    }

    @Test
    void aRegistryThatTheNewestVersionDoesNotKnowIsToldWithTheWayToIt() {
        twoVersions();
        assertThat(isThere("versions__registry")).isFalse();
        console.noteBesideVersions(
                Finding.warning("registry-differs", "The registry changed.", Place.ofSubject("version 1")));

        open("versions");

        assertThat(wordsOf("versions__findings")).contains("The registry changed");
        assertThat(linkOf("versions__registry")).isEqualTo("settings");
    }

    @Test
    void eachVersionOffersWhatMakesSenseWithIt() {
        twoVersions();

        assertThat(linkOf("versions__review-1")).isEqualTo("versions/1/plan");
        assertThat(linkOf("versions__review-0")).isEqualTo("versions/0/plan");
        assertThat(linkOf("versions__compare-1")).isEqualTo("versions/compare?from=0&to=1");
        assertThat(linkOf("versions__files-0")).isEqualTo("versions/0/files");
        assertThat(linkOf("versions__answers-0")).isEqualTo("configuration?from=0");
        assertThat(isThere("versions__deploy-0")).isTrue();
        assertThat(isThere("versions__deploy-1")).isFalse();
    }

    @Test
    void aRequiredReleaseOnTheWayIsShownAsAPath() {
        console.publish("1.2", false, new VersionState.Ready());
        console.run(Health.READY);
        console.publish("1.4", true, new VersionState.Ready());
        console.publish("1.6", false, new VersionState.Ready());
        open("versions");

        assertThat(wordsOf("versions__path-2")).isEqualTo("1.2 → 1.4 (required) → 1.6");
        assertThat(isThere("versions__review-2")).isFalse();
        assertThat(isThere("versions__review-1")).isTrue();
        assertThat(wordsOf("versions__available")).contains("1.4", "Required");
    }

    @Test
    void goingBackSaysWhatItDoesBeforeThePlanIsReviewed() {
        upgraded();

        click("versions__rollback-0");

        assertThat(wordsOf("versions__rollback-dialog")).contains("What later versions did to data is not undone");
        assertThat(wordsOf("versions__rollback-changes")).contains("1 changed");
        click("versions__rollback-review");
        assertThat(UI.getCurrent().getInternals().getActiveViewLocation().getPath())
                .isEqualTo("versions/0/plan");
    }

    @Test
    void whereTheVendorForbidsItOneCannotGoBackAndIsToldSo() {
        console.allowRollback(false);
        upgraded();

        assertThat(isThere("versions__rollback-0")).isFalse();
        assertThat(wordsOf("versions__past")).contains("The vendor does not allow going back");
    }

    @Test
    void releaseNotesOpenAsCleanedMarkdown() {
        upgraded();

        click("versions__notes-1");

        assertThat(isThere("versions__notes-dialog")).isTrue();
    }

    @Test
    void aReleaseIsUploadedInADialog() {
        twoVersions();

        click("versions__upload");

        assertThat(isThere("install__add")).isTrue();
    }

    @Test
    void twoVersionsAreComparedAtAnAddressOfTheirOwn() {
        console.add(new VersionState.Ready(), ConfigValues.EMPTY.with("title", "One"));
        console.add(new VersionState.Ready(), ConfigValues.EMPTY.with("title", "Two"));
        open("versions/compare?from=0&to=1");

        assertThat(wordsOf("compare__overview")).contains("1.0.0 → 1.1.0", "1 changed");
        assertThat(wordsOf("compare__answers")).contains("One", "Two");
        assertThat(wordsOf("compare__objects")).contains("Deployment", "web");
        assertThat(isThere("compare__images")).isFalse();

        click("compare__swap");
        assertThat(UI.getCurrent().getInternals().getActiveViewLocation().getPathWithQueryParameters())
                .isEqualTo("versions/compare?from=1&to=0");
    }

    @Test
    void aFileIsShownWithItsSecretsHiddenUntilTheyAreAskedFor() {
        console.add(new VersionState.Ready(), ConfigValues.EMPTY);
        open("versions/0/files?path=manifests%2Fsecret.yaml");

        assertThat(wordsOf("files__tree")).contains("config.yaml", "secret.yaml");
        assertThat(wordsOf("files__shown")).contains("(hidden)").doesNotContain("hunter22");

        click("files__reveal");
        assertThat(wordsOf("files__shown")).contains("hunter22");
        assertThat(console.revealed()).hasSize(1);
    }

    @Test
    void aRefusalIsShownInsteadOfTheList() {
        console.add(new VersionState.Ready(), ConfigValues.EMPTY);
        console.refuseEverything(Outcome.Reason.CLUSTER, Finding.error("state-unavailable", "Not now.", Place.NONE));
        open("versions");

        assertThat(wordsOf("versions__findings")).contains("Not now.");
    }

    private void upgraded() {
        console.publish("1.0", false, new VersionState.Deployed(FakeConsole.NOON));
        console.publish("2.0", false, new VersionState.Ready());
        console.run(Health.READY);
        open("versions");
    }

    private void twoVersions() {
        console.add(new VersionState.Ready(), ConfigValues.EMPTY);
        console.run(Health.READY);
        console.add(new VersionState.Ready(), ConfigValues.EMPTY, VersionSource.CONFIG_CHANGE, "Rename");
        open("versions");
    }

    private String linkOf(String id) {
        return find(Anchor.class, id).getHref();
    }
}
