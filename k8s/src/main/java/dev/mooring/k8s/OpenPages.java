package dev.mooring.k8s;

import com.vaadin.flow.server.ServiceInitEvent;
import com.vaadin.flow.server.VaadinSession;
import dev.mooring.console.access.CurrentUser;
import dev.mooring.console.access.SessionEnded;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/** Closes a session's open pages when the session ends: their push channel was let in when the session was good. */
@ApplicationScoped
class OpenPages {

    private final CurrentUser user;
    private final Map<VaadinSession, String> sessions = new ConcurrentHashMap<>();

    OpenPages(CurrentUser user) {
        this.user = user;
    }

    void register(@Observes ServiceInitEvent event) {
        event.getSource().addSessionInitListener(init -> user.session()
                .ifPresent(session -> sessions.put(init.getSession(), session)));
        event.getSource().addSessionDestroyListener(gone -> {
            Optional.ofNullable(gone.getSession()).ifPresent(sessions::remove);
        });
    }

    void close(@Observes SessionEnded ended) {
        sessions.forEach((pages, session) -> {
            if (session.equals(ended.session())) {
                var unused = pages.access(pages::close);
            }
        });
    }
}
