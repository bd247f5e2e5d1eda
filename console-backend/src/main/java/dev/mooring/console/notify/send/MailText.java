package dev.mooring.console.notify.send;

import dev.mooring.console.cluster.ClusterFacts;
import dev.mooring.console.notify.Mail;
import dev.mooring.console.notify.Notice;
import jakarta.mail.Message;
import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeMessage;
import java.nio.charset.StandardCharsets;
import java.util.Date;

/** A notice as a mail in plain text. Its id is the notice's, so that a mailbox can tell repetitions. */
final class MailText extends MimeMessage {

    private final String id;

    private MailText(Session session, String id) {
        super(session);
        this.id = id;
    }

    static MailText of(Session session, Mail mail, Notice notice, ClusterFacts facts) throws MessagingException {
        MailText message = new MailText(session, notice.id());
        message.setFrom(new InternetAddress(mail.from()));
        for (String recipient : mail.to()) {
            message.addRecipient(Message.RecipientType.TO, new InternetAddress(recipient));
        }
        message.setSubject("[Mooring] " + notice.title(), StandardCharsets.UTF_8.name());
        message.setSentDate(Date.from(notice.at()));
        message.setHeader("Auto-Submitted", "auto-generated");
        message.setHeader("X-Mooring-Topic", notice.topic().name());
        message.setText(text(notice, facts), StandardCharsets.UTF_8.name());
        message.saveChanges();
        return message;
    }

    @Override
    protected void updateMessageID() throws MessagingException {
        setHeader("Message-ID", "<" + id + "@mooring.dev>");
    }

    private static String text(Notice notice, ClusterFacts facts) {
        String link = notice.link().isEmpty() ? "" : "\nLook at it: " + notice.link() + "\n";
        return notice.title() + "\n\n" + notice.text() + "\n" + link + "\nApplication " + notice.app()
                + ", namespace " + facts.namespace() + " of cluster " + facts.name() + ", " + notice.at()
                + "\nMooring sends this because of the application's settings, section Notifications.\n";
    }
}
