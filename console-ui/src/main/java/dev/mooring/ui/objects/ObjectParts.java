package dev.mooring.ui.objects;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.tabs.Tab;
import com.vaadin.flow.component.tabs.Tabs;
import dev.mooring.console.inspect.ObjectDetails;
import dev.mooring.console.packages.AppSlug;
import dev.mooring.console.usecase.OpenObject;
import dev.mooring.console.usecase.ReadLog;
import dev.mooring.ui.shell.BackgroundWork;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The parts of an object's page behind tabs. News change the overview and which logs there are: a log that is read and a YAML
 * that is looked at stay as they are.
 */
final class ObjectParts extends Div {

    private final OpenObject open;
    private final ReadLog logs;
    private final BackgroundWork background;
    private final AppSlug app;
    private final String container;
    private final OverviewPart overview = new OverviewPart();
    private final Div shown = new Div();
    private ObjectDetails details;
    private ObjectPart part;
    private @Nullable LogPart log;

    /**
     * Opens a part.
     *
     * @param wanted what the address names; the overview where this object has no such part
     * @param container whose log is wanted; empty for the first one
     */
    ObjectParts(
            OpenObject open,
            ReadLog logs,
            BackgroundWork background,
            AppSlug app,
            ObjectDetails details,
            ObjectPart wanted,
            String container) {
        this.open = open;
        this.logs = logs;
        this.background = background;
        this.app = app;
        this.details = details;
        this.container = container;
        List<ObjectPart> offered = ObjectPart.of(details);
        this.part = offered.contains(wanted) ? wanted : ObjectPart.OVERVIEW;
        shown.setId("object__shown");
        add(tabs(offered), shown);
    }

    private Tabs tabs(List<ObjectPart> offered) {
        Tabs tabs = new Tabs();
        tabs.setId("object__parts");
        tabs.addClassName("mo-object__parts");
        for (ObjectPart each : offered) {
            Tab tab = new Tab(each.words());
            tab.setId("object__part-" + each.word());
            tabs.add(tab);
        }
        tabs.setSelectedIndex(offered.indexOf(part));
        tabs.addSelectedChangeListener(_ -> choose(offered.get(tabs.getSelectedIndex())));
        return tabs;
    }

    /** The address says which part is open, so that it survives a reload. */
    private void choose(ObjectPart next) {
        part = next;
        String address = ObjectLink.address(details.object(), next.word());
        getUI().ifPresent(ui -> ui.getPage().getHistory().replaceState(null, address));
        begin();
    }

    /** Fetches what the open part shows; to be called when this is on the page. */
    void begin() {
        shown.removeAll();
        log = null;
        switch (part) {
            case OVERVIEW -> {
                overview.show(details);
                shown.add(overview);
            }
            case YAML -> {
                YamlPart yaml = new YamlPart(app, details.object(), open, background);
                shown.add(yaml);
                yaml.load();
            }
            case EVENTS -> show(Events.of(app, details.object(), open, background));
            case REVISIONS -> show(Revisions.of(app, details.object(), open, background));
            case LOGS -> {
                LogPart opened = new LogPart(app, logs, background);
                log = opened;
                shown.add(opened);
                opened.show(details.logs(), container);
            }
        }
    }

    private void show(ToldList<?> list) {
        shown.add(list);
        list.load();
    }

    /** The object as it is now. */
    void show(ObjectDetails news) {
        details = news;
        overview.show(news);
        if (log != null) {
            log.show(news.logs(), container);
        }
    }
}
