package dev.mooring.ui.versions;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.Route;
import dev.mooring.config.finding.Finding;
import dev.mooring.console.packages.AppSlug;
import dev.mooring.console.usecase.AppView;
import dev.mooring.console.usecase.CompareVersions;
import dev.mooring.console.usecase.ListVersions;
import dev.mooring.console.usecase.Outcome;
import dev.mooring.console.version.Sequence;
import dev.mooring.console.version.Version;
import dev.mooring.console.version.compare.VersionComparison;
import dev.mooring.ui.kit.Busy;
import dev.mooring.ui.kit.EmptyState;
import dev.mooring.ui.shell.BackgroundWork;
import dev.mooring.ui.shell.CurrentApp;
import dev.mooring.ui.shell.Links;
import dev.mooring.ui.shell.Page;
import dev.mooring.ui.shell.SequenceParameter;
import java.util.List;
import java.util.Optional;

/** Any two versions side by side. */
@Route(Links.COMPARE)
public class CompareView extends Page implements BeforeEnterObserver {

    private final CurrentApp currentApp;
    private final ListVersions listVersions;
    private final CompareVersions compareVersions;
    private final BackgroundWork background;
    private final Select<Version> from = select("From", "compare__from");
    private final Select<Version> to = select("To", "compare__to");
    private final Div result = new Div();
    private Optional<Sequence> wantedFrom = Optional.empty();
    private Optional<Sequence> wantedTo = Optional.empty();

    public CompareView(
            CurrentApp currentApp,
            ListVersions listVersions,
            CompareVersions compareVersions,
            BackgroundWork background) {
        super("Compare versions", "compare");
        this.currentApp = currentApp;
        this.listVersions = listVersions;
        this.compareVersions = compareVersions;
        this.background = background;
        from.addValueChangeListener(event -> chosen(event.isFromClient()));
        to.addValueChangeListener(event -> chosen(event.isFromClient()));
    }

    private static Select<Version> select(String label, String id) {
        Select<Version> select = new Select<>();
        select.setLabel(label);
        select.setId(id);
        select.setItemLabelGenerator(version -> "#" + version.sequence() + " " + version.versionLabel());
        return select;
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        wantedFrom = SequenceParameter.query(event, "from");
        wantedTo = SequenceParameter.query(event, "to");
        act(new Anchor(Links.here(Links.VERSIONS), "All versions"));
        fill(new Busy("Loading"));
        background.ask(
                this,
                currentApp::find,
                found -> withApp(
                        found,
                        one -> background.ask(
                                this, () -> listVersions.list(one.slug()), listed -> offered(one, listed)),
                        this::showNone));
    }

    private void showNone() {
        fill(new EmptyState(
                VaadinIcon.ARCHIVES,
                "Nothing to compare yet",
                "Add an application first; each change makes a version of it.",
                new Anchor(".", "Open the dashboard")));
    }

    private void offered(AppView app, Outcome<List<Version>> listed) {
        switch (listed) {
            case Outcome.Done<List<Version>>(List<Version> versions, List<Finding> notes) -> {
                report(notes);
                from.setItems(versions);
                to.setItems(versions);
                choose(app, versions);
                Div bar = new Div(from, swap(), to);
                bar.addClassName("mo-filters");
                fill(bar, result);
                compare(app.slug());
            }
            case Outcome.Refused<List<Version>>(var _, List<Finding> reasons) -> refused(reasons);
        }
    }

    /** As the address says; otherwise what is desired against what runs, or against what was before. */
    private void choose(AppView app, List<Version> versions) {
        Version newest = versions.getFirst();
        Version before = app.running()
                .filter(running -> !running.sequence().equals(newest.sequence()))
                .orElseGet(() -> versions.get(Math.min(1, versions.size() - 1)));
        from.setValue(find(versions, wantedFrom).orElse(before));
        to.setValue(find(versions, wantedTo).orElse(newest));
    }

    private static Optional<Version> find(List<Version> versions, Optional<Sequence> wanted) {
        return versions.stream()
                .filter(version -> wanted.filter(version.sequence()::equals).isPresent())
                .findFirst();
    }

    private Button swap() {
        Button swap = new Button(VaadinIcon.EXCHANGE.create(), _ -> open(to.getValue(), from.getValue()));
        swap.setId("compare__swap");
        swap.setAriaLabel("Swap the two versions");
        swap.setTooltipText("Swap");
        swap.addThemeVariants(ButtonVariant.TERTIARY);
        return swap;
    }

    private void chosen(boolean byAdmin) {
        if (byAdmin) {
            open(from.getValue(), to.getValue());
        }
    }

    /** The address says what is compared: it can be sent to somebody. */
    private static void open(Version before, Version after) {
        Links.follow(Links.compare(before.sequence(), after.sequence()));
    }

    private void compare(AppSlug app) {
        Sequence before = from.getValue().sequence();
        Sequence after = to.getValue().sequence();
        say("What is different in version " + after + " than in version " + before + ".");
        result.removeAll();
        result.add(new Busy("Comparing"));
        background.ask(this, () -> compareVersions.compare(app, before, after), this::show);
    }

    private void show(Outcome<VersionComparison> outcome) {
        result.removeAll();
        switch (outcome) {
            case Outcome.Done<VersionComparison>(VersionComparison comparison, List<Finding> notes) -> {
                report(notes);
                result.add(new ComparisonView(comparison));
            }
            case Outcome.Refused<VersionComparison>(var _, List<Finding> reasons) -> report(reasons);
        }
    }
}
