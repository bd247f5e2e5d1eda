package dev.mooring.ui.shell;

import com.vaadin.flow.component.ComponentUtil;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.server.ServiceInitEvent;
import com.vaadin.flow.server.VaadinRequest;
import dev.mooring.console.forward.OpenPorts;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The host by which a browser reached the console; on its own machine that is through a port-forward. One that is Mooring's says
 * which ports it has opened there.
 */
@ApplicationScoped
public class BrowserHost {

    private static final String KEY = "mooring.browser-host";

    BrowserHost() {}

    void remember(@Observes ServiceInitEvent event) {
        event.getSource().addUIInitListener(init -> Optional.ofNullable(VaadinRequest.getCurrent())
                .ifPresent(request ->
                        remember(init.getUI(), request.getHeader("Host"), request.getHeader(OpenPorts.HEADER))));
    }

    static void remember(UI ui, @Nullable String host, @Nullable String forwarded) {
        ComponentUtil.setData(ui, KEY, host);
        ComponentUtil.setData(ui, OpenPorts.class, forwarded == null ? null : OpenPorts.parse(forwarded));
    }

    /** Whether the page that is shown was opened at an address of the browser's own machine. */
    public static boolean isOwnMachine() {
        return Optional.ofNullable(UI.getCurrent())
                .map(ui -> ComponentUtil.getData(ui, KEY))
                .filter(host -> isOwnMachine(host.toString()))
                .isPresent();
    }

    /** As they were when the page was loaded; empty where no {@code mooring port-forward} is in between. */
    public static Optional<OpenPorts> openPorts() {
        return Optional.ofNullable(UI.getCurrent())
                .filter(_ -> isOwnMachine())
                .map(ui -> ComponentUtil.getData(ui, OpenPorts.class));
    }

    static boolean isOwnMachine(String host) {
        String name = host.toLowerCase(Locale.ROOT).replaceFirst(":\\d+$", "");
        return name.equals("localhost") || name.equals("[::1]") || name.matches("127\\.\\d+\\.\\d+\\.\\d+");
    }
}
