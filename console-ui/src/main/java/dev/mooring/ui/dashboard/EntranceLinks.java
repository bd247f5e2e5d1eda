package dev.mooring.ui.dashboard;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.AnchorTarget;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.icon.VaadinIcon;
import dev.mooring.console.render.Rendered;
import dev.mooring.console.status.AppStatus;
import dev.mooring.console.usecase.AppLink;
import dev.mooring.ui.kit.Slot;
import dev.mooring.ui.kit.VendorArea;
import dev.mooring.ui.shell.BrowserHost;
import dev.mooring.ui.shell.Links;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The vendor's links into the application; one that would lead nowhere now cannot be followed and says why. */
final class EntranceLinks extends Div {

    private final Map<AppLink, Anchor> anchors = new LinkedHashMap<>();
    private final Slot<List<String>> told =
            new Slot<>(words -> words.stream().map(Paragraph::new).toList());

    EntranceLinks(List<AppLink> links) {
        addClassName("mo-app-card__entrances");
        Div row = new Div();
        row.addClassName("mo-app-card__links");
        row.setId("dashboard__links");
        links.stream().filter(link -> isWeb(link.link().url())).forEach(link -> {
            Anchor anchor = anchor(link);
            anchors.put(link, anchor);
            row.add(anchor);
        });
        Div obstacles = new Div(told);
        obstacles.setId("dashboard__link-obstacles");
        obstacles.addClassName("mo-quiet");
        obstacles.getElement().setAttribute("aria-live", "polite");
        add(new VendorArea(row), obstacles);
        setVisible(!anchors.isEmpty());
    }

    /** A vendor's address is not trusted: nothing but the web is opened. */
    static boolean isWeb(String url) {
        return url.startsWith("https://") || url.startsWith("http://");
    }

    private static Anchor anchor(AppLink link) {
        Anchor anchor = new Anchor(address(link), "", AnchorTarget.BLANK);
        anchor.add(new Span(link.link().description()), VaadinIcon.EXTERNAL_LINK.create());
        anchor.getElement().setAttribute("rel", "noopener noreferrer");
        anchor.addClassName("mo-link-button");
        return anchor;
    }

    /** Whoever reaches the console by a port-forward reaches the application by one as well. */
    private static String address(AppLink link) {
        return link.port()
                .filter(_ -> BrowserHost.isOwnMachine())
                .map(EntranceLinks::onOwnMachine)
                .orElse(link.link().url());
    }

    /** Mooring's port-forward may have had to take another port than the vendor's, and knows which when the link is followed. */
    private static String onOwnMachine(Rendered.Port port) {
        return BrowserHost.openPorts().isPresent() ? Links.port(port) : "http://localhost:" + port.localPort();
    }

    void show(AppStatus status) {
        List<String> words = new ArrayList<>();
        anchors.forEach((link, anchor) -> {
            Optional<String> obstacle = link.obstacle(status);
            allow(link, anchor, obstacle.isEmpty());
            obstacle.ifPresent(why -> words.add(link.link().description() + ". " + why));
        });
        told.show(words);
    }

    /** A link without an address cannot be followed, and is told as such. */
    private static void allow(AppLink link, Anchor anchor, boolean allowed) {
        if (allowed) {
            anchor.setHref(address(link));
            anchor.getElement().removeAttribute("aria-disabled").removeAttribute("role");
        } else {
            anchor.removeHref();
            anchor.getElement().setAttribute("role", "link").setAttribute("aria-disabled", "true");
        }
    }
}
