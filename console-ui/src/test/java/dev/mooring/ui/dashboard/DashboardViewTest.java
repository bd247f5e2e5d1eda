package dev.mooring.ui.dashboard;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.details.Details;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.textfield.TextField;
import dev.mooring.config.finding.Finding;
import dev.mooring.config.finding.Place;
import dev.mooring.config.values.ConfigValues;
import dev.mooring.console.deploy.DeployLog;
import dev.mooring.console.object.ObjectRef;
import dev.mooring.console.status.AppStatus;
import dev.mooring.console.status.Health;
import dev.mooring.console.status.ObjectStatus;
import dev.mooring.console.status.history.StateHistory;
import dev.mooring.console.status.rules.Judgement;
import dev.mooring.console.usecase.AppEvent;
import dev.mooring.console.usecase.Outcome;
import dev.mooring.console.version.Sequence;
import dev.mooring.console.version.VersionSource;
import dev.mooring.console.version.VersionState;
import dev.mooring.ui.ViewTest;
import dev.mooring.ui.fake.FakeConsole;
import dev.mooring.ui.fake.FakeObjects;
import dev.mooring.ui.fake.WorkAtOnce;
import dev.mooring.ui.kit.StateBadge;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
class DashboardViewTest extends ViewTest {

    @Inject
    FakeObjects objects;

    @Inject
    WorkAtOnce work;

    @BeforeEach
    void forgetObjects() {
        objects.reset();
    }

    @AfterEach
    void holdNothingBack() {
        work.reset();
    }

    @Test
    void withoutAnApplicationAPackageIsAskedFor() {
        open("");

        assertThat(wordsOf("dashboard__page")).contains("No application yet");
        assertThat(find(Button.class, "install__add").isEnabled()).isFalse();
        assertThat(isThere("install__steps")).isTrue();
    }

    @Test
    void afterAddingAPackageTheConfigurationIsNext() {
        open("");
        $(PackageForm.class).single().packageReceived("shop.tgz", Archives.shop());

        click("install__add");

        assertThat(UI.getCurrent().getActiveViewLocation().getPath()).isEqualTo("configuration");
    }

    @Test
    void aFileThatIsNoPackageIsToldInPlace() {
        open("");

        $(PackageForm.class).single().packageReceived("notes.txt", new byte[] {1, 2, 3});

        assertThat(wordsOf("install__findings")).contains("A package is a folder, a .tgz or a .tar");
        assertThat(find(Button.class, "install__add").isEnabled()).isFalse();
    }

    @Test
    void whatIsRefusedIsToldWithItsReason() {
        console.refuseEverything(
                Outcome.Reason.CLUSTER, Finding.error("forbidden", "Secrets may not be listed.", Place.NONE));

        open("");

        assertThat(wordsOf("dashboard__findings")).contains("Secrets may not be listed.");
        assertThat(isThere("dashboard__retry-load")).isTrue();
    }

    @Test
    void missingAnswersMakeConfiguringTheNextStep() {
        console.add(new VersionState.NeedsConfig(), ConfigValues.EMPTY);

        open("");

        assertThat(find(Button.class, "dashboard__next").getText()).isEqualTo("Configure");
        assertThat(wordsOf("dashboard__cause")).isEqualTo("Nothing runs yet.");
    }

    @Test
    void nothingIsToBeDoneWhenTheDesiredVersionRuns() {
        console.add(new VersionState.Ready(), ConfigValues.EMPTY);
        console.run(Health.READY);

        open("");

        assertThat(isThere("dashboard__next")).isFalse();
        assertThat(isThere("dashboard__nothing-to-do")).isTrue();
        assertThat(wordsOf("dashboard__state")).contains("Ready");
    }

    @Test
    void runningAndDesiredVersionAreToldApart() {
        console.add(new VersionState.Ready(), ConfigValues.EMPTY);
        console.run(Health.READY);
        console.add(new VersionState.Ready(), ConfigValues.EMPTY, VersionSource.CONFIG_CHANGE, "Rename");

        open("");

        assertThat(wordsOf("dashboard__version")).contains("1.0.0", "#0", "1.1.0", "#1", "Rename");
        assertThat(find(Button.class, "dashboard__next").getText()).isEqualTo("Review and deploy");
    }

    @Test
    void whatCanBeUsedAndWhatIsBeingRolledOutAreTwoFacts() {
        console.add(new VersionState.Ready(), ConfigValues.EMPTY);
        console.run(Health.READY, Health.UPDATING);

        open("");

        assertThat(wordsOf("dashboard__facts")).isEqualTo("Not available · Rolling out");
    }

    @Test
    void theLastDaysAreAStripWithTheSameInWords() {
        console.add(new VersionState.Ready(), ConfigValues.EMPTY);
        console.run(Health.READY);
        Instant now = Instant.now();
        objects.remember(StateHistory.NONE
                .seen(now.minusSeconds(240), Health.READY, "")
                .seen(now.minusSeconds(120), Health.DEGRADED, "Deployment web: 1 of 2 replicas is available")
                .seen(now, Health.DEGRADED, ""));

        open("");

        assertThat(wordsOf("dashboard__history-words"))
                .isEqualTo("Watched for 4 min, of which it was ready for 50 percent.");
        find(Details.class, "dashboard__history-details").setOpened(true);
        assertThat(wordsOf("dashboard__history-list"))
                .contains("Degraded", "for 2 min", "1 of 2 replicas is available", "Ready");
    }

    @Test
    void theStateNamesItsCause() {
        console.add(new VersionState.Ready(), ConfigValues.EMPTY);
        console.run(Health.READY, Health.DEGRADED);

        open("");

        assertThat(wordsOf("dashboard__state")).contains("Degraded");
        assertThat(wordsOf("dashboard__cause")).isEqualTo("Deployment default/web-1: 1 of 2 replicas are ready");
    }

    @Test
    void whyTheApplicationIsNotReadyIsOneClickAway() {
        console.add(new VersionState.Ready(), ConfigValues.EMPTY);
        console.run(Health.READY);
        open("");
        assertThat(isThere("dashboard__why")).isFalse();

        console.tell(new AppEvent.StatusChanged(
                FakeConsole.SHOP, FakeConsole.statusOf(true, Health.READY, Health.DEGRADED)));
        hear();
        click("dashboard__why");

        assertThat(wordsOf("dashboard__cause-body")).contains("ends again and again", "no route to the harbor");
    }

    @Test
    void whyAnObjectIsNotReadyIsLookedForOnRequest() {
        console.add(new VersionState.Ready(), ConfigValues.EMPTY);
        console.run(Health.READY, Health.DEGRADED);
        open("");

        test(objectTable()).invokeLitRendererFunction(0, "cause", "why");
        roundTrip();

        assertThat(wordsOf("dashboard__cause-body"))
                .contains(
                        "Container main of Pod default/web-1-a ends again and again",
                        "Read the end of its log",
                        "web-1",
                        "no route to the harbor");
    }

    @Test
    void newsFromTheClusterAreDrawnWithoutAReload() {
        console.add(new VersionState.Ready(), ConfigValues.EMPTY);
        console.run(Health.READY);
        open("");

        console.tell(new AppEvent.StatusChanged(FakeConsole.SHOP, FakeConsole.statusOf(true, Health.UNAVAILABLE)));
        roundTrip();

        assertThat(wordsOf("dashboard__state")).contains("Unavailable");
        assertThat(wordsOf("shell__state")).contains("Unavailable");
    }

    @Test
    void aStateThatMayBeOutOfDateSaysSo() {
        console.add(new VersionState.Ready(), ConfigValues.EMPTY);
        console.run(Health.READY);
        open("");

        console.tell(new AppEvent.StatusChanged(FakeConsole.SHOP, FakeConsole.statusOf(false, Health.READY)));
        roundTrip();

        assertThat(wordsOf("dashboard__freshness")).contains("Not live, may be out of date");
    }

    @Test
    void howeverManyPartsFollowAnApplicationThePageListensOnce() {
        console.add(new VersionState.Ready(), ConfigValues.EMPTY);
        console.run(Health.READY);
        open("settings");
        int ofTheFrame = console.listeners();
        assertThat(ofTheFrame).isPositive();

        open("");
        assertThat(console.listeners()).isEqualTo(ofTheFrame);
        open("settings");
        open("");
        assertThat(console.listeners()).isEqualTo(ofTheFrame);
    }

    @Test
    void theBrowserDrawsRowsFromAFewWords() {
        console.add(new VersionState.Ready(), ConfigValues.EMPTY);
        console.run(Health.READY, Health.DEGRADED);

        open("app/shop");

        assertThat(cell("name", "name")).isEqualTo("web-1");
        assertThat(cell("name", "address")).startsWith("app/shop/objects/one?kind=Deployment&name=web-1");
        assertThat(cell("cause", "cause")).isEqualTo("1 of 2 replicas are ready");
        assertThat(cell("state", "state")).isEqualTo("Degraded");
        assertThat(cell("state", "icon")).isEqualTo("vaadin:warning");
        assertThat(cell("state", "style")).isEqualTo("mo-badge mo-tone-warn");
    }

    @Test
    void newsOfVersionsDrawOnlyWhatHasChanged() {
        console.add(new VersionState.Ready(), ConfigValues.EMPTY);
        console.run(Health.READY);
        open("");
        Component table = find(Component.class, "dashboard__objects");
        Component title = find(Component.class, "dashboard__app-title");
        Component strip = find(Component.class, "dashboard__history");

        console.add(new VersionState.Ready(), ConfigValues.EMPTY, VersionSource.CONFIG_CHANGE, "Rename");
        console.tell(new AppEvent.VersionsChanged(FakeConsole.SHOP));
        roundTrip();

        assertThat(wordsOf("dashboard__version")).contains("1.1.0", "Rename");
        assertThat(find(Button.class, "dashboard__next").getText()).isEqualTo("Review and deploy");
        assertThat(find(Component.class, "dashboard__objects")).isSameAs(table);
        assertThat(find(Component.class, "dashboard__app-title")).isSameAs(title);
        assertThat(find(Component.class, "dashboard__history")).isSameAs(strip);
    }

    @Test
    void theSameStateIsNotAnnouncedTwice() {
        console.add(new VersionState.Ready(), ConfigValues.EMPTY);
        console.run(Health.READY, Health.DEGRADED);
        open("");
        Component state = badge();

        console.tell(new AppEvent.StatusChanged(
                FakeConsole.SHOP, FakeConsole.statusOf(true, Health.READY, Health.DEGRADED, Health.READY)));
        roundTrip();
        assertThat(badge()).isSameAs(state);
        console.tell(new AppEvent.StatusChanged(FakeConsole.SHOP, FakeConsole.statusOf(true, Health.READY)));
        roundTrip();

        assertThat(badge()).isNotSameAs(state);
        assertThat(wordsOf("dashboard__state")).isEqualTo("Ready");
    }

    @Test
    void ofNewsThatComeWhileAQuestionIsUnderWayOnlyOneIsAskedAbout() {
        console.add(new VersionState.Ready(), ConfigValues.EMPTY);
        console.run(Health.READY);
        open("");
        work.hold();

        console.tell(new AppEvent.VersionsChanged(FakeConsole.SHOP));
        hear();
        int underWay = work.waiting();
        assertThat(underWay).isPositive();
        for (int times = 0; times < 4; times++) {
            console.tell(new AppEvent.VersionsChanged(FakeConsole.SHOP));
            hear();
        }
        assertThat(work.waiting()).isEqualTo(underWay);
        work.goOn();
        console.add(new VersionState.Ready(), ConfigValues.EMPTY);
        while (work.waiting() > 0) {
            work.letOldestGo();
        }
        roundTrip();

        assertThat(wordsOf("dashboard__version")).contains("1.1.0");
    }

    @Test
    void theEndOfADeployIsAskedAboutOnce() {
        console.add(new VersionState.Ready(), ConfigValues.EMPTY);
        console.run(Health.READY);
        open("");
        work.hold();

        console.tell(new AppEvent.DeployAdvanced(FakeConsole.SHOP, ended()));
        console.tell(new AppEvent.DeployEnded(FakeConsole.SHOP, ended()));
        hear();

        assertThat(work.waiting()).isZero();
    }

    @Test
    void objectsAreFoundByAnyOfTheirWords() {
        console.add(new VersionState.Ready(), ConfigValues.EMPTY);
        console.run(Health.READY, Health.DEGRADED);
        open("");

        find(TextField.class, "dashboard__objects-filter").setValue("nothing like this");

        assertThat(wordsOf("dashboard__objects-none")).contains("None of the 2 objects matches");
    }

    @Test
    void onlyLinksToTheWebAreShown() {
        console.add(new VersionState.Ready(), ConfigValues.EMPTY);
        console.run(Health.READY);

        open("");

        List<String> links = $(
                        Anchor.class,
                        $(com.vaadin.flow.component.html.Div.class)
                                .withId("dashboard__links")
                                .single())
                .all()
                .stream()
                .map(Anchor::getHref)
                .toList();
        assertThat(links).containsExactly("https://shop.example.com");
    }

    @Test
    void ownAnswersAreCounted() {
        console.add(
                new VersionState.Ready(),
                ConfigValues.EMPTY.with("owner", "Ada").with("title", "Harbor Shop"));

        open("");

        assertThat(wordsOf("dashboard__configuration-count")).isEqualTo("1 answer differs from the default:");
    }

    @Test
    void aLinkIsClosedWhileWhatAnswersThereIsNotAvailable() {
        console.add(new VersionState.Ready(), ConfigValues.EMPTY);
        console.run(Health.READY);
        open("settings");
        open("");
        assertThat(words(find(Component.class, "dashboard__link-obstacles"))).isEmpty();

        ObjectStatus service = new ObjectStatus(
                new ObjectRef("v1", "Service", "default", "web"),
                Judgement.unavailable("no pod is ready"),
                FakeConsole.NOON);
        console.tell(new AppEvent.StatusChanged(
                FakeConsole.SHOP, AppStatus.of(List.of(service), List.of(service), FakeConsole.NOON, true)));
        roundTrip();

        assertThat(wordsOf("dashboard__link-obstacles"))
                .isEqualTo("Open the shop. Not yet: Service web: no pod is ready");
        assertThat($(Anchor.class).all().stream().map(Anchor::getHref)).doesNotContain("https://shop.example.com");
    }

    @Test
    void portsAreShownWithTheirCommands() {
        console.add(new VersionState.Ready(), ConfigValues.EMPTY);
        console.run(Health.READY);
        open("settings");
        open("");

        assertThat(wordsOf("dashboard__ports"))
                .contains(
                        "mooring port-forward --namespace default",
                        "localhost:9000",
                        "kubectl port-forward --namespace default service/web 9000:80");
    }

    /** Of the first row. */
    private String cell(String column, String property) {
        return test(objectTable()).getLitRendererPropertyValue(0, column, property, String.class);
    }

    @SuppressWarnings("unchecked") // looked up by its raw type
    private Grid<ObjectStatus> objectTable() {
        return find(Grid.class, "dashboard__objects");
    }

    private Component badge() {
        return $(StateBadge.class, find(Component.class, "dashboard__state")).single();
    }

    private static DeployLog ended() {
        return DeployLog.begun(FakeConsole.SHOP, Sequence.FIRST, DeployLog.Reason.REQUESTED, FakeConsole.NOON)
                .brokenOff(FakeConsole.NOON, Finding.error("deploy-cancelled", "It was stopped.", Place.NONE));
    }
}
