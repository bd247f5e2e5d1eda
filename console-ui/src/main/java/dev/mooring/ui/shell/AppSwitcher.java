package dev.mooring.ui.shell;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Nav;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.component.popover.Popover;
import com.vaadin.flow.component.popover.PopoverPosition;
import dev.mooring.console.packages.AppSlug;
import dev.mooring.console.status.Health;
import dev.mooring.console.usecase.AppView;
import dev.mooring.ui.kit.Monogram;
import dev.mooring.ui.shell.SwitcherEntry.Face;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The name of the application on top of every page; a click on it offers the others, each with its state. Made anew only where
 * the list is another one: icons are large, and this stands on every page.
 */
final class AppSwitcher extends Div {

    private final Div icon = new Div();
    private final Button name = new Button();
    private final Popover popover = new Popover();
    private final UnorderedList list = new UnorderedList();
    private final Map<AppSlug, SwitcherEntry> entries = new LinkedHashMap<>();
    private List<Face> listed = List.of();
    private Optional<Face> named = Optional.empty();

    AppSwitcher() {
        addClassName("mo-topbar__app");
        icon.addClassName("mo-topbar__icon");
        name.setId("shell__app");
        name.addClassName("mo-topbar__title");
        name.addThemeVariants(ButtonVariant.TERTIARY);
        name.setIcon(VaadinIcon.CHEVRON_DOWN_SMALL.create());
        name.setIconAfterText(true);
        name.setTooltipText("Other applications");
        popover.setId("shell__switcher");
        popover.setTarget(name);
        popover.setPosition(PopoverPosition.BOTTOM_START);
        popover.setAriaLabel("Applications");
        popover.setAutofocus(true);
        list.addClassName("mo-plain-list");
        Nav nav = new Nav(list, link(Links.APPS, "All applications"), link(Links.ADD_APP, "Add an application"));
        nav.addClassName("mo-switcher");
        nav.getElement().setAttribute("aria-label", "Applications");
        popover.add(nav);
        add(icon, name, popover);
        setVisible(false);
    }

    /** @param current the one that the page is about; empty on a page that names one which is not there */
    void show(Optional<AppView> current, List<AppView> all) {
        setVisible(!all.isEmpty());
        name(current.map(Face::of));
        list(all.stream().map(Face::of).toList());
        all.forEach(app -> show(app.slug(), app.status().overall()));
        Optional<AppSlug> marked = current.map(AppView::slug);
        entries.forEach((app, entry) -> entry.mark(marked.equals(Optional.of(app))));
    }

    void close() {
        popover.setOpened(false);
    }

    /** The state of one of them changed. */
    void show(AppSlug app, Health health) {
        Optional.ofNullable(entries.get(app)).ifPresent(entry -> entry.show(health));
    }

    private void name(Optional<Face> face) {
        name.setText(face.map(Face::title).orElse("Choose an application"));
        if (!face.equals(named)) {
            named = face;
            icon.removeAll();
            face.ifPresent(app -> icon.add(new Monogram(app.title(), app.icon())));
        }
    }

    private void list(List<Face> faces) {
        if (!faces.equals(listed)) {
            listed = faces;
            list.removeAll();
            entries.clear();
            faces.forEach(face -> entries.put(face.app(), new SwitcherEntry(face)));
            entries.values().forEach(list::add);
        }
    }

    private static Anchor link(String address, String words) {
        Anchor link = new Anchor(address, words);
        link.setId("shell__switcher-" + address.replace('/', '-'));
        return link;
    }
}
