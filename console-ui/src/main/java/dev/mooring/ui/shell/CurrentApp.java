package dev.mooring.ui.shell;

import dev.mooring.console.usecase.AppView;
import dev.mooring.console.usecase.ListApps;
import dev.mooring.console.usecase.Outcome;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;

/** The application that the pages are about: for now the first one that there is. */
@ApplicationScoped
public class CurrentApp {

    private final ListApps listApps;

    public CurrentApp(ListApps listApps) {
        this.listApps = listApps;
    }

    /** Empty where none was added yet. */
    public Outcome<Optional<AppView>> find() {
        return listApps.list().map(apps -> apps.stream().findFirst());
    }
}
