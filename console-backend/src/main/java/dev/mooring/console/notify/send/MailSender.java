package dev.mooring.console.notify.send;

import dev.mooring.console.cluster.ClusterFacts;
import dev.mooring.console.notify.Mail;
import dev.mooring.console.notify.Notice;
import dev.mooring.console.notify.Receipt;
import dev.mooring.console.source.registry.TrustedCertificates;
import jakarta.mail.AuthenticationFailedException;
import jakarta.mail.MessagingException;
import jakarta.mail.SendFailedException;
import jakarta.mail.Session;
import jakarta.mail.Transport;
import java.io.IOException;
import java.security.GeneralSecurityException;
import java.util.Optional;
import java.util.Properties;
import org.eclipse.angus.mail.smtp.SMTPAddressFailedException;
import org.eclipse.angus.mail.smtp.SMTPSendFailedException;
import org.jspecify.annotations.Nullable;

/** Sends a notice by SMTP. A server whose certificate does not fit, or that cannot do the TLS that is asked for, gets nothing. */
final class MailSender {

    private static final String CONNECTING_MILLIS = "5000";
    private static final String ANSWERING_MILLIS = "10000";

    private final ClusterFacts facts;

    MailSender(ClusterFacts facts) {
        this.facts = facts;
    }

    Receipt send(Mail mail, Notice notice) {
        return Targets.objection(mail.host()).orElseGet(() -> sent(mail, notice));
    }

    private Receipt sent(Mail mail, Notice notice) {
        String server = mail.host() + ":" + mail.port();
        ClassLoader before = Thread.currentThread().getContextClassLoader();
        try {
            // the mail library looks up how text is written by the thread's class loader
            Thread.currentThread().setContextClassLoader(Session.class.getClassLoader());
            Session session = Session.getInstance(properties(mail));
            deliver(session, mail, MailText.of(session, mail, notice, facts));
            return new Receipt.Accepted(server + " took it for " + recipients(mail) + ".");
        } catch (AuthenticationFailedException e) {
            return new Receipt.Refused(server + " does not accept the login: " + Trouble.said(e.getMessage())
                    + ". Check user and password.");
        } catch (SendFailedException e) {
            return refused(server, e);
        } catch (MessagingException | GeneralSecurityException | IOException e) {
            return new Receipt.Unreached(Trouble.of(server, e));
        } finally {
            Thread.currentThread().setContextClassLoader(before);
        }
    }

    private static void deliver(Session session, Mail mail, MailText message) throws MessagingException {
        try (Transport transport = session.getTransport("smtp")) {
            if (mail.login().isPresent()) {
                Mail.Login login = mail.login().get();
                transport.connect(mail.host(), mail.port(), login.user(), login.password());
            } else {
                transport.connect(mail.host(), mail.port(), null, null);
            }
            transport.sendMessage(message, message.getAllRecipients());
        }
    }

    private static Properties properties(Mail mail) throws GeneralSecurityException, IOException {
        Properties properties = new Properties();
        properties.setProperty("mail.smtp.host", mail.host());
        properties.setProperty("mail.smtp.port", Integer.toString(mail.port()));
        properties.setProperty("mail.smtp.auth", Boolean.toString(mail.login().isPresent()));
        properties.setProperty("mail.smtp.connectiontimeout", CONNECTING_MILLIS);
        properties.setProperty("mail.smtp.timeout", ANSWERING_MILLIS);
        properties.setProperty("mail.smtp.writetimeout", ANSWERING_MILLIS);
        properties.setProperty("mail.smtp.sendpartial", "true");
        properties.setProperty("mail.smtp.ssl.checkserveridentity", "true");
        switch (mail.security()) {
            case TLS -> properties.setProperty("mail.smtp.ssl.enable", "true");
            case STARTTLS -> {
                properties.setProperty("mail.smtp.starttls.enable", "true");
                properties.setProperty("mail.smtp.starttls.required", "true");
            }
            case NONE -> properties.setProperty("mail.smtp.starttls.enable", "false");
        }
        if (!mail.certificates().isEmpty()) {
            properties.put(
                    "mail.smtp.ssl.socketFactory",
                    TrustedCertificates.context(mail.certificates()).getSocketFactory());
        }
        return properties;
    }

    private static String recipients(Mail mail) {
        return mail.to().size() == 1 ? mail.to().getFirst() : mail.to().size() + " recipients";
    }

    private static Receipt refused(String server, SendFailedException e) {
        String said = Trouble.said(reason(e));
        if (e.getValidSentAddresses() != null && e.getValidSentAddresses().length > 0) {
            return new Receipt.Accepted(server + " took it for some recipients and not for others: " + said + ".");
        }
        String words = server + " did not take it: " + said + ". Check the addresses of sender and recipients.";
        boolean forNow = code(e).filter(code -> code / 100 == 4).isPresent();
        return forNow ? new Receipt.Unreached(words) : new Receipt.Refused(words);
    }

    /** What the server said of the first recipient it refused, or of the mail as a whole. */
    private static @Nullable String reason(SendFailedException e) {
        return e.getNextException() == null
                ? e.getMessage()
                : e.getNextException().getMessage();
    }

    private static Optional<Integer> code(SendFailedException e) {
        @Nullable Exception next = e.getNextException();
        if (next instanceof SMTPAddressFailedException address) {
            return Optional.of(address.getReturnCode());
        }
        return e instanceof SMTPSendFailedException failed ? Optional.of(failed.getReturnCode()) : Optional.empty();
    }
}
