package dev.mooring.ui.shell;

import dev.mooring.config.finding.Finding;
import dev.mooring.config.finding.Place;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;
import org.jboss.logging.Logger;

/** Bugs and lost infrastructure: the log gets the whole story, the page an id that leads to it. */
@ApplicationScoped
public class Incidents {

    private static final Logger LOG = Logger.getLogger(Incidents.class);
    private static final int ID_LENGTH = 8;

    /** Of the finding that stands for a bug. */
    static final String CODE = "unexpected-error";

    /** Logs the cause, and returns the id under which the log has it. */
    public String log(Throwable cause) {
        String id = UUID.randomUUID().toString().substring(0, ID_LENGTH);
        LOG.errorf(cause, "unexpected error incident=%s", id);
        return id;
    }

    public Finding report(Throwable cause) {
        return Finding.error(
                CODE,
                "Something went wrong inside Mooring; nothing more is known on this page. Try again; if it stays, look for "
                        + log(cause) + " in the console's log.",
                Place.NONE);
    }
}
