package dev.mooring.ui.apps;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.Route;
import dev.mooring.console.usecase.InstallPackage;
import dev.mooring.console.version.Version;
import dev.mooring.console.version.VersionState;
import dev.mooring.ui.dashboard.AddApplication;
import dev.mooring.ui.kit.Panel;
import dev.mooring.ui.shell.AboutAllApps;
import dev.mooring.ui.shell.BackgroundWork;
import dev.mooring.ui.shell.Links;
import dev.mooring.ui.shell.Page;
import dev.mooring.ui.shell.SignedIn;
import dev.mooring.ui.updates.UpdateActions;

/** Adds an application beside those that are there. */
@Route(Links.ADD_APP)
public class AddAppView extends Page implements BeforeEnterObserver, AboutAllApps {

    private final InstallPackage installPackage;
    private final BackgroundWork background;
    private final SignedIn signedIn;
    private final UpdateActions updates;

    public AddAppView(
            InstallPackage installPackage, BackgroundWork background, SignedIn signedIn, UpdateActions updates) {
        super("Add an application", "add");
        this.installPackage = installPackage;
        this.background = background;
        this.signedIn = signedIn;
        this.updates = updates;
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        say(
                "Nothing is deployed before you have seen what will happen. A package of an application that is here already"
                        + " becomes a new release of it.");
        act(new Anchor(Links.APPS, "All applications"));
        AddApplication form = new AddApplication(installPackage, background, signedIn, updates, AddAppView::open);
        fill(new Panel("Package", form).withId("add__form"));
    }

    private static void open(Version version) {
        boolean asks = version.state() instanceof VersionState.NeedsConfig;
        UI.getCurrent().navigate(Links.in(version.app(), asks ? Links.CONFIGURATION : Links.DASHBOARD));
    }
}
