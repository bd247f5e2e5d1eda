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
import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.component.menubar.MenuBar;
import com.vaadin.flow.component.menubar.MenuBarVariant;
import com.vaadin.flow.router.AfterNavigationEvent;
import com.vaadin.flow.router.AfterNavigationObserver;
import com.vaadin.flow.router.Layout;
import dev.mooring.config.finding.Finding;
import dev.mooring.console.cluster.ClusterFacts;
import dev.mooring.console.deploy.DeployLog;
import dev.mooring.console.packages.AppSlug;
import dev.mooring.console.status.AppStatus;
import dev.mooring.console.usecase.AppEvent;
import dev.mooring.console.usecase.AppView;
import dev.mooring.console.usecase.Outcome;
import dev.mooring.console.usecase.ShowUpdates;
import dev.mooring.console.usecase.UpdatesView;
import dev.mooring.ui.kit.Banner;
import dev.mooring.ui.kit.Tone;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The frame around every page. Pages and features put themselves into the navigation with {@code @Menu}. */
@Layout
public class MainLayout extends AppLayout implements AfterNavigationObserver {

    private final AppsLookup apps;
    private final ShowUpdates showUpdates;
    private final OneQuestion updates;
    private final Instance<PaletteSource> paletteSources;
    private final SignOut signOut = new SignOut();
    private final TopBar topBar = new TopBar();
    private final Navigation navigation = new Navigation();
    private final Div banners = new Div();
    private final Outage outage = new Outage();
    private final BrowserTab tab = new BrowserTab();
    private boolean firstPage = true;
    private FrameCommands frame = FrameCommands.NONE;

    public MainLayout(
            CurrentApp currentApp,
            AppNews news,
            SignedIn signedIn,
            ClusterFacts cluster,
            ShowUpdates showUpdates,
            BackgroundWork background,
            @Any Instance<PaletteSource> paletteSources) {
        this.apps = new AppsLookup(this, currentApp, background, this::found);
        this.showUpdates = showUpdates;
        this.updates = new OneQuestion(this, background);
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
        Aside drawer = new Aside(brand(), navigation, banners);
        drawer.addClassName("mo-drawer");
        drawer.getElement().setAttribute("aria-label", "Console");
        addToDrawer(drawer);
        getElement().appendChild(outage.getElement());
        news.followAll(this, this::hear);
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
        user.getSubMenu().addItem("Settings", _ -> UI.getCurrent().navigate(Links.here(Links.SETTINGS)));
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
        List<PaletteCommand> commands = new ArrayList<>(frame.commands());
        paletteSources.forEach(source -> commands.addAll(source.commands()));
        commands.add(new PaletteCommand("Sign out", "Action", VaadinIcon.SIGN_OUT, () -> signOut.run(this)));
        return commands;
    }

    @Override
    protected void onAttach(AttachEvent event) {
        event.getUI().getPage().addJsModule("context://mooring/mooring.js");
    }

    @Override
    public void afterNavigation(AfterNavigationEvent event) {
        navigation.follow();
        topBar.closeSwitcher();
        brand(CurrentApp.of(frame.all()));
        apps.ask();
        if (!firstPage && getContent() instanceof Page page) {
            page.focusHeading();
        }
        firstPage = false;
    }

    /** Without an answer the frame keeps what it knows, and says so. */
    private void found(Outcome<List<AppView>> outcome) {
        switch (outcome) {
            case Outcome.Done<List<AppView>>(List<AppView> all, var _) -> {
                outage.end();
                show(all);
            }
            case Outcome.Refused<List<AppView>>(var _, List<Finding> reasons) -> {
                outage.tell(reasons);
                keep();
            }
        }
    }

    /** The page may be about another application than before. */
    private void keep() {
        if (!CurrentApp.of(frame.all()).equals(frame.current())) {
            show(frame.all());
        }
    }

    private void show(List<AppView> all) {
        frame = new FrameCommands(CurrentApp.of(all), all);
        topBar.show(frame.current(), all);
        brand(frame.current());
        frame.current().filter(app -> !topBar.knowsUpdatesOf(app.slug())).ifPresent(this::lookForUpdates);
    }

    private void brand(Optional<AppView> app) {
        if (getContent() instanceof Page page) {
            tab.show(page, page instanceof AboutAllApps ? Optional.empty() : app);
        }
    }

    private void lookForUpdates(boolean ofTheOneShown) {
        if (ofTheOneShown) {
            frame.current().ifPresent(this::lookForUpdates);
        }
    }

    private void lookForUpdates(AppView app) {
        updates.ask(() -> showUpdates.show(app.slug()), outcome -> {
            if (outcome instanceof Outcome.Done<UpdatesView>(UpdatesView found, var _)) {
                topBar.show(app.slug(), found);
            }
        });
    }

    private static Component simulated() {
        return new Banner(Tone.WARN, VaadinIcon.FLASK, "Simulated cluster: nothing really runs here")
                .withId("shell__simulated");
    }

    private void hear(AppEvent event) {
        boolean shown =
                frame.current().map(AppView::slug).filter(event.app()::equals).isPresent();
        switch (event) {
            case AppEvent.StatusChanged(AppSlug app, AppStatus status) -> {
                topBar.show(app, status.overall());
                if (shown) {
                    topBar.show(status.overall());
                }
            }
            case AppEvent.DeployAdvanced(AppSlug _, DeployLog log) -> {
                if (shown) {
                    topBar.show(log);
                }
            }
            case AppEvent.VersionsChanged _ -> {
                apps.ask();
                lookForUpdates(shown);
            }
            case AppEvent.UpdatesChanged _ -> lookForUpdates(shown);
            case AppEvent.DeployEnded _,
                    AppEvent.NotificationsChanged _,
                    AppEvent.SnapshotEnded _,
                    AppEvent.PreflightEnded _ -> {}
        }
    }
}
