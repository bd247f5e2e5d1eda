package dev.mooring.ui.shell;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Nav;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.component.popover.Popover;
import com.vaadin.flow.component.popover.PopoverPosition;
import dev.mooring.console.packages.AppSlug;
import dev.mooring.console.status.Health;
import dev.mooring.console.usecase.AppView;
import dev.mooring.ui.kit.Monogram;
import dev.mooring.ui.kit.StateBadge;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The name of the application on top of every page; a click on it offers the others, each with its state. */
final class AppSwitcher extends Div {

    private final Div icon = new Div();
    private final Button name = new Button();
    private final Popover popover = new Popover();
    private final Map<AppSlug, Span> states = new HashMap<>();

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
        add(icon, name, popover);
        setVisible(false);
    }

    /** @param current the one that the page is about; empty on a page that names one which is not there */
    void show(Optional<AppView> current, List<AppView> all) {
        setVisible(!all.isEmpty());
        icon.removeAll();
        current.ifPresent(app -> icon.add(new Monogram(app.title(), app.icon())));
        name.setText(current.map(AppView::title).orElse("Choose an application"));
        states.clear();
        UnorderedList list = new UnorderedList();
        list.addClassName("mo-plain-list");
        all.forEach(app -> list.add(entry(app, isShown(app, current))));
        Nav nav = new Nav(list, link(Links.APPS, "All applications"), link(Links.ADD_APP, "Add an application"));
        nav.addClassName("mo-switcher");
        nav.getElement().setAttribute("aria-label", "Applications");
        popover.removeAll();
        popover.add(nav);
    }

    void close() {
        popover.setOpened(false);
    }

    /** The state of one of them changed. */
    void show(AppSlug app, Health health) {
        Optional.ofNullable(states.get(app)).ifPresent(state -> {
            state.removeAll();
            state.add(StateBadge.of(health));
        });
    }

    private static boolean isShown(AppView app, Optional<AppView> current) {
        return current.map(AppView::slug).filter(app.slug()::equals).isPresent();
    }

    private ListItem entry(AppView app, boolean shown) {
        Span state = new Span();
        states.put(app.slug(), state);
        if (app.running().isPresent()) {
            state.add(StateBadge.of(app.status().overall()));
        } else {
            state.setText("Nothing runs yet");
            state.addClassName("mo-quiet");
        }
        Anchor open = new Anchor(Links.in(app.slug(), Links.DASHBOARD), "");
        open.setId("shell__switch-" + app.slug());
        open.addClassName("mo-switcher__app");
        open.add(new Monogram(app.title(), app.icon()), new Span(app.title()), state);
        if (shown) {
            open.getElement().setAttribute("aria-current", "true");
        }
        return new ListItem(open);
    }

    private static Anchor link(String address, String words) {
        Anchor link = new Anchor(address, words);
        link.setId("shell__switcher-" + address.replace('/', '-'));
        link.addClassName("mo-switcher__link");
        return link;
    }
}
