package dev.mooring.ui.shell;

import com.vaadin.flow.component.AttachEvent;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import dev.mooring.config.finding.Finding;
import dev.mooring.console.packages.AppSlug;
import dev.mooring.console.usecase.AppView;
import dev.mooring.console.usecase.Outcome;
import dev.mooring.ui.kit.FindingList;
import java.util.List;
import java.util.Optional;

/** A form about the current application, such as a section of the settings: which one that is, is asked when it is shown. */
public abstract class AppForm extends Div {

    protected final FindingList findings = new FindingList();
    private final CurrentApp currentApp;
    private final BackgroundWork background;
    private Optional<AppSlug> app = Optional.empty();

    protected AppForm(CurrentApp currentApp, BackgroundWork background) {
        this.currentApp = currentApp;
        this.background = background;
    }

    /** Shows what is set for the application. */
    protected abstract void open(AppSlug found);

    /** Empty until it was found. */
    protected final Optional<AppSlug> app() {
        return app;
    }

    @Override
    protected void onAttach(AttachEvent event) {
        super.onAttach(event);
        background.ask(this, currentApp::find, this::found);
    }

    private void found(Outcome<Optional<AppView>> outcome) {
        switch (outcome) {
            case Outcome.Done<Optional<AppView>>(Optional<AppView> view, var _) -> {
                app = view.map(AppView::slug);
                app.ifPresentOrElse(this::open, this::showNone);
            }
            case Outcome.Refused<Optional<AppView>>(var _, List<Finding> reasons) -> refused(reasons);
        }
    }

    private void showNone() {
        removeAll();
        add(new Paragraph("Add an application first: these settings belong to one."));
    }

    /** Nothing but why, until there is something to show. */
    protected void refused(List<Finding> reasons) {
        removeAll();
        add(new FindingList(reasons));
    }
}
