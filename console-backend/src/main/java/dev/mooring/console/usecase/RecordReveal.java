package dev.mooring.console.usecase;

import dev.mooring.config.screen.ItemName;
import dev.mooring.console.packages.AppSlug;
import dev.mooring.console.version.Sequence;
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

    /** @param file of a version, shown or downloaded with what it holds in clear */
    public void record(AppSlug app, Sequence version, String file, String author) {
        LOG.infof(
                "secrets-revealed app=%s version=%s file=%s by=%s", app, version, oneLine(file), oneLine(author));
    }

    /** Names come from a package: one with a line break would forge a log line. */
    static String oneLine(String text) {
        return text.replaceAll("[\\p{Cntrl}\\u2028\\u2029]", "?");
    }
}
