package dev.mooring.console.usecase;

import dev.mooring.config.screen.ItemName;
import dev.mooring.console.packages.AppSlug;
import jakarta.enterprise.context.ApplicationScoped;
import org.jboss.logging.Logger;

/** Writes down that somebody looked at a password in clear, so that it can be told later who knew it; never the password. */
@ApplicationScoped
public class RecordReveal {

    private static final Logger LOG = Logger.getLogger(RecordReveal.class);

    public RecordReveal() {}

    public void record(AppSlug app, ItemName item, String author) {
        LOG.infof("password-revealed app=%s item=%s by=%s", app, oneLine(item.value()), oneLine(author));
    }

    /** Names come from a package: one with a line break would forge a log line. */
    static String oneLine(String text) {
        return text.replaceAll("[\\p{Cntrl}\\u2028\\u2029]", "?");
    }
}
