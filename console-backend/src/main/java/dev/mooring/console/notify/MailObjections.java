package dev.mooring.console.notify;

import dev.mooring.config.finding.Finding;
import dev.mooring.config.finding.Place;
import java.util.List;

/** What stands against sending mail this way. */
final class MailObjections {

    private static final int LARGEST_PORT = 65_535;

    private MailObjections() {}

    static void of(Mail mail, List<Finding> findings) {
        if (!Mail.isHost(mail.host())) {
            findings.add(error("host", "Give the name or address of the mail server, such as smtp.example.com."));
        }
        if (mail.port() < 1 || mail.port() > LARGEST_PORT) {
            findings.add(error("port", "A port is a number from 1 to " + LARGEST_PORT + "."));
        }
        if (!Mail.isAddress(mail.from())) {
            findings.add(error("from", "Give the address that mail comes from, such as mooring@example.com."));
        }
        if (mail.to().isEmpty() || mail.to().size() > Mail.MOST_RECIPIENTS) {
            findings.add(error("to", "Give one to " + Mail.MOST_RECIPIENTS + " addresses that mail goes to."));
        }
        mail.to().stream()
                .filter(address -> !Mail.isAddress(address))
                .findFirst()
                .ifPresent(_ -> findings.add(error(
                        "to", "Each recipient is a bare address such as ops@example.com; separate them by commas.")));
    }

    private static Finding error(String field, String message) {
        return Finding.error("notify-mail-" + field, message, Place.ofSubject("mail." + field));
    }
}
