package dev.mooring.ui.deploy;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.details.Details;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.OrderedList;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Pre;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.component.progressbar.ProgressBar;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.shared.Registration;
import dev.mooring.config.finding.Finding;
import dev.mooring.console.deploy.DeployLog;
import dev.mooring.console.deploy.DeployStep;
import dev.mooring.console.usecase.AppEvent;
import dev.mooring.console.usecase.AppView;
import dev.mooring.console.usecase.DeployOrder;
import dev.mooring.console.usecase.DeployVersion;
import dev.mooring.console.usecase.Outcome;
import dev.mooring.console.usecase.ShowDeploy;
import dev.mooring.console.version.Sequence;
import dev.mooring.ui.kit.Busy;
import dev.mooring.ui.kit.CopyButton;
import dev.mooring.ui.kit.Elapsed;
import dev.mooring.ui.kit.EmptyState;
import dev.mooring.ui.kit.StateBadge;
import dev.mooring.ui.kit.Stepper;
import dev.mooring.ui.kit.Tone;
import dev.mooring.ui.shell.AppNews;
import dev.mooring.ui.shell.BackgroundWork;
import dev.mooring.ui.shell.CurrentApp;
import dev.mooring.ui.shell.Links;
import dev.mooring.ui.shell.Page;
import dev.mooring.ui.shell.SequenceParameter;
import dev.mooring.ui.shell.SignedIn;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** A deploy as it happens, and what it has done; the same after a reload. */
@Route(Links.VERSIONS + "/:" + SequenceParameter.NAME + "/deploy")
public class DeployView extends Page implements BeforeEnterObserver {

    private final CurrentApp currentApp;
    private final ShowDeploy showDeploy;
    private final DeployVersion deployVersion;
    private final AppNews news;
    private final BackgroundWork background;
    private final SignedIn signedIn;

    private final Div outcome = new Div();
    private final Span counted = new Span();
    private final ProgressBar bar = new ProgressBar();
    private final Elapsed elapsed = new Elapsed();
    private final OrderedList timeline = new OrderedList();
    private final Pre raw = new Pre();
    private final Button retry = new Button("Retry");
    /** One for all redrawings: a click on its way to a button that was replaced meanwhile would be lost. */
    private final Button dashboard = dashboard();

    private final List<StepRow> rows = new ArrayList<>();
    private List<DeployStep> drawn = List.of();
    private @Nullable AppView app;
    private Sequence sequence = Sequence.FIRST;
    private Registration following = () -> {};

    public DeployView(
            CurrentApp currentApp,
            ShowDeploy showDeploy,
            DeployVersion deployVersion,
            AppNews news,
            BackgroundWork background,
            SignedIn signedIn) {
        super("Deploy", "deploy");
        this.currentApp = currentApp;
        this.showDeploy = showDeploy;
        this.deployVersion = deployVersion;
        this.news = news;
        this.background = background;
        this.signedIn = signedIn;
        outcome.setId("deploy__outcome");
        outcome.addClassName("mo-deploy__outcome");
        outcome.getElement().setAttribute("aria-live", "polite");
        counted.setId("deploy__progress");
        bar.getElement().setAttribute("aria-label", "Objects done");
        timeline.setId("deploy__timeline");
        timeline.addClassName("mo-timeline");
        raw.setId("deploy__raw");
        raw.getElement().setAttribute("tabindex", "0");
        raw.addClassName("mo-raw");
        retry.setId("deploy__retry");
        retry.addThemeVariants(ButtonVariant.PRIMARY);
        retry.addClickListener(_ -> retry());
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        sequence = SequenceParameter.of(event);
        fill(new Busy("Loading"));
        background.run(this, currentApp::find, this::loaded);
    }

    private void loaded(Outcome<Optional<AppView>> result) {
        switch (result) {
            case Outcome.Done<Optional<AppView>>(Optional<AppView> found, var _) ->
                found.ifPresentOrElse(this::load, this::showNever);
            case Outcome.Refused<Optional<AppView>>(var _, List<Finding> reasons) -> refused(reasons);
        }
    }

    private void refused(List<Finding> reasons) {
        report(reasons);
        fill();
    }

    private void load(AppView found) {
        app = found;
        say("Version " + sequence + " of " + found.title());
        following.remove();
        following = news.follow(this, found.slug(), this::hear);
        background.run(this, () -> showDeploy.show(found.slug(), sequence), this::logFound);
    }

    private void logFound(Outcome<Optional<DeployLog>> result) {
        switch (result) {
            case Outcome.Done<Optional<DeployLog>>(Optional<DeployLog> log, var _) ->
                log.ifPresentOrElse(this::frame, this::showNever);
            case Outcome.Refused<Optional<DeployLog>>(var _, List<Finding> reasons) -> refused(reasons);
        }
    }

    private void showNever() {
        drawn = List.of();
        rows.clear();
        fill(new EmptyState(
                VaadinIcon.CLOCK,
                "This version was never deployed",
                "See first what a deploy would do, and start it from there.",
                new Anchor(Links.plan(sequence), "Review version " + sequence)));
    }

    private void frame(DeployLog log) {
        Div numbers = new Div(counted, elapsed);
        numbers.addClassName("mo-deploy__numbers");
        Details rawLog = new Details("Raw log", new CopyButton("the raw log", raw::getText), raw);
        rawLog.setId("deploy__raw-log");
        Div all = new Div(outcome, numbers, bar, timeline, rawLog);
        all.addClassName("mo-deploy");
        if (app != null && app.running().isEmpty()) {
            fill(new Stepper(Stepper.Step.DEPLOY, app.hasConfig()), all);
        } else {
            fill(all);
        }
        show(log);
    }

    private void hear(AppEvent event) {
        if (event instanceof AppEvent.DeployAdvanced(var _, DeployLog log)
                && log.sequence().equals(sequence)) {
            if (rows.isEmpty()) {
                frame(log);
            } else {
                show(log);
            }
        }
    }

    private void show(DeployLog log) {
        DeployProgress progress = new DeployProgress(log);
        counted.setText(progress.words());
        bar.setValue(progress.fraction());
        log.ended().ifPresentOrElse(end -> elapsed.ended(log.started(), end), () -> elapsed.running(log.started()));
        drawSteps(log, progress);
        raw.setText(progress.raw());
        drawOutcome(progress);
    }

    /** Only steps whose state is another one are drawn anew. */
    private void drawSteps(DeployLog log, DeployProgress progress) {
        if (rows.size() != log.steps().size()) {
            timeline.removeAll();
            rows.clear();
            drawn = List.of();
            log.steps().stream().map(StepRow::new).forEach(rows::add);
            rows.forEach(timeline::add);
        }
        for (int index = 0; index < rows.size(); index++) {
            DeployStep step = log.steps().get(index);
            if (drawn.isEmpty() || !drawn.get(index).equals(step)) {
                rows.get(index).show(step, progress.durationOf(index));
            }
        }
        drawn = log.steps();
    }

    private void drawOutcome(DeployProgress progress) {
        outcome.removeAll();
        switch (progress.phase()) {
            case RUNNING -> {
                outcome.add(new StateBadge(Tone.BUSY, VaadinIcon.REFRESH, "Deploying"));
                report(List.of());
                act();
            }
            case SUCCEEDED -> {
                outcome.add(
                        new StateBadge(Tone.GOOD, VaadinIcon.CHECK_CIRCLE, "Deployed"),
                        new Span("Everything was applied. Whether it works is told on the dashboard."));
                report(List.of());
                act(dashboard);
            }
            case FAILED -> {
                outcome.add(
                        new StateBadge(Tone.BAD, VaadinIcon.CLOSE_CIRCLE, "Failed"),
                        new Paragraph(progress.aftermath()));
                report(progress.log().findings());
                retry.setEnabled(true);
                act(review(), retry);
            }
        }
    }

    private static Button dashboard() {
        Button open = new Button("Open the dashboard", _ -> UI.getCurrent().navigate(Links.DASHBOARD));
        open.setId("deploy__dashboard");
        open.addThemeVariants(ButtonVariant.PRIMARY);
        return open;
    }

    private Button review() {
        Button open = new Button("Review again", _ -> UI.getCurrent().navigate(Links.plan(sequence)));
        open.setId("deploy__review");
        return open;
    }

    private void retry() {
        AppView target = Objects.requireNonNull(app, "no application is shown");
        String author = signedIn.name();
        retry.setEnabled(false);
        background.run(
                this,
                () -> deployVersion.deploy(target.slug(), sequence, DeployOrder.requested(author)),
                this::retried);
    }

    private void retried(Outcome<DeployLog> result) {
        switch (result) {
            case Outcome.Done<DeployLog>(DeployLog log, var _) -> frame(log);
            case Outcome.Refused<DeployLog>(var _, List<Finding> reasons) -> {
                report(reasons);
                retry.setEnabled(true);
            }
        }
    }
}
