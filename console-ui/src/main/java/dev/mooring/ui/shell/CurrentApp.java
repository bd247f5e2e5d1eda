package dev.mooring.ui.shell;

import dev.mooring.console.usecase.AppView;
import dev.mooring.console.usecase.ListApps;
import dev.mooring.console.usecase.Outcome;
import dev.mooring.console.usecase.ShowApp;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Optional;

/** The application that the pages are about: the one that the address names, otherwise the one that was there first. */
@ApplicationScoped
public class CurrentApp {

    private final ListApps listApps;
    private final ShowApp showApp;

    public CurrentApp(ListApps listApps, ShowApp showApp) {
        this.listApps = listApps;
        this.showApp = showApp;
    }

    /** Empty where none was added yet; refused where the address names one that is not there. */
    public Outcome<Optional<AppView>> find() {
        return AddressedApp.now()
                .map(named -> showApp.show(named).map(Optional::of))
                .orElseGet(() -> all().map(CurrentApp::of));
    }

    /** All of them, the one that was there first in front. */
    public Outcome<List<AppView>> all() {
        return listApps.list();
    }

    /** The one among these that {@link #find} finds. */
    static Optional<AppView> of(List<AppView> apps) {
        return AddressedApp.now()
                .map(named ->
                        apps.stream().filter(app -> app.slug().equals(named)).findFirst())
                .orElseGet(() -> apps.stream().findFirst());
    }
}
