package dev.mooring.ui.dashboard;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.Route;
import dev.mooring.config.finding.Finding;
import dev.mooring.console.forward.OpenPorts;
import dev.mooring.console.render.Rendered;
import dev.mooring.console.usecase.AppPort;
import dev.mooring.console.usecase.AppView;
import dev.mooring.console.usecase.Outcome;
import dev.mooring.console.usecase.ShowEntrances;
import dev.mooring.console.usecase.ShowEntrances.Entrances;
import dev.mooring.ui.kit.Busy;
import dev.mooring.ui.kit.EmptyState;
import dev.mooring.ui.shell.BackgroundWork;
import dev.mooring.ui.shell.BrowserHost;
import dev.mooring.ui.shell.CurrentApp;
import dev.mooring.ui.shell.Links;
import dev.mooring.ui.shell.Page;
import java.util.List;
import java.util.Optional;

/**
 * Leads on to a port of the application on the machine of whoever looks at the console, wherever the port-forward opened it. Opened
 * anew for each use, because the port-forward says with each page that is loaded what is open: ports come and go.
 */
@Route(Links.OPEN + "/:service/:port")
public class OpenPortView extends Page implements BeforeEnterObserver {

    private static final String TRY_AGAIN = "setTimeout(() => location.reload(), 3000)";

    private final CurrentApp currentApp;
    private final ShowEntrances showEntrances;
    private final BackgroundWork background;
    private String service = "";
    private String port = "";

    public OpenPortView(CurrentApp currentApp, ShowEntrances showEntrances, BackgroundWork background) {
        super("Open a port of the application", "open");
        this.currentApp = currentApp;
        this.showEntrances = showEntrances;
        this.background = background;
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        service = event.getRouteParameters().get("service").orElse("");
        port = event.getRouteParameters().get("port").orElse("");
        say("Service " + service + ", port " + port);
        act(new Anchor(Links.here(Links.DASHBOARD), "Dashboard"));
        fill(new Busy("Looking for the port"));
        background.ask(this, currentApp::find, found -> withApp(found, this::load, this::showUnknown));
    }

    private void load(AppView app) {
        background.ask(this, () -> showEntrances.show(app), this::found);
    }

    private void found(Outcome<Entrances> outcome) {
        switch (outcome) {
            case Outcome.Done<Entrances>(Entrances entrances, List<Finding> _) ->
                entrances.ports().stream()
                        .map(AppPort::port)
                        .filter(this::isMeant)
                        .findFirst()
                        .ifPresentOrElse(this::lead, this::showUnknown);
            case Outcome.Refused<Entrances>(var _, List<Finding> reasons) -> refused(reasons);
        }
    }

    private boolean isMeant(Rendered.Port one) {
        return one.service().equals(service)
                && Integer.toString(one.servicePort()).equals(port);
    }

    private void lead(Rendered.Port meant) {
        Optional<OpenPorts> open = BrowserHost.openPorts();
        if (!BrowserHost.isOwnMachine()) {
            showElsewhere();
        } else if (open.isEmpty()) {
            go(meant.localPort());
        } else {
            open.get().of(meant.service(), meant.servicePort()).ifPresentOrElse(this::go, this::showClosed);
        }
    }

    private void go(int local) {
        String address = "http://localhost:" + local;
        Anchor link = new Anchor(address, address);
        link.setId("open__address");
        Div words = new Div(new Paragraph("It is open on your machine. If nothing happens, follow the link:"), link);
        fill(words);
        getElement().executeJs("window.location.replace($0)", address);
    }

    private void showClosed() {
        EmptyState closed = new EmptyState(
                VaadinIcon.PLUG,
                "The port is not open on your machine",
                "mooring port-forward opens it within seconds once the application runs, unless it was started with --app for"
                        + " another one; its output says what is in the way. This page tries again by itself.");
        closed.setId("open__closed");
        fill(closed);
        getElement().executeJs(TRY_AGAIN);
    }

    private void showElsewhere() {
        fill(new EmptyState(
                VaadinIcon.PLUG,
                "This link works through a port-forward",
                "It leads to a port on the machine of whoever opened the console by mooring port-forward. You reached the"
                        + " console by another way; the dashboard has the commands."));
    }

    private void showUnknown() {
        fill(new EmptyState(
                VaadinIcon.SEARCH,
                "The application has no such port",
                "What runs now names other ports. The dashboard lists them."));
    }
}
