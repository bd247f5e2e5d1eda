package dev.mooring.ui.shell;

import com.vaadin.flow.component.ComponentUtil;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.server.ServiceInitEvent;
import com.vaadin.flow.server.VaadinRequest;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.util.Locale;
import java.util.Optional;

/** The host by which a browser reached the console; on its own machine that is through a port-forward. */
@ApplicationScoped
public class BrowserHost {

    private static final String KEY = "mooring.browser-host";

    BrowserHost() {}

    void remember(@Observes ServiceInitEvent event) {
        event.getSource().addUIInitListener(init -> Optional.ofNullable(VaadinRequest.getCurrent())
                .map(request -> request.getHeader("Host"))
                .ifPresent(host -> ComponentUtil.setData(init.getUI(), KEY, host)));
    }

    /** Whether the page that is shown was opened at an address of the browser's own machine. */
    public static boolean isOwnMachine() {
        return Optional.ofNullable(UI.getCurrent())
                .map(ui -> ComponentUtil.getData(ui, KEY))
                .filter(host -> isOwnMachine(host.toString()))
                .isPresent();
    }

    static boolean isOwnMachine(String host) {
        String name = host.toLowerCase(Locale.ROOT).replaceFirst(":\\d+$", "");
        return name.equals("localhost") || name.equals("[::1]") || name.matches("127\\.\\d+\\.\\d+\\.\\d+");
    }
}
