package dev.mooring.ui.dashboard;

import com.vaadin.flow.component.Component;
import dev.mooring.console.packages.AppSlug;
import dev.mooring.console.status.ObjectStatus;
import dev.mooring.console.usecase.AppView;
import dev.mooring.console.usecase.ConfigDraft;
import dev.mooring.console.usecase.ExplainObject;
import dev.mooring.console.usecase.OpenConfig;
import dev.mooring.console.usecase.Outcome;
import dev.mooring.console.usecase.ShowEntrances;
import dev.mooring.console.usecase.ShowEntrances.Entrances;
import dev.mooring.console.usecase.ShowHistory;
import dev.mooring.ui.objects.CauseDialog;
import dev.mooring.ui.shell.BackgroundWork;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.function.Consumer;

/** What the dashboard asks about an application, beside the page: its first content waits for none of it. */
@ApplicationScoped
class DashboardActions {

    private final OpenConfig openConfig;
    private final ExplainObject explain;
    private final ShowHistory showHistory;
    private final ShowEntrances showEntrances;
    private final BackgroundWork background;

    DashboardActions(
            OpenConfig openConfig,
            ExplainObject explain,
            ShowHistory showHistory,
            ShowEntrances showEntrances,
            BackgroundWork background) {
        this.openConfig = openConfig;
        this.explain = explain;
        this.showHistory = showHistory;
        this.showEntrances = showEntrances;
        this.background = background;
    }

    void entrances(Component part, AppView app, Consumer<Outcome<Entrances>> whenDone) {
        background.ask(part, () -> showEntrances.show(app), whenDone);
    }

    void answers(Component part, AppSlug app, Consumer<Outcome<ConfigDraft>> whenDone) {
        background.ask(part, () -> openConfig.open(app), whenDone);
    }

    HistoryStrip history(AppView app) {
        HistoryStrip strip = new HistoryStrip(showHistory, background);
        strip.load(app.slug(), app.status().overall());
        return strip;
    }

    /** Shows why an object is not ready. */
    void explain(AppSlug app, ObjectStatus object) {
        new CauseDialog(app, object.object(), object.judgement(), explain, background).open();
    }
}
