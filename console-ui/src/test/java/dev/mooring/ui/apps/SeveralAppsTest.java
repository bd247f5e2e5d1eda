package dev.mooring.ui.apps;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.sidenav.SideNav;
import com.vaadin.flow.component.sidenav.SideNavItem;
import dev.mooring.config.finding.Finding;
import dev.mooring.config.finding.Place;
import dev.mooring.config.values.ConfigValues;
import dev.mooring.console.packages.AppSlug;
import dev.mooring.console.status.Health;
import dev.mooring.console.usecase.AppEvent;
import dev.mooring.console.usecase.Outcome;
import dev.mooring.console.version.VersionState;
import dev.mooring.ui.ViewTest;
import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.api.Test;

@QuarkusTest
class SeveralAppsTest extends ViewTest {

    private static final AppSlug DOCK = new AppSlug("dock");

    @Test
    void theConsolesOwnAddressListsThemWhereThereAreSeveral() {
        twoApps();
        open("settings");

        open("");
        roundTrip();

        assertThat(isThere("apps__list")).isTrue();
        assertThat(wordsOf("apps__item-shop")).contains("Harbor Shop", "Ready");
        assertThat(wordsOf("apps__item-dock")).contains("The Dock", "Degraded");
        assertThat(find(Anchor.class, "apps__open-dock").getHref()).isEqualTo("app/dock");
    }

    @Test
    void aPageIsAboutTheApplicationThatItsAddressNames() {
        twoApps();

        open("app/dock");

        assertThat(find(Button.class, "shell__app").getText()).isEqualTo("The Dock");
        assertThat(wordsOf("shell__state")).isEqualTo("Degraded");
        assertThat(wordsOf("dashboard__app-title")).isEqualTo("The Dock");
    }

    @Test
    void anAddressWithoutANameIsAboutTheApplicationThatWasThereFirst() {
        twoApps();

        open("versions");

        assertThat(address()).isEqualTo("versions");
        assertThat(find(Button.class, "shell__app").getText()).isEqualTo("Harbor Shop");
    }

    @Test
    void linksStayWithTheApplicationThatTheAddressNames() {
        twoApps();
        open("app/dock/license");

        open("versions");

        assertThat(address()).isEqualTo("app/dock/versions");
        assertThat(find(SideNav.class, "shell__navigation").getItems())
                .extracting(SideNavItem::getPath)
                .allMatch(path -> path.startsWith("app/dock"));
        assertThat(find(Anchor.class, "shell__versions").getHref()).isEqualTo("app/dock/versions");
    }

    @Test
    void anApplicationThatIsNotThereIsSaid() {
        twoApps();

        open("app/gone");

        assertThat(wordsOf("dashboard__findings")).contains("no application gone");
    }

    @Test
    void aNameThatCannotBeOneIsNoPage() {
        twoApps();

        open("app/Not-A-Name");

        assertThat(isThere("not-found__page")).isTrue();
    }

    @Test
    void addressesBelowAVersionWorkBehindAName() {
        twoApps();

        open("app/shop/versions/0/plan");

        assertThat(isThere("plan__page")).isTrue();
        assertThat(find(Anchor.class, "shell__versions").getHref()).isEqualTo("app/shop/versions");
    }

    @Test
    void theListIsEmptyWithAWayToTheFirst() {
        open("apps");

        assertThat(wordsOf("apps__page")).contains("No application yet");
        click("apps__add");
        assertThat(address()).isEqualTo("apps/add");
    }

    @Test
    void theListHearsOfAnApplicationThatIsAddedElsewhere() {
        console.add(new VersionState.Ready(), ConfigValues.EMPTY);
        open("apps");

        console.addOther(DOCK, "The Dock");
        console.tell(new AppEvent.VersionsChanged(DOCK));
        roundTrip();

        assertThat(isThere("apps__item-dock")).isTrue();
    }

    @Test
    void whatIsListedStaysWhileTheClusterDoesNotAnswer() {
        twoApps();
        open("apps");

        console.refuseEverything(
                Outcome.Reason.CLUSTER, Finding.error("api-unreachable", "It does not answer.", Place.NONE));
        console.tell(new AppEvent.VersionsChanged(DOCK));
        roundTrip();

        assertThat(isThere("apps__item-dock")).isTrue();
        assertThat(wordsOf("shell__outage")).contains("It does not answer.");
    }

    private void twoApps() {
        console.add(new VersionState.Ready(), ConfigValues.EMPTY);
        console.run(Health.READY);
        console.addOther(DOCK, "The Dock");
    }

    private static String address() {
        return UI.getCurrent().getActiveViewLocation().getPath();
    }
}
