package dev.mooring.ui.shell;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.NavigationTrigger;
import com.vaadin.flow.router.NotFoundException;
import com.vaadin.flow.router.RouteBaseData;
import com.vaadin.flow.router.RouteConfiguration;
import com.vaadin.flow.router.RouteData;
import com.vaadin.flow.server.ServiceInitEvent;
import dev.mooring.console.packages.AppSlug;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;

/**
 * Gives every page about one application its second address, behind the application's name, and keeps whoever follows links
 * with the application that the present address names. Pages know nothing of it; see {@link AddressedApp}.
 */
@ApplicationScoped
public class AppRoutes {

    private static final String PARAMETER = "app";
    private static final Set<NavigationTrigger> LINKS = EnumSet.of(
            NavigationTrigger.ROUTER_LINK,
            NavigationTrigger.UI_NAVIGATE,
            NavigationTrigger.CLIENT_SIDE,
            NavigationTrigger.PROGRAMMATIC);

    private final Set<Class<? extends Component>> pages = ConcurrentHashMap.newKeySet();

    AppRoutes() {}

    void register(@Observes ServiceInitEvent event) {
        event.getSource().addUIInitListener(init -> {
            addNamed();
            init.getUI().addBeforeEnterListener(this::entered);
        });
    }

    /** When the first page is opened all others are known, whoever brings them. */
    private synchronized void addNamed() {
        RouteConfiguration routes = RouteConfiguration.forApplicationScope();
        if (!routes.isPathAvailable(behindName(Links.DASHBOARD))) {
            List.copyOf(routes.getAvailableRoutes()).stream()
                    .filter(route -> !AboutAllApps.class.isAssignableFrom(route.getNavigationTarget()))
                    .forEach(route -> addNamed(routes, route));
        }
    }

    private void addNamed(RouteConfiguration routes, RouteData route) {
        pages.add(route.getNavigationTarget());
        List<String> templates = Stream.concat(
                        Stream.of(route.getTemplate()),
                        route.getRouteAliases().stream().map(RouteBaseData::getTemplate))
                .toList();
        templates.forEach(template ->
                routes.setRoute(behindName(template), route.getNavigationTarget(), route.getParentLayouts()));
    }

    private static String behindName(String template) {
        return Links.APP + "/:" + PARAMETER + (template.isEmpty() ? "" : "/" + template);
    }

    private void entered(BeforeEnterEvent event) {
        Optional<String> named = event.getRouteParameters().get(PARAMETER);
        if (named.isPresent()) {
            enterNamed(event, named.get());
        } else if (pages.contains(event.getNavigationTarget())) {
            enterUnnamed(event);
        }
    }

    private static void enterNamed(BeforeEnterEvent event, String name) {
        if (AppSlug.isValid(name)) {
            AddressedApp.set(event.getUI(), new AppSlug(name));
        } else {
            event.rerouteToError(NotFoundException.class);
        }
    }

    /** A short link on a page about a named application means the same application; typed by hand it means the first. */
    private static void enterUnnamed(BeforeEnterEvent event) {
        Optional<AppSlug> present = AddressedApp.of(event.getUI());
        if (present.isPresent() && LINKS.contains(event.getTrigger())) {
            event.forwardTo(
                    Links.in(present.get(), event.getLocation().getPath()),
                    event.getLocation().getQueryParameters());
        } else {
            AddressedApp.clear(event.getUI());
        }
    }
}
