package dev.mooring.ui.apps;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.Route;
import dev.mooring.config.finding.Finding;
import dev.mooring.console.packages.AppSlug;
import dev.mooring.console.usecase.AppEvent;
import dev.mooring.console.usecase.AppView;
import dev.mooring.console.usecase.Outcome;
import dev.mooring.ui.kit.Busy;
import dev.mooring.ui.kit.EmptyState;
import dev.mooring.ui.shell.AboutAllApps;
import dev.mooring.ui.shell.AppNews;
import dev.mooring.ui.shell.AppsLookup;
import dev.mooring.ui.shell.BackgroundWork;
import dev.mooring.ui.shell.CurrentApp;
import dev.mooring.ui.shell.Links;
import dev.mooring.ui.shell.Page;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** All applications of this console: which of them work, what each runs, and the way into each. */
@Route(Links.APPS)
public class AppsView extends Page implements BeforeEnterObserver, AboutAllApps {

    private final AppsLookup lookup;
    private final Map<AppSlug, AppItem> items = new HashMap<>();
    private boolean listed;

    public AppsView(CurrentApp currentApp, AppNews news, BackgroundWork background) {
        super("Applications", "apps");
        lookup = new AppsLookup(this, currentApp, background, this::found);
        news.followAll(this, this::hear);
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        fill(new Busy("Loading"));
        act(add());
        lookup.ask();
    }

    private void found(Outcome<List<AppView>> outcome) {
        switch (outcome) {
            case Outcome.Done<List<AppView>>(List<AppView> apps, List<Finding> notes) -> {
                report(notes);
                show(apps);
                listed = true;
            }
            case Outcome.Refused<List<AppView>>(var _, List<Finding> reasons) -> missed(reasons);
        }
    }

    /** A list that is there stays; the frame says that it may be out of date. */
    private void missed(List<Finding> reasons) {
        if (!listed) {
            refused(reasons);
        }
    }

    private void show(List<AppView> apps) {
        items.clear();
        if (apps.isEmpty()) {
            fill(new EmptyState(
                    VaadinIcon.PACKAGE,
                    "No application yet",
                    "An application comes as a package from its vendor. Add one; nothing is deployed before you have seen"
                            + " what will happen."));
            return;
        }
        UnorderedList list = new UnorderedList();
        list.setId("apps__list");
        list.addClassNames("mo-plain-list", "mo-apps");
        apps.stream()
                .sorted(Comparator.comparing(AppView::title, String.CASE_INSENSITIVE_ORDER)
                        .thenComparing(AppView::slug))
                .forEach(app -> list.add(item(app)));
        fill(list);
    }

    private AppItem item(AppView app) {
        AppItem item = new AppItem(app);
        items.put(app.slug(), item);
        return item;
    }

    private void hear(AppEvent event) {
        switch (event) {
            case AppEvent.StatusChanged change ->
                Optional.ofNullable(items.get(change.app()))
                        .ifPresent(item -> item.show(change.status().overall()));
            case AppEvent.VersionsChanged _ -> lookup.ask();
            case AppEvent.DeployAdvanced _,
                    AppEvent.UpdatesChanged _,
                    AppEvent.DeployEnded _,
                    AppEvent.NotificationsChanged _,
                    AppEvent.SnapshotEnded _,
                    AppEvent.PreflightEnded _ -> {
                // told on the application's own pages
            }
        }
    }

    private static Button add() {
        Button add = new Button("Add an application", VaadinIcon.PLUS.create(), _ -> UI.getCurrent()
                .navigate(Links.ADD_APP));
        add.setId("apps__add");
        add.addThemeVariants(ButtonVariant.PRIMARY);
        return add;
    }
}
