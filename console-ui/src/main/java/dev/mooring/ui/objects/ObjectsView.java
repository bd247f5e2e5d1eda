package dev.mooring.ui.objects;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.shared.Registration;
import dev.mooring.console.packages.AppSlug;
import dev.mooring.console.status.AppStatus;
import dev.mooring.console.usecase.AppEvent;
import dev.mooring.console.usecase.AppView;
import dev.mooring.ui.kit.Busy;
import dev.mooring.ui.kit.EmptyState;
import dev.mooring.ui.kit.FindingList;
import dev.mooring.ui.kit.Panel;
import dev.mooring.ui.shell.AppNews;
import dev.mooring.ui.shell.BackgroundWork;
import dev.mooring.ui.shell.CurrentApp;
import dev.mooring.ui.shell.Links;
import dev.mooring.ui.shell.Page;
import org.jspecify.annotations.Nullable;

/** Everything that the application consists of in the cluster, by what brought it about. */
@Route(Links.OBJECTS)
@Menu(title = "Objects", order = 4, icon = "vaadin:cluster")
public class ObjectsView extends Page implements BeforeEnterObserver {

    private final CurrentApp currentApp;
    private final AppNews news;
    private final BackgroundWork background;
    private final ObjectTree tree = new ObjectTree();
    private final FindingList notes = new FindingList();
    private @Nullable AppSlug shown;
    private Registration following = () -> {};

    public ObjectsView(CurrentApp currentApp, AppNews news, BackgroundWork background) {
        super("Objects", "objects");
        this.currentApp = currentApp;
        this.news = news;
        this.background = background;
        notes.setId("objects__notes");
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        fill(new Busy("Loading"));
        background.ask(this, currentApp::find, found -> withApp(found, this::show, this::showNone));
    }

    private void showNone() {
        fill(new EmptyState(
                VaadinIcon.CLUSTER,
                "No objects yet",
                "Add an application first; what it consists of in the cluster is shown here.",
                new Anchor(".", "Open the dashboard")));
    }

    private void show(AppView app) {
        say(
                "From what was applied down to the containers that run. Choose one to see its state, YAML, events and logs.");
        fill(notes, new Panel("What belongs to what", tree).withId("objects__panel"));
        show(app.status());
        if (!app.slug().equals(shown)) {
            shown = app.slug();
            following.remove();
            following = news.follow(this, app.slug(), this::hear);
        }
    }

    private void hear(AppEvent event) {
        if (event instanceof AppEvent.StatusChanged change) {
            show(change.status());
        }
    }

    private void show(AppStatus status) {
        notes.refresh(status.notes());
        tree.show(status);
    }
}
