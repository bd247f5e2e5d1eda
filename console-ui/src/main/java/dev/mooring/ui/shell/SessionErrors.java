package dev.mooring.ui.shell;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.notification.Notification;
import com.vaadin.flow.component.notification.Notification.Position;
import com.vaadin.flow.component.notification.NotificationVariant;
import com.vaadin.flow.server.ErrorEvent;
import com.vaadin.flow.server.ServiceInitEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.io.IOException;
import java.util.concurrent.Future;

/** A bug met while a click was handled: the page stays, and says under which id the log has it. */
@ApplicationScoped
public class SessionErrors {

    private final Incidents incidents;

    public SessionErrors(Incidents incidents) {
        this.incidents = incidents;
    }

    void serviceStarts(@Observes ServiceInitEvent event) {
        event.getSource().addSessionInitListener(start -> start.getSession().setErrorHandler(this::handle));
    }

    private void handle(ErrorEvent event) {
        if (event.getThrowable() instanceof IOException) {
            return; // the browser has gone away in the middle of a request: nobody is there to be told
        }
        String id = incidents.log(event.getThrowable());
        UI ui = UI.getCurrent();
        if (ui != null) {
            Future<Void> _ = ui.access(() -> tell(id));
        }
    }

    private static void tell(String id) {
        Notification note = new Notification(
                "Something went wrong inside Mooring. Reload the page; if it stays, look for " + id
                        + " in the console's log.",
                0,
                Position.TOP_CENTER);
        note.addThemeVariants(NotificationVariant.ERROR);
        note.open();
    }
}
