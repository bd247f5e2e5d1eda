package dev.mooring.ui.shell;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Key;
import com.vaadin.flow.component.KeyModifier;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.component.popover.Popover;
import com.vaadin.flow.component.sidenav.SideNav;
import com.vaadin.flow.component.sidenav.SideNavItem;
import com.vaadin.flow.component.textfield.TextField;
import dev.mooring.config.finding.Finding;
import dev.mooring.config.finding.Place;
import dev.mooring.config.values.ConfigValues;
import dev.mooring.console.deploy.DeployStep.StepState;
import dev.mooring.console.packages.AppSlug;
import dev.mooring.console.status.Health;
import dev.mooring.console.update.LastCheck;
import dev.mooring.console.usecase.AppEvent;
import dev.mooring.console.usecase.Outcome;
import dev.mooring.console.version.Release;
import dev.mooring.console.version.Sequence;
import dev.mooring.console.version.VersionState;
import dev.mooring.ui.ViewTest;
import dev.mooring.ui.fake.FakeConsole;
import dev.mooring.ui.fake.FakeUpdates;
import dev.mooring.ui.fake.WorkAtOnce;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
class MainLayoutTest extends ViewTest {

    private static final AppSlug DOCK = new AppSlug("dock");

    @Inject
    FakeUpdates updates;

    @Inject
    WorkAtOnce work;

    @BeforeEach
    void noUpdates() {
        updates.reset();
    }

    @Test
    void allPagesAreInTheNavigationInTheirOrder() {
        open("");

        assertThat(find(SideNav.class, "shell__navigation").getItems())
                .extracting(SideNavItem::getLabel)
                .containsExactly("Dashboard", "Configuration", "Versions", "Patches", "Objects", "License", "Settings");
    }

    @Test
    void theTopBarShowsApplicationStateAndVersions() {
        console.add(new VersionState.Ready(), ConfigValues.EMPTY);
        console.run(Health.DEGRADED);

        open("settings");

        assertThat(find(Button.class, "shell__app").getText()).isEqualTo("Harbor Shop");
        assertThat(wordsOf("shell__state")).isEqualTo("Degraded");
        assertThat(wordsOf("shell__versions")).isEqualTo("Running 1.0.0 #0");
    }

    @Test
    void aSimulatedClusterIsSaidOnEveryPage() {
        open("versions");

        assertThat(wordsOf("shell__simulated")).isEqualTo("Simulated cluster: nothing really runs here");
    }

    @Test
    void aDeployThatGoesOnIsAChipThatLeadsToIt() {
        console.add(new VersionState.Ready(), ConfigValues.EMPTY);
        console.run(Health.READY);
        open("settings");

        console.tell(new AppEvent.DeployAdvanced(
                FakeConsole.SHOP, FakeConsole.sampleLog(Sequence.FIRST, new StepState.Running(FakeConsole.NOON))));
        roundTrip();
        assertThat(wordsOf("shell__activity")).contains("Deploying 1 of 3");
        click("shell__activity");

        assertThat(UI.getCurrent().getActiveViewLocation().getPath()).isEqualTo("versions/0/deploy");
    }

    @Test
    void thePaletteReachesEveryPage() {
        open("");
        fireShortcut(Key.KEY_K, KeyModifier.CONTROL);
        roundTrip();

        TextField search = find(TextField.class, "palette__search");
        search.setValue("vers");

        assertThat(isThere("palette__results")).isTrue();
        search.setValue("no such page");
        assertThat(isThere("palette__results")).isFalse();
    }

    @Test
    void anUnknownAddressSaysSo() {
        open("nothing/here");

        assertThat(isThere("not-found__page")).isTrue();
    }

    @Test
    void whileTheClusterDoesNotAnswerTheFrameKeepsWhatItKnowsAndSaysSo() {
        shopRuns();
        open("settings");

        clusterIsSilent();
        open("versions");

        assertThat(find(Button.class, "shell__app").getText()).isEqualTo("Harbor Shop");
        assertThat(wordsOf("shell__state")).isEqualTo("Ready");
        assertThat(wordsOf("shell__outage"))
                .contains("may be out of date", "The API server does not answer.", "tries again by itself");
    }

    @Test
    void theFrameComesBackByItselfOnceTheClusterAnswers() {
        shopRuns();
        clusterIsSilent();
        open("settings");
        work.letTimePass();
        roundTrip();
        assertThat(isThere("shell__outage")).isTrue();
        assertThat(isThere("shell__app")).isFalse();

        console.answerAgain();
        work.letTimePass();
        roundTrip();

        assertThat(isThere("shell__outage")).isFalse();
        assertThat(find(Button.class, "shell__app").getText()).isEqualTo("Harbor Shop");
    }

    @Test
    void anApplicationThatIsAddedElsewhereComesIntoTheSwitcher() {
        shopRuns();
        open("settings");
        assertThat(switcher().getChildren()).hasSize(1);

        console.addOther(DOCK, "The Dock");
        console.tell(new AppEvent.VersionsChanged(DOCK));
        roundTrip();

        assertThat(words(switcher())).contains("Harbor Shop", "The Dock", "Degraded");
    }

    @Test
    void theSwitcherIsMadeAnewOnlyWhereTheListIsAnotherOne() {
        shopRuns();
        console.addOther(DOCK, "The Dock");
        open("app/shop/settings");
        List<Component> before = switcher().getChildren().toList();

        open("app/dock/settings");

        assertThat(switcher().getChildren().toList()).isEqualTo(before);
        assertThat(before).extracting(MainLayoutTest::isMarked).containsExactly(false, true);
    }

    @Test
    void aNewerReleaseOfOneApplicationIsNotSaidOfAnother() {
        shopRuns();
        console.addOther(DOCK, "The Dock");
        updates.found(new LastCheck(FakeConsole.NOON, 1, List.of(), List.of(), ""), Release.labelled("2.0.0"));
        open("app/shop/settings");
        assertThat(wordsOf("shell__newer")).isEqualTo("2.0.0 is available");

        open("app/dock/settings");

        assertThat(isThere("shell__newer")).isFalse();
    }

    @Test
    void updatesAreLookedUpWhenTheyChangeAndNotWithEveryPage() {
        shopRuns();
        open("license");
        int first = updates.lookups();

        open("remove");
        assertThat(updates.lookups()).isEqualTo(first);
        updates.found(new LastCheck(FakeConsole.NOON, 1, List.of(), List.of(), ""), Release.labelled("2.0.0"));
        console.tell(new AppEvent.UpdatesChanged(FakeConsole.SHOP));
        roundTrip();

        assertThat(wordsOf("shell__newer")).isEqualTo("2.0.0 is available");
        assertThat(updates.lookups()).isEqualTo(first + 1);
    }

    @Test
    void theBrowsersTabIsNamedAfterPageAndApplication() {
        shopRuns();
        open("license");
        assertThat(tabTitle()).isEqualTo("License · Harbor Shop · Mooring");

        open("apps");

        assertThat(tabTitle()).isEqualTo("Applications · Mooring");
    }

    private void shopRuns() {
        console.add(new VersionState.Ready(), ConfigValues.EMPTY);
        console.run(Health.READY);
    }

    private void clusterIsSilent() {
        console.refuseEverything(
                Outcome.Reason.CLUSTER,
                Finding.error("api-unreachable", "The API server does not answer.", Place.NONE));
    }

    private UnorderedList switcher() {
        return (UnorderedList) find(Popover.class, "shell__switcher")
                .getChildren()
                .flatMap(Component::getChildren)
                .findFirst()
                .orElseThrow();
    }

    private static boolean isMarked(Component entry) {
        return entry.getChildren().anyMatch(open -> open.getElement().hasAttribute("aria-current"));
    }

    private static String tabTitle() {
        return UI.getCurrent().getInternals().getTitle();
    }
}
