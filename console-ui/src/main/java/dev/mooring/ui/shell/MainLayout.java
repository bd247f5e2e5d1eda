package dev.mooring.ui.shell;

import com.vaadin.flow.component.AttachEvent;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Key;
import com.vaadin.flow.component.KeyModifier;
import com.vaadin.flow.component.Shortcuts;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.applayout.AppLayout;
import com.vaadin.flow.component.applayout.DrawerToggle;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Aside;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Header;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.icon.Icon;
import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.component.menubar.MenuBar;
import com.vaadin.flow.component.menubar.MenuBarVariant;
import com.vaadin.flow.component.sidenav.SideNav;
import com.vaadin.flow.component.sidenav.SideNavItem;
import com.vaadin.flow.router.AfterNavigationEvent;
import com.vaadin.flow.router.AfterNavigationObserver;
import com.vaadin.flow.router.Layout;
import com.vaadin.flow.server.menu.MenuConfiguration;
import com.vaadin.flow.server.menu.MenuEntry;
import com.vaadin.flow.shared.Registration;
import dev.mooring.console.cluster.ClusterFacts;
import dev.mooring.console.packages.AppSlug;
import dev.mooring.console.usecase.AppEvent;
import dev.mooring.console.usecase.AppView;
import dev.mooring.console.usecase.Outcome;
import dev.mooring.console.version.Sequence;
import dev.mooring.ui.kit.Banner;
import dev.mooring.ui.kit.Tone;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The frame around every page. Pages and features put themselves into the navigation with {@code @Menu}. */
@Layout
public class MainLayout extends AppLayout implements AfterNavigationObserver {

    private final CurrentApp currentApp;
    private final AppNews news;
    private final BackgroundWork background;
    private final Instance<PaletteSource> paletteSources;
    private final SignOut signOut = new SignOut();
    private final TopBar topBar = new TopBar();
    private final Div banners = new Div();
    private boolean firstPage = true;
    private @Nullable AppView shown;
    private @Nullable AppSlug followed;
    private Registration following = () -> {};

    public MainLayout(
            CurrentApp currentApp,
            AppNews news,
            SignedIn signedIn,
            ClusterFacts cluster,
            BackgroundWork background,
            @Any Instance<PaletteSource> paletteSources) {
        this.currentApp = currentApp;
        this.news = news;
        this.background = background;
        this.paletteSources = paletteSources;
        addClassName("mo-layout");
        setPrimarySection(Section.DRAWER);
        topBar.onActivity(link -> UI.getCurrent().navigate(link));
        banners.addClassName("mo-banners");
        Header bar = new Header(skipLink(), menuToggle(), topBar, paletteButton(), userMenu(signedIn.name()));
        bar.addClassName("mo-navbar");
        addToNavbar(bar);
        if (cluster.simulated()) {
            banners.add(simulated());
            addClassName("mo-layout--simulated");
        }
        Aside drawer = new Aside(brand(), navigation(), banners);
        drawer.addClassName("mo-drawer");
        drawer.getElement().setAttribute("aria-label", "Console");
        addToDrawer(drawer);
        listenForPalette(KeyModifier.CONTROL);
        listenForPalette(KeyModifier.META);
    }

    private static Anchor skipLink() {
        Anchor skip = new Anchor("#content", "Skip to content");
        skip.setId("shell__skip");
        skip.addClassName("mo-skip");
        skip.setRouterIgnore(true);
        skip.getElement()
                .executeJs("this.addEventListener('click', e => {e.preventDefault();"
                        + " document.querySelector('main h1')?.focus()})");
        return skip;
    }

    private static DrawerToggle menuToggle() {
        DrawerToggle toggle = new DrawerToggle();
        toggle.setId("shell__menu");
        toggle.setAriaLabel("Navigation");
        return toggle;
    }

    private static Div brand() {
        Span name = new Span("Mooring");
        Div brand = new Div(VaadinIcon.ANCHOR.create(), name);
        brand.addClassName("mo-brand");
        return brand;
    }

    private static SideNav navigation() {
        SideNav nav = new SideNav();
        nav.setId("shell__navigation");
        nav.getElement().setAttribute("aria-label", "Pages");
        MenuConfiguration.getMenuEntries().forEach(entry -> nav.addItem(item(entry)));
        return nav;
    }

    private static SideNavItem item(MenuEntry entry) {
        SideNavItem item = new SideNavItem(entry.title(), path(entry), new Icon(iconName(entry)));
        item.setMatchNested(!path(entry).isEmpty());
        item.setId("shell__nav-" + (path(entry).isEmpty() ? "dashboard" : path(entry)));
        return item;
    }

    private static String path(MenuEntry entry) {
        return entry.path().startsWith("/") ? entry.path().substring(1) : entry.path();
    }

    private static String iconName(MenuEntry entry) {
        return entry.icon() == null ? "vaadin:circle-thin" : entry.icon();
    }

    private Button paletteButton() {
        Button button = new Button("Search", VaadinIcon.SEARCH.create(), _ -> openPalette());
        button.setId("shell__palette");
        button.addClassName("mo-palette-button");
        button.addThemeVariants(ButtonVariant.TERTIARY);
        button.setAriaLabel("Search pages and actions, Ctrl K");
        button.setTooltipText("Pages and actions (Ctrl K)");
        return button;
    }

    private MenuBar userMenu(String name) {
        MenuBar menu = new MenuBar();
        menu.setId("shell__user");
        menu.addThemeVariants(MenuBarVariant.TERTIARY);
        Span label = new Span(VaadinIcon.USER.create(), new Span(name));
        label.addClassName("mo-user");
        var user = menu.addItem(label);
        user.setAriaLabel("Signed in as " + name);
        user.getSubMenu().addItem("Settings", _ -> UI.getCurrent().navigate(Links.SETTINGS));
        user.getSubMenu().addItem("Sign out", _ -> signOut.run(this)).setId("shell__sign-out");
        return menu;
    }

    private void listenForPalette(KeyModifier modifier) {
        Shortcuts.addShortcutListener(this, this::openPalette, Key.KEY_K, modifier);
    }

    /** Opens what Ctrl K opens. */
    void openPalette() {
        new CommandPalette(commands()).open();
    }

    private List<PaletteCommand> commands() {
        List<PaletteCommand> commands = new ArrayList<>();
        for (MenuEntry entry : MenuConfiguration.getMenuEntries()) {
            commands.add(new PaletteCommand(entry.title(), "Page", VaadinIcon.ARROW_RIGHT, () -> UI.getCurrent()
                    .navigate(path(entry))));
        }
        if (shown != null) {
            commands.addAll(commandsFor(shown.desired().sequence()));
        }
        paletteSources.forEach(source -> commands.addAll(source.commands()));
        commands.add(new PaletteCommand("Sign out", "Action", VaadinIcon.SIGN_OUT, () -> signOut.run(this)));
        return commands;
    }

    private static List<PaletteCommand> commandsFor(Sequence desired) {
        return List.of(
                new PaletteCommand(
                        "Review version " + desired, "What a deploy would do", VaadinIcon.SEARCH, () -> UI.getCurrent()
                                .navigate(Links.plan(desired))),
                new PaletteCommand(
                        "Deploy log of version " + desired,
                        "What its deploy did",
                        VaadinIcon.FILE_TEXT_O,
                        () -> UI.getCurrent().navigate(Links.deploy(desired))));
    }

    @Override
    protected void onAttach(AttachEvent event) {
        event.getUI().getPage().addJsModule("context://mooring/mooring.js");
    }

    @Override
    public void afterNavigation(AfterNavigationEvent event) {
        refresh();
        if (!firstPage && getContent() instanceof Page page) {
            page.focusHeading();
        }
        firstPage = false;
    }

    private void refresh() {
        background.run(this, currentApp::find, this::found);
    }

    private void found(Outcome<Optional<AppView>> outcome) {
        switch (outcome) {
            case Outcome.Done<Optional<AppView>>(Optional<AppView> app, var _) ->
                app.ifPresentOrElse(this::show, topBar::showNone);
            case Outcome.Refused<Optional<AppView>> _ -> topBar.showNone();
        }
    }

    private void show(AppView app) {
        shown = app;
        topBar.show(app);
        if (!app.slug().equals(followed)) {
            following.remove();
            followed = app.slug();
            following = news.follow(this, app.slug(), this::hear);
        }
    }

    private static Component simulated() {
        return new Banner(Tone.WARN, VaadinIcon.FLASK, "Simulated cluster: nothing really runs here")
                .withId("shell__simulated");
    }

    private void hear(AppEvent event) {
        switch (event) {
            case AppEvent.StatusChanged news -> topBar.show(news.status().overall());
            case AppEvent.DeployAdvanced news -> topBar.show(news.log());
            case AppEvent.VersionsChanged _, AppEvent.UpdatesChanged _ -> refresh();
            case AppEvent.DeployEnded _,
                    AppEvent.NotificationsChanged _,
                    AppEvent.SnapshotEnded _,
                    AppEvent.PreflightEnded _ -> {}
        }
    }
}
