package dev.mooring.ui.shell;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.component.Key;
import com.vaadin.flow.component.KeyModifier;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.sidenav.SideNav;
import com.vaadin.flow.component.sidenav.SideNavItem;
import com.vaadin.flow.component.textfield.TextField;
import dev.mooring.config.values.ConfigValues;
import dev.mooring.console.deploy.DeployStep.StepState;
import dev.mooring.console.status.Health;
import dev.mooring.console.usecase.AppEvent;
import dev.mooring.console.version.Sequence;
import dev.mooring.console.version.VersionState;
import dev.mooring.ui.ViewTest;
import dev.mooring.ui.fake.FakeConsole;
import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.api.Test;

@QuarkusTest
class MainLayoutTest extends ViewTest {

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
}
