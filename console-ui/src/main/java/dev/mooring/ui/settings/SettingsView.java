package dev.mooring.ui.settings;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.Route;
import dev.mooring.ui.kit.Panel;
import dev.mooring.ui.shell.Links;
import dev.mooring.ui.shell.Page;
import dev.mooring.ui.shell.SettingsSection;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import java.util.Comparator;

/** Settings of the console itself; each section is saved by itself and says what it has an effect on. */
@Route(Links.SETTINGS)
@Menu(title = "Settings", order = 100, icon = "vaadin:cog-o")
public class SettingsView extends Page implements BeforeEnterObserver {

    private final Instance<SettingsSection> sections;

    public SettingsView(@Any Instance<SettingsSection> sections) {
        super("Settings", "settings");
        this.sections = sections;
    }

    /** Anew each time: sections are about the application that the address names. */
    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        Div all = new Div();
        all.addClassName("mo-settings");
        sections.stream()
                .sorted(Comparator.comparingInt(SettingsSection::order))
                .map(SettingsView::panel)
                .forEach(all::add);
        fill(all);
    }

    private static Component panel(SettingsSection section) {
        Paragraph effect = new Paragraph(section.effect());
        effect.addClassName("mo-help");
        return new Panel(section.title(), effect, section.content()).withId("settings__" + section.id());
    }
}
