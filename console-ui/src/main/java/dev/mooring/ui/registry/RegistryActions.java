package dev.mooring.ui.registry;

import com.vaadin.flow.component.Component;
import dev.mooring.console.images.RegistryRequest;
import dev.mooring.console.packages.AppSlug;
import dev.mooring.console.usecase.Outcome;
import dev.mooring.console.usecase.RegistryView;
import dev.mooring.console.usecase.SaveRegistry;
import dev.mooring.console.usecase.SavedRegistry;
import dev.mooring.console.usecase.ShowRegistry;
import dev.mooring.console.usecase.TestRegistry;
import dev.mooring.ui.shell.BackgroundWork;
import dev.mooring.ui.shell.SignedIn;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.function.Consumer;

/** What the settings do about the registry, beside the page: a registry may take its time. */
@ApplicationScoped
public class RegistryActions {

    private final ShowRegistry show;
    private final SaveRegistry save;
    private final TestRegistry test;
    private final BackgroundWork background;
    private final SignedIn signedIn;

    RegistryActions(
            ShowRegistry show, SaveRegistry save, TestRegistry test, BackgroundWork background, SignedIn signedIn) {
        this.show = show;
        this.save = save;
        this.test = test;
        this.background = background;
        this.signedIn = signedIn;
    }

    void show(Component part, AppSlug app, Consumer<Outcome<RegistryView>> whenDone) {
        background.ask(part, () -> show.show(app), whenDone);
    }

    void save(
            Component part,
            AppSlug app,
            RegistryRequest request,
            String note,
            Consumer<Outcome<SavedRegistry>> whenDone) {
        String author = signedIn.name();
        background.run(part, () -> save.save(app, request, note, author), whenDone);
    }

    void test(Component part, AppSlug app, RegistryRequest request, Consumer<Outcome<String>> whenDone) {
        background.run(part, () -> test.test(app, request), whenDone);
    }
}
