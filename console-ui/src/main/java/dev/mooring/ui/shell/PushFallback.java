package dev.mooring.ui.shell;

import com.vaadin.flow.server.ServiceInitEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;

/**
 * Where a proxy refuses web sockets, a page falls back to long polling at the first refusal. Vaadin's client would try twelve
 * more times, five seconds apart, and send nothing meanwhile: the page would stand still for a minute.
 */
@ApplicationScoped
public class PushFallback {

    /** Of Atmosphere's client; that Vaadin hands on what it does not know itself is its documented way to set it. */
    private static final String RETRIES = "maxWebsocketErrorRetries";

    PushFallback() {}

    void hasten(@Observes ServiceInitEvent event) {
        event.getSource()
                .addUIInitListener(init -> init.getUI().getPushConfiguration().setParameter(RETRIES, "0"));
    }
}
