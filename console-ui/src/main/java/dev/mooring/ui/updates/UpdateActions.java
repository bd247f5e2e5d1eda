package dev.mooring.ui.updates;

import com.vaadin.flow.component.Component;
import dev.mooring.console.packages.AppSlug;
import dev.mooring.console.update.LastCheck;
import dev.mooring.console.update.UpdateRequest;
import dev.mooring.console.update.UpdateSettings;
import dev.mooring.console.usecase.CheckForUpdates;
import dev.mooring.console.usecase.FetchRelease;
import dev.mooring.console.usecase.InstallFromSource;
import dev.mooring.console.usecase.Outcome;
import dev.mooring.console.usecase.SaveUpdates;
import dev.mooring.console.usecase.ShowUpdates;
import dev.mooring.console.usecase.SourceTest;
import dev.mooring.console.usecase.TestUpdateSource;
import dev.mooring.console.usecase.UpdatesView;
import dev.mooring.console.version.Version;
import dev.mooring.ui.shell.BackgroundWork;
import dev.mooring.ui.shell.SignedIn;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.function.Consumer;

/** What pages do about updates, beside the page: a source may take its time. */
@ApplicationScoped
public class UpdateActions {

    private final ShowUpdates show;
    private final SaveUpdates save;
    private final TestUpdateSource test;
    private final CheckForUpdates check;
    private final FetchRelease fetch;
    private final InstallFromSource install;
    private final BackgroundWork background;
    private final SignedIn signedIn;

    UpdateActions(
            ShowUpdates show,
            SaveUpdates save,
            TestUpdateSource test,
            CheckForUpdates check,
            FetchRelease fetch,
            InstallFromSource install,
            BackgroundWork background,
            SignedIn signedIn) {
        this.show = show;
        this.save = save;
        this.test = test;
        this.check = check;
        this.fetch = fetch;
        this.install = install;
        this.background = background;
        this.signedIn = signedIn;
    }

    void show(Component part, AppSlug app, Consumer<Outcome<UpdatesView>> whenDone) {
        background.ask(part, () -> show.show(app), whenDone);
    }

    void save(Component part, AppSlug app, UpdateRequest request, Consumer<Outcome<UpdateSettings>> whenDone) {
        String author = signedIn.name();
        background.run(part, () -> save.save(app, request, author), whenDone);
    }

    void test(Component part, AppSlug app, UpdateRequest request, Consumer<Outcome<SourceTest>> whenDone) {
        background.run(part, () -> test.test(app, request), whenDone);
    }

    void check(Component part, AppSlug app, Consumer<Outcome<LastCheck>> whenDone) {
        String author = signedIn.name();
        background.run(part, () -> check.check(app, author), whenDone);
    }

    void fetch(Component part, AppSlug app, String label, Consumer<Outcome<Version>> whenDone) {
        String author = signedIn.name();
        background.run(part, () -> fetch.fetch(app, label, author), whenDone);
    }

    void install(Component part, UpdateRequest request, String license, Consumer<Outcome<Version>> whenDone) {
        String author = signedIn.name();
        background.run(part, () -> install.install(request, license, author), whenDone);
    }
}
