package dev.mooring.graphs.view;

import com.vaadin.flow.component.Component;
import dev.mooring.ui.shell.BackgroundWork;
import dev.mooring.ui.shell.CurrentApp;
import dev.mooring.ui.shell.SettingsSection;
import jakarta.enterprise.context.ApplicationScoped;

/** Where figures come from. */
@ApplicationScoped
class GraphsSection implements SettingsSection {

    private final CurrentApp currentApp;
    private final BackgroundWork background;
    private final GraphActions actions;

    GraphsSection(CurrentApp currentApp, BackgroundWork background, GraphActions actions) {
        this.currentApp = currentApp;
        this.background = background;
        this.actions = actions;
    }

    @Override
    public int order() {
        return 8;
    }

    @Override
    public String id() {
        return "graphs";
    }

    @Override
    public String title() {
        return "Graphs";
    }

    @Override
    public String effect() {
        return "The Prometheus that the pages ask for figures. Mooring only reads there; nothing that runs is changed.";
    }

    @Override
    public Component content() {
        return new GraphsForm(currentApp, background, actions);
    }
}
