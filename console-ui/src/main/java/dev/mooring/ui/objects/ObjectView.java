package dev.mooring.ui.objects;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.shared.Registration;
import dev.mooring.config.finding.Finding;
import dev.mooring.console.inspect.ObjectDetails;
import dev.mooring.console.inspect.Powers;
import dev.mooring.console.object.ObjectRef;
import dev.mooring.console.packages.AppSlug;
import dev.mooring.console.usecase.AppEvent;
import dev.mooring.console.usecase.ChangeWorkload;
import dev.mooring.console.usecase.ExplainObject;
import dev.mooring.console.usecase.OpenObject;
import dev.mooring.console.usecase.Outcome;
import dev.mooring.console.usecase.ReadLog;
import dev.mooring.ui.kit.Busy;
import dev.mooring.ui.kit.EmptyState;
import dev.mooring.ui.kit.Notes;
import dev.mooring.ui.shell.AppNews;
import dev.mooring.ui.shell.BackgroundWork;
import dev.mooring.ui.shell.CurrentApp;
import dev.mooring.ui.shell.Links;
import dev.mooring.ui.shell.OneQuestion;
import dev.mooring.ui.shell.Page;
import dev.mooring.ui.shell.SignedIn;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** One object: its state and cause, conditions, owners, YAML, events and logs, and what may be done to it. */
@Route(Links.OBJECT)
public class ObjectView extends Page implements BeforeEnterObserver {

    /** News come in bursts; the cluster is asked once for one. */
    private static final Duration SETTLED = Duration.ofMillis(400);

    private final CurrentApp currentApp;
    private final OpenObject open;
    private final ReadLog logs;
    private final ExplainObject explain;
    private final AppNews news;
    private final BackgroundWork background;
    private final OneQuestion question;
    private final InstantSource clock;
    private final ObjectActions actions;
    private final ObjectState state = new ObjectState(this::why);
    private final OutOfDate outOfDate = new OutOfDate(this::refresh);
    private Registration following = () -> {};
    private @Nullable ObjectRef object;
    private @Nullable AppSlug app;
    private @Nullable ObjectDetails details;
    private @Nullable ObjectParts parts;
    private @Nullable Powers offered;
    private Instant read = Instant.EPOCH;
    private ObjectPart wanted = ObjectPart.OVERVIEW;
    private String container = "";

    public ObjectView(
            CurrentApp currentApp,
            OpenObject open,
            ReadLog logs,
            ChangeWorkload change,
            ExplainObject explain,
            AppNews news,
            BackgroundWork background,
            SignedIn signedIn,
            InstantSource clock) {
        super("Object", "object");
        this.currentApp = currentApp;
        this.open = open;
        this.logs = logs;
        this.explain = explain;
        this.news = news;
        this.background = background;
        this.question = new OneQuestion(this, background);
        this.clock = clock;
        this.actions = new ObjectActions(change, background, signedIn);
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        leave();
        wanted = ObjectPart.of(ObjectLink.parameter(event, "part"));
        container = ObjectLink.parameter(event, "container");
        ObjectLink.of(event).ifPresentOrElse(this::begin, () -> showNone("The address names no object."));
    }

    /** Whatever is still to come for the object before is not for this page any more. */
    private void leave() {
        question.drop();
        object = null;
        details = null;
        parts = null;
        offered = null;
        following.remove();
        following = () -> {};
        state.forget();
        outOfDate.clear();
        report(List.of());
        say("");
        act();
    }

    private void begin(ObjectRef asked) {
        object = asked;
        retitle(asked.kindInWords() + " " + asked.name());
        fill(new Busy("Loading"));
        question.ask(
                currentApp::find,
                found ->
                        withApp(found, one -> load(asked, one.slug()), () -> showNone("There is no application yet.")));
    }

    private void showNone(String why) {
        fill(new EmptyState(VaadinIcon.CLUSTER, "No such object", why, ObjectLink.all()));
    }

    private void load(ObjectRef asked, AppSlug of) {
        app = of;
        question.ask(() -> open.open(of, asked), outcome -> loaded(of, outcome));
    }

    private void loaded(AppSlug of, Outcome<ObjectDetails> outcome) {
        switch (outcome) {
            case Outcome.Done<ObjectDetails>(ObjectDetails found, List<Finding> notes) -> {
                report(notes);
                show(of, found);
                following = news.follow(this, of, this::hear);
            }
            case Outcome.Refused<ObjectDetails>(var _, List<Finding> reasons) -> {
                report(reasons);
                fill(ObjectLink.all());
            }
        }
    }

    private void show(AppSlug of, ObjectDetails found) {
        String namespace = found.object().namespace();
        say(namespace.isEmpty() ? "" : "In namespace " + namespace);
        ObjectParts drawn = new ObjectParts(open, logs, background, of, found, wanted, container);
        parts = drawn;
        draw(found);
        fill(outOfDate, state, drawn);
        drawn.begin();
    }

    /** What is the same as before is left alone: somebody may be reading it. */
    private void draw(ObjectDetails found) {
        details = found;
        read = clock.instant();
        state.show(found);
        Objects.requireNonNull(parts).show(found);
        if (!found.powers().equals(offered)) {
            offered = found.powers();
            act(Stream.concat(actions.buttons(subject()), Stream.of(ObjectLink.all()))
                    .toArray(Component[]::new));
        }
    }

    private ObjectActions.Subject subject() {
        ObjectRef asked = Objects.requireNonNull(object);
        return new ObjectActions.Subject(
                this,
                Objects.requireNonNull(app),
                () -> Objects.requireNonNull(details),
                outcome -> acted(asked, outcome));
    }

    /** What came of a change is told also where another object is looked at by now, by its name. */
    private void acted(ObjectRef on, Outcome<ObjectRef> outcome) {
        boolean shown = on.equals(object);
        switch (outcome) {
            case Outcome.Done<ObjectRef>(ObjectRef _, List<Finding> notes) -> {
                if (shown) {
                    report(notes);
                    refresh();
                }
            }
            case Outcome.Refused<ObjectRef>(var _, List<Finding> reasons) -> {
                if (shown) {
                    report(reasons);
                } else {
                    Notes.tell(on + ": " + reasons.getFirst().message());
                }
            }
        }
    }

    private void why(ObjectDetails found) {
        new CauseDialog(Objects.requireNonNull(app), found.object(), found.judgement(), explain, background).open();
    }

    private void hear(AppEvent event) {
        if (event instanceof AppEvent.StatusChanged) {
            refresh();
        }
    }

    private void refresh() {
        ObjectRef shown = object;
        AppSlug of = app;
        if (shown != null && of != null && details != null) {
            question.askSoon(SETTLED, () -> open.open(of, shown), this::refreshed);
        }
    }

    /** What is known stays on the page where there is nothing newer. */
    private void refreshed(Outcome<ObjectDetails> outcome) {
        switch (outcome) {
            case Outcome.Done<ObjectDetails>(ObjectDetails found, List<Finding> _) -> {
                outOfDate.clear();
                draw(found);
            }
            case Outcome.Refused<ObjectDetails>(var _, List<Finding> reasons) -> outOfDate.show(read, reasons);
        }
    }
}
