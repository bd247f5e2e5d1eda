package dev.mooring.ui.objects;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.component.tabs.Tab;
import com.vaadin.flow.component.tabs.Tabs;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.shared.Registration;
import dev.mooring.config.finding.Finding;
import dev.mooring.console.inspect.ObjectDetails;
import dev.mooring.console.inspect.Power;
import dev.mooring.console.inspect.Powers;
import dev.mooring.console.object.ObjectRef;
import dev.mooring.console.packages.AppSlug;
import dev.mooring.console.status.Health;
import dev.mooring.console.status.rules.Judgement;
import dev.mooring.console.usecase.AppEvent;
import dev.mooring.console.usecase.ChangeWorkload;
import dev.mooring.console.usecase.ExplainObject;
import dev.mooring.console.usecase.OpenObject;
import dev.mooring.console.usecase.Outcome;
import dev.mooring.console.usecase.ReadLog;
import dev.mooring.ui.kit.Busy;
import dev.mooring.ui.kit.EmptyState;
import dev.mooring.ui.kit.Notes;
import dev.mooring.ui.kit.StateBadge;
import dev.mooring.ui.shell.AppNews;
import dev.mooring.ui.shell.BackgroundWork;
import dev.mooring.ui.shell.CurrentApp;
import dev.mooring.ui.shell.Links;
import dev.mooring.ui.shell.Page;
import dev.mooring.ui.shell.SignedIn;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** One object: its state and cause, conditions, owners, YAML, events and logs, and what may be done to it. */
@Route(Links.OBJECT)
public class ObjectView extends Page implements BeforeEnterObserver {

    /** News come in bursts; the cluster is asked once for one. */
    private static final Duration SETTLED = Duration.ofMillis(400);

    private enum Part {
        OVERVIEW("Overview"),
        YAML("YAML"),
        EVENTS("Events"),
        LOGS("Logs");

        private final String words;

        Part(String words) {
            this.words = words;
        }

        String word() {
            return name().toLowerCase(Locale.ROOT);
        }

        static Part of(String word) {
            for (Part part : values()) {
                if (part.word().equals(word)) {
                    return part;
                }
            }
            return OVERVIEW;
        }
    }

    private final CurrentApp currentApp;
    private final OpenObject open;
    private final ReadLog logs;
    private final ChangeWorkload change;
    private final ExplainObject explain;
    private final AppNews news;
    private final BackgroundWork background;
    private final SignedIn signedIn;
    private final Div state = new Div();
    private final Div shown = new Div();
    private final OverviewPart overview = new OverviewPart();
    private final AtomicBoolean outdated = new AtomicBoolean();
    private Registration following = () -> {};
    private @Nullable AppSlug app;
    private @Nullable ObjectDetails details;
    private @Nullable Powers offered;
    private Part part = Part.OVERVIEW;
    private String container = "";

    public ObjectView(
            CurrentApp currentApp,
            OpenObject open,
            ReadLog logs,
            ChangeWorkload change,
            ExplainObject explain,
            AppNews news,
            BackgroundWork background,
            SignedIn signedIn) {
        super("Object", "object");
        this.currentApp = currentApp;
        this.open = open;
        this.logs = logs;
        this.change = change;
        this.explain = explain;
        this.news = news;
        this.background = background;
        this.signedIn = signedIn;
        state.setId("object__state");
        state.addClassName("mo-object__state");
        state.getElement().setAttribute("aria-live", "polite");
        shown.setId("object__shown");
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        part = Part.of(ObjectLink.parameter(event, "part"));
        container = ObjectLink.parameter(event, "container");
        details = null;
        offered = null;
        following.remove();
        report(List.of());
        act();
        Optional<ObjectRef> object = ObjectLink.of(event);
        if (object.isEmpty()) {
            showNone("The address names no object.");
            return;
        }
        retitle(object.get().kindInWords() + " " + object.get().name());
        fill(new Busy("Loading"));
        background.run(
                this,
                currentApp::find,
                found -> withApp(
                        found, one -> load(one.slug(), object.get()), () -> showNone("There is no application yet.")));
    }

    private void showNone(String why) {
        fill(new EmptyState(VaadinIcon.CLUSTER, "No such object", why, new Anchor(Links.OBJECTS, "All objects")));
    }

    private void load(AppSlug of, ObjectRef object) {
        app = of;
        background.run(this, () -> open.open(of, object), outcome -> {
            switch (outcome) {
                case Outcome.Done<ObjectDetails>(ObjectDetails found, List<Finding> notes) -> {
                    report(notes);
                    show(found);
                    following.remove();
                    following = news.follow(this, of, this::hear);
                }
                case Outcome.Refused<ObjectDetails>(var _, List<Finding> reasons) -> {
                    report(reasons);
                    fill(new Anchor(Links.OBJECTS, "All objects"));
                }
            }
        });
    }

    private void show(ObjectDetails found) {
        details = found;
        say(
                found.object().namespace().isEmpty()
                        ? ""
                        : "In namespace " + found.object().namespace());
        draw(found);
        fill(state, parts(), shown);
        showPart(found);
    }

    private void draw(ObjectDetails found) {
        Judgement judgement = found.judgement();
        state.removeAll();
        state.add(StateBadge.of(judgement));
        Span cause = new Span(judgement.cause());
        cause.setId("object__cause");
        state.add(cause);
        if (judgement.health() != Health.READY) {
            Button why = button("Why", "object__why", () -> why(found));
            why.setAriaLabel("Why " + found.object() + " is not ready");
            state.add(why);
        }
        overview.show(found);
        if (!found.powers().equals(offered)) {
            offered = found.powers();
            act(actions(found).toArray(Component[]::new));
        }
    }

    private List<Component> actions(ObjectDetails found) {
        List<Component> actions = new ArrayList<>();
        power(found.powers().restart(), "Restart", "object__restart", this::restart)
                .ifPresent(actions::add);
        power(found.powers().scale(), "Scale", "object__scale", this::scale).ifPresent(actions::add);
        actions.add(new Anchor(Links.OBJECTS, "All objects"));
        return actions;
    }

    private void restart() {
        ObjectRef object = Objects.requireNonNull(details).object();
        new RestartDialog(object, () -> doing("Restarting", who -> change.restart(slug(), object, who))).open();
    }

    /** With the number of this moment: news may have come since the button was drawn. */
    private void scale() {
        ObjectDetails now = Objects.requireNonNull(details);
        ObjectRef object = now.object();
        new ScaleDialog(
                        object,
                        now.replicas().orElse(1L),
                        replicas -> doing("Scaling", who -> change.scale(slug(), object, replicas, who)))
                .open();
    }

    /** What is not permitted is shown with the reason; what means nothing for this kind is not there. */
    private static Optional<Component> power(Power power, String words, String id, Runnable action) {
        return switch (power) {
            case Power.Possible _ -> Optional.of(button(words, id, action));
            case Power.NotPermitted(Finding why) -> {
                Button button = button(words, id, action);
                button.setEnabled(false);
                button.setTooltipText(why.message());
                Span reason = new Span("Not permitted");
                reason.setId(id + "-refused");
                reason.getElement().setAttribute("title", why.message());
                reason.addClassName("mo-quiet");
                yield Optional.of(new Div(button, reason));
            }
            case Power.Meaningless _ -> Optional.empty();
        };
    }

    private static Button button(String words, String id, Runnable action) {
        Button button = new Button(words, _ -> action.run());
        button.setId(id);
        return button;
    }

    private AppSlug slug() {
        return Objects.requireNonNull(app);
    }

    /** @param act given who asks: work in the background belongs to no request */
    private void doing(String words, Function<String, Outcome<ObjectRef>> act) {
        String author = signedIn.name();
        Notes.tell(words);
        background.run(this, () -> act.apply(author), outcome -> {
            switch (outcome) {
                case Outcome.Done<ObjectRef>(ObjectRef object, List<Finding> notes) -> {
                    report(notes);
                    refresh();
                }
                case Outcome.Refused<ObjectRef>(var _, List<Finding> reasons) -> report(reasons);
            }
        });
    }

    private void why(ObjectDetails found) {
        new CauseDialog(slug(), found.object(), found.judgement(), explain, background).open();
    }

    private Tabs parts() {
        Tabs tabs = new Tabs();
        tabs.setId("object__parts");
        tabs.addClassName("mo-object__parts");
        List<Part> offered = new ArrayList<>(List.of(Part.OVERVIEW, Part.YAML, Part.EVENTS));
        if (details != null && details.object().isHelmRelease()) {
            offered = new ArrayList<>(List.of(Part.OVERVIEW));
        } else if (details != null && hasLogs(details)) {
            offered.add(Part.LOGS);
        }
        if (!offered.contains(part)) {
            part = Part.OVERVIEW;
        }
        for (Part each : offered) {
            Tab tab = new Tab(each.words);
            tab.setId("object__part-" + each.word());
            tabs.add(tab);
        }
        List<Part> order = List.copyOf(offered);
        tabs.setSelectedIndex(order.indexOf(part));
        tabs.addSelectedChangeListener(_ -> choose(order.get(tabs.getSelectedIndex())));
        return tabs;
    }

    private static boolean hasLogs(ObjectDetails found) {
        return !found.logs().isEmpty()
                || List.of("Pod", "Deployment", "StatefulSet", "DaemonSet", "ReplicaSet", "Job", "CronJob")
                        .contains(found.object().kind());
    }

    /** The address says which part is open, so that it survives a reload. */
    private void choose(Part next) {
        part = next;
        ObjectDetails found = details;
        if (found != null) {
            String address = ObjectLink.address(found.object(), next.word());
            getUI().ifPresent(ui -> ui.getPage().getHistory().replaceState(null, address));
            showPart(found);
        }
    }

    private void showPart(ObjectDetails found) {
        shown.removeAll();
        ObjectRef object = found.object();
        switch (part) {
            case OVERVIEW -> shown.add(overview);
            case YAML -> {
                YamlPart yaml = new YamlPart(slug(), object, open, background);
                shown.add(yaml);
                yaml.load();
            }
            case EVENTS -> {
                EventsPart events = new EventsPart(slug(), object, open, background);
                shown.add(events);
                events.load();
            }
            case LOGS -> {
                LogPart log = new LogPart(slug(), logs, background);
                shown.add(log);
                log.show(found.logs(), container);
            }
        }
    }

    private void hear(AppEvent event) {
        if (event instanceof AppEvent.StatusChanged && outdated.compareAndSet(false, true)) {
            refresh();
        }
    }

    /** Draws what is known by now; a log that is read and a YAML that is looked at stay as they are. */
    private void refresh() {
        if (details == null) {
            return;
        }
        ObjectRef object = details.object();
        AppSlug of = slug();
        background.runLater(
                this,
                SETTLED,
                () -> true,
                () -> {
                    outdated.set(false);
                    return open.open(of, object);
                },
                outcome -> {
                    if (outcome instanceof Outcome.Done<ObjectDetails>(ObjectDetails found, List<Finding> _)) {
                        details = found;
                        draw(found);
                    }
                });
    }
}
