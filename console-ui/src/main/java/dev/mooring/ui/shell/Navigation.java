package dev.mooring.ui.shell;

import com.vaadin.flow.component.icon.Icon;
import com.vaadin.flow.component.sidenav.SideNav;
import com.vaadin.flow.component.sidenav.SideNavItem;
import com.vaadin.flow.server.menu.MenuConfiguration;
import com.vaadin.flow.server.menu.MenuEntry;
import java.util.LinkedHashMap;
import java.util.Map;

/** The pages that put themselves into the navigation with {@code @Menu}, each for the application that is being looked at. */
final class Navigation extends SideNav {

    private final Map<SideNavItem, String> paths = new LinkedHashMap<>();

    Navigation() {
        setId("shell__navigation");
        getElement().setAttribute("aria-label", "Pages");
        MenuConfiguration.getMenuEntries().forEach(this::add);
    }

    private void add(MenuEntry entry) {
        String path = path(entry);
        SideNavItem item = new SideNavItem(entry.title(), Links.here(path), new Icon(iconName(entry)));
        item.setMatchNested(!path.isEmpty());
        item.setId("shell__nav-" + (path.isEmpty() ? "dashboard" : path));
        paths.put(item, path);
        addItem(item);
    }

    /** To be called when the address may name another application than before. */
    void follow() {
        paths.forEach((item, path) -> item.setPath(Links.here(path)));
    }

    static String path(MenuEntry entry) {
        return entry.path().startsWith("/") ? entry.path().substring(1) : entry.path();
    }

    private static String iconName(MenuEntry entry) {
        return entry.icon() == null ? "vaadin:circle-thin" : entry.icon();
    }
}
