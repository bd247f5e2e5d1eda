package dev.mooring.ui.deploy;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.confirmdialog.ConfirmDialog;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.shared.Registration;
import dev.mooring.config.finding.Finding;
import dev.mooring.console.deploy.DeployLog;
import dev.mooring.console.usecase.AppEvent;
import dev.mooring.console.usecase.AppView;
import dev.mooring.console.usecase.CancelDeploy;
import dev.mooring.console.usecase.DeployOrder;
import dev.mooring.console.usecase.DeployVersion;
import dev.mooring.console.usecase.Outcome;
import dev.mooring.console.usecase.ShowDeploy;
import dev.mooring.console.version.Sequence;
import dev.mooring.console.version.Version;
import dev.mooring.console.version.VersionState;
import dev.mooring.ui.kit.Banner;
import dev.mooring.ui.kit.Busy;
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
    private final CancelDeploy cancelDeploy;
    private final AppNews news;
    private final BackgroundWork background;
    private final SignedIn signedIn;

    private final Div outcome = new Div();
    private final DeployTimeline timeline = new DeployTimeline();
    private final Button retry = new Button("Retry");
    /** One for all redrawings: a click on its way to a button that was replaced meanwhile would be lost. */
    private final Button dashboard = dashboard();

    private final Button cancel = new Button("Stop the deploy");
    private @Nullable AppView app;
    private @Nullable DeployLog shown;
    private Sequence sequence = Sequence.FIRST;
    private Registration following = () -> {};

    public DeployView(
            CurrentApp currentApp,
            ShowDeploy showDeploy,
            DeployVersion deployVersion,
            CancelDeploy cancelDeploy,
            AppNews news,
            BackgroundWork background,
            SignedIn signedIn) {
        super("Deploy", "deploy");
        this.currentApp = currentApp;
        this.showDeploy = showDeploy;
        this.deployVersion = deployVersion;
        this.cancelDeploy = cancelDeploy;
        this.news = news;
        this.background = background;
        this.signedIn = signedIn;
        outcome.setId("deploy__outcome");
        outcome.addClassName("mo-deploy__outcome");
        outcome.getElement().setAttribute("aria-live", "polite");
        cancel.setId("deploy__cancel");
        cancel.addClickListener(_ -> askAndCancel());
        retry.setId("deploy__retry");
        retry.addThemeVariants(ButtonVariant.PRIMARY);
        retry.addClickListener(_ -> retry());
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        sequence = SequenceParameter.of(event);
        fill(new Busy("Loading"));
        background.ask(this, currentApp::find, found -> withApp(found, this::load, this::showNever));
    }

    private void load(AppView found) {
        app = found;
        say("Version " + sequence + " of " + found.title());
        following.remove();
        following = news.follow(this, found.slug(), this::hear);
        background.ask(this, () -> showDeploy.show(found.slug(), sequence), this::logFound);
    }

    private void logFound(Outcome<Optional<DeployLog>> result) {
        switch (result) {
            case Outcome.Done<Optional<DeployLog>>(Optional<DeployLog> log, var _) ->
                log.ifPresentOrElse(this::frame, this::showNever);
            case Outcome.Refused<Optional<DeployLog>>(var _, List<Finding> reasons) -> refused(reasons);
        }
    }

    private void showNever() {
        shown = null;
        fill(new EmptyState(
                VaadinIcon.CLOCK,
                "This version was never deployed",
                "See first what a deploy would do, and start it from there.",
                new Anchor(Links.plan(sequence), "Review version " + sequence)));
    }

    private void frame(DeployLog log) {
        Div all = new Div(outcome, timeline);
        all.addClassName("mo-deploy");
        if (app != null && app.running().isEmpty()) {
            fill(new Stepper(Stepper.Step.DEPLOY, app.hasConfig()), all);
        } else {
            fill(all);
        }
        show(log);
    }

    private void hear(AppEvent event) {
        switch (event) {
            case AppEvent.DeployAdvanced(var _, DeployLog log)
            when log.sequence().equals(sequence) && !log.isUndeploy() -> {
                if (shown == null) {
                    frame(log);
                } else {
                    show(log);
                }
            }
            case AppEvent.VersionsChanged _ -> background.run(this, currentApp::find, this::renewed);
            case AppEvent.DeployAdvanced _,
                    AppEvent.DeployEnded _,
                    AppEvent.StatusChanged _,
                    AppEvent.UpdatesChanged _,
                    AppEvent.NotificationsChanged _,
                    AppEvent.SnapshotEnded _,
                    AppEvent.PreflightEnded _ -> {}
        }
    }

    /** A deploy that failed may have been followed by another version; one may have been stopped by somebody else. */
    private void renewed(Outcome<Optional<AppView>> result) {
        if (result instanceof Outcome.Done<Optional<AppView>>(Optional<AppView> found, var _) && shown != null) {
            found.ifPresent(newer -> app = newer);
            drawOutcome(new DeployProgress(shown));
        }
    }

    private void show(DeployLog log) {
        boolean begins = shown == null || shown.ended().isPresent();
        shown = log;
        if (begins) {
            cancel.setEnabled(true);
        }
        timeline.show(log);
        drawOutcome(new DeployProgress(log));
    }

    private void drawOutcome(DeployProgress progress) {
        outcome.removeAll();
        switch (progress.phase()) {
            case RUNNING -> {
                outcome.add(
                        isStopping()
                                ? StateBadge.of(new VersionState.Cancelling(
                                        progress.log().started(), ""))
                                : new StateBadge(Tone.BUSY, VaadinIcon.REFRESH, "Deploying"));
                report(List.of());
                act(cancel);
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
                rolledBackTo().map(DeployView::rollback).ifPresent(outcome::add);
                report(progress.log().findings());
                retry.setEnabled(true);
                act(review(), retry);
            }
        }
    }

    private boolean isStopping() {
        return !cancel.isEnabled()
                || state().filter(VersionState.Cancelling.class::isInstance).isPresent();
    }

    private Optional<VersionState> state() {
        return Optional.ofNullable(app)
                .map(AppView::desired)
                .filter(desired -> desired.sequence().equals(sequence))
                .map(Version::state);
    }

    private Optional<Sequence> rolledBackTo() {
        return state().flatMap(state ->
                state instanceof VersionState.Failed failed ? failed.rolledBackTo() : Optional.empty());
    }

    private static Banner rollback(Sequence good) {
        return new Banner(
                        Tone.WARN,
                        VaadinIcon.ARROW_BACKWARD,
                        "Mooring went back to version " + good + ", the last one that was good, as the settings say.",
                        new Anchor(Links.deploy(good), "Follow that deploy"))
                .withId("deploy__rolled-back");
    }

    private void askAndCancel() {
        ConfirmDialog dialog = new ConfirmDialog();
        dialog.setId("deploy__cancel-dialog");
        dialog.setHeader("Stop the deploy of version " + sequence + "?");
        dialog.setText(
                "What is under way ends, and nothing further begins. What was applied stays in the cluster, so the"
                        + " application may be between two versions until you deploy again.");
        dialog.setConfirmButton("Stop it", _ -> cancel());
        dialog.setCancelButton("Let it go on", _ -> {});
        dialog.setCancelable(true);
        dialog.open();
    }

    private void cancel() {
        AppView target = Objects.requireNonNull(app, "no application is shown");
        String author = signedIn.name();
        cancel.setEnabled(false);
        background.run(this, () -> cancelDeploy.cancel(target.slug(), sequence, author), this::cancelled);
    }

    private void cancelled(Outcome<Version> result) {
        if (result instanceof Outcome.Refused<Version>(var _, List<Finding> reasons)) {
            report(reasons);
            cancel.setEnabled(true);
        } else if (shown != null) {
            drawOutcome(new DeployProgress(shown));
        }
    }

    private static Button dashboard() {
        Button open = new Button("Open the dashboard", _ -> UI.getCurrent().navigate(Links.here(Links.DASHBOARD)));
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
