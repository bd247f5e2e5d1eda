package dev.mooring.console.notify.send;

import static org.assertj.core.api.Assertions.assertThat;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import dev.mooring.config.finding.Severity;
import dev.mooring.console.cluster.ClusterFacts;
import dev.mooring.console.notify.Mail;
import dev.mooring.console.notify.Mail.Security;
import dev.mooring.console.notify.Notice;
import dev.mooring.console.notify.Receipt;
import dev.mooring.console.notify.Topic;
import dev.mooring.console.packages.AppSlug;
import jakarta.mail.MessagingException;
import jakarta.mail.internet.MimeMessage;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Against GreenMail, a mail server for tests; and against lines of SMTP where it cannot do what is to be seen. */
class MailSenderTest {

    private static final Notice NOTICE = new Notice(
            "id-1",
            Topic.DEPLOY_FAILED,
            Severity.ERROR,
            new AppSlug("shop"),
            Instant.parse("2026-03-01T12:00:00Z"),
            "The deploy of shop “Ebb & Flow” failed\r\nBcc: all@example.com",
            "Deployment shop/web: the image cannot be pulled.",
            Map.of());

    @TempDir
    @SuppressWarnings("NullAway.Init") // JUnit sets it
    static Path folder;

    @SuppressWarnings("NullAway.Init")
    private static Keys keys;

    private final MailSender sender = new MailSender(new ClusterFacts("harbour", "shop-ns", "1.34", false));

    @SuppressWarnings("NullAway.Init")
    private GreenMail server;

    @BeforeAll
    static void certificate() {
        keys = Keys.selfSigned(folder, "mail", "-validity", "30");
        System.setProperty("greenmail.tls.keystore.file", keys.store().toString());
        System.setProperty("greenmail.tls.keystore.password", Keys.PASSWORD);
    }

    @BeforeEach
    void start() {
        server = new GreenMail(new ServerSetup[] {
            new ServerSetup(0, "127.0.0.1", ServerSetup.PROTOCOL_SMTP),
            new ServerSetup(0, "127.0.0.1", ServerSetup.PROTOCOL_SMTPS)
        });
        server.start();
        server.setUser("ops@example.com", "mooring", "s3cret");
    }

    @AfterEach
    void stop() {
        server.stop();
    }

    @Test
    void aMailArrivesOverTlsWithALogin() throws MessagingException, IOException {
        Receipt receipt = sender.send(tls("s3cret", keys.pem()), NOTICE);

        assertThat(receipt.words()).contains("took it for 2 recipients");
        assertThat(receipt).isInstanceOf(Receipt.Accepted.class);
        assertThat(server.waitForIncomingEmail(5000, 2)).isTrue();
        MimeMessage mail = server.getReceivedMessages()[0];
        assertThat(mail.getSubject())
                .isEqualTo("[Mooring] The deploy of shop “Ebb & Flow” failed Bcc: all@example.com");
        assertThat(mail.getHeader("Bcc")).isNull();
        assertThat(mail.getMessageID()).isEqualTo("<id-1@mooring.dev>");
        assertThat(mail.getHeader("Auto-Submitted")).containsExactly("auto-generated");
        assertThat((String) mail.getContent()).contains("the image cannot be pulled", "namespace shop-ns");
    }

    @Test
    void aServerThatNobodyTrustsGetsNothing() {
        Receipt receipt = sender.send(tls("s3cret", ""), NOTICE);

        assertThat(receipt).isInstanceOf(Receipt.Unreached.class);
        assertThat(receipt.words()).contains("TLS with localhost");
        assertThat(server.getReceivedMessages()).isEmpty();
    }

    @Test
    void aWrongPasswordIsNotTriedAgainAndNotTold() {
        Receipt receipt = sender.send(tls("wr0ng!", keys.pem()), NOTICE);

        assertThat(receipt).isInstanceOf(Receipt.Refused.class);
        assertThat(receipt.words()).contains("does not accept the login").doesNotContain("wr0ng!");
    }

    @Test
    void withoutLoginAMailGoesInTheClearWhereThatIsWanted() throws MessagingException {
        Mail mail = mail(server.getSmtp().getPort(), Security.NONE, Optional.empty(), "");

        assertThat(sender.send(mail, NOTICE)).isInstanceOf(Receipt.Accepted.class);
        assertThat(server.getReceivedMessages()[0].getFrom()[0].toString()).isEqualTo("mooring@example.com");
    }

    @Test
    void aServerThatCannotDoStartTlsGetsNeitherPasswordNorMail() {
        Mail mail = mail(server.getSmtp().getPort(), Security.STARTTLS, login("s3cret"), keys.pem());

        Receipt receipt = sender.send(mail, NOTICE);

        assertThat(receipt).isInstanceOf(Receipt.Unreached.class);
        assertThat(receipt.words()).contains("STARTTLS");
        assertThat(server.getReceivedMessages()).isEmpty();
    }

    @Test
    void afterStartTlsNothingOfTheMailIsInTheClear() throws IOException {
        try (StartTlsServer other = new StartTlsServer(keys.context())) {
            Receipt receipt = sender.send(mail(other.port(), Security.STARTTLS, login("s3cret"), keys.pem()), NOTICE);

            assertThat(receipt).as(receipt.words()).isInstanceOf(Receipt.Accepted.class);
            assertThat(other.inClear).hasSize(2).first().asString().startsWith("EHLO");
            assertThat(other.protectedLines)
                    .anyMatch(line -> line.startsWith("AUTH PLAIN"))
                    .contains("RCPT TO:<a@example.com>")
                    .anyMatch(line -> line.startsWith("Subject: "));
        }
    }

    @Test
    void aServerThatIsAwayIsTriedLater() {
        int port = server.getSmtp().getPort();
        server.stop();

        Receipt receipt = sender.send(mail(port, Security.NONE, Optional.empty(), ""), NOTICE);

        assertThat(receipt).isInstanceOf(Receipt.Unreached.class);
        assertThat(receipt.words()).contains("refused the connection");
    }

    private Mail tls(String password, String certificates) {
        return mail(server.getSmtps().getPort(), Security.TLS, login(password), certificates);
    }

    private static Optional<Mail.Login> login(String password) {
        return Optional.of(new Mail.Login("mooring", password));
    }

    private static Mail mail(int port, Security security, Optional<Mail.Login> login, String certificates) {
        return new Mail(
                "localhost",
                port,
                security,
                login,
                "mooring@example.com",
                List.of("a@example.com", "b@example.com"),
                certificates);
    }
}
