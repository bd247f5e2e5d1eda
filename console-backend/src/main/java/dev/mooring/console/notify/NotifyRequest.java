package dev.mooring.console.notify;

import dev.mooring.config.finding.Finding;
import dev.mooring.config.finding.Place;
import dev.mooring.console.source.registry.TrustedCertificates;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * Settings as an admin or a script writes them, not looked at yet.
 *
 * @param webhook empty where there is none
 * @param mail empty where there is none
 */
public record NotifyRequest(
        String consoleAddress,
        Optional<WebhookRequest> webhook,
        Optional<MailRequest> mail,
        Map<Channel, Set<Topic>> told) {

    private static final int LONGEST_ADDRESS = 500;

    /** @param key empty keeps the one that is stored */
    public record WebhookRequest(String url, String key, String certificates) {
        /** Hides path and key. */
        @Override
        public String toString() {
            return new Webhook(url, "", "").toString();
        }
    }

    /**
     * @param port 0 where the usual one is meant
     * @param user empty where no login is wanted
     * @param password empty keeps the one that is stored, for the same server and user
     * @param to addresses, separated by commas or spaces
     */
    public record MailRequest(
            String host,
            int port,
            Mail.Security security,
            String user,
            String password,
            String from,
            String to,
            String certificates) {

        /** Hides the password. */
        @Override
        public String toString() {
            return "MailRequest[" + host + ", " + port + ", " + security + ", " + user + "]";
        }
    }

    /** As much of it as a test of one channel needs. */
    public NotifyRequest only(Channel channel) {
        return new NotifyRequest(
                consoleAddress,
                webhook.filter(_ -> channel == Channel.WEBHOOK),
                mail.filter(_ -> channel == Channel.MAIL),
                Map.of());
    }

    /** What came of looking at a request: settings, or why they cannot be. */
    public record Reading(Optional<NotifySettings> settings, List<Finding> findings) {
        public Reading {
            findings = List.copyOf(findings);
        }
    }

    /** A request that would change nothing. */
    public static NotifyRequest of(NotifySettings settings) {
        return new NotifyRequest(
                settings.consoleAddress(),
                settings.webhook().map(hook -> new WebhookRequest(hook.url(), "", hook.certificates())),
                settings.mail().map(NotifyRequest::unchanged),
                settings.told());
    }

    private static MailRequest unchanged(Mail mail) {
        return new MailRequest(
                mail.host(),
                mail.port(),
                mail.security(),
                mail.login().map(Mail.Login::user).orElse(""),
                "",
                mail.from(),
                String.join(", ", mail.to()),
                mail.certificates());
    }

    /** @param present what is stored: its secrets stay where none are given */
    public Reading read(NotifySettings present) {
        List<Finding> findings = new ArrayList<>();
        Optional<Webhook> hook = webhook.map(request -> webhook(request, present, findings));
        Optional<Mail> post = mail.map(request -> mail(request, present, findings));
        String address = consoleAddress.strip();
        if (!address.isEmpty() && (Webhook.address(address).isEmpty() || address.length() > LONGEST_ADDRESS)) {
            findings.add(Finding.error(
                    "notify-console-address",
                    "This is no address of a console. Write it as in the browser, such as https://mooring.example.com.",
                    Place.ofSubject("consoleAddress")));
        }
        NotifySettings settings = new NotifySettings(address, hook, post, told);
        addUnreachable(settings, findings);
        return new Reading(Optional.of(settings).filter(_ -> !Finding.anyError(findings)), findings);
    }

    private static void addUnreachable(NotifySettings settings, List<Finding> findings) {
        Stream.of(Channel.values())
                .filter(channel ->
                        !settings.isSet(channel) && !settings.topics(channel).isEmpty())
                .map(channel -> Finding.error(
                        "notify-channel-missing",
                        channel.words() + " is to tell something, but it is not set where to. Fill it in, or choose"
                                + " nothing for it.",
                        Place.ofSubject(channel.name())))
                .forEach(findings::add);
        settings.told().values().stream()
                .filter(topics -> topics.contains(Topic.TEST))
                .findFirst()
                .ifPresent(_ -> findings.add(Finding.error(
                        "notify-topic", "TEST cannot be chosen: tests are asked for by button.", Place.NONE)));
    }

    private static Webhook webhook(WebhookRequest request, NotifySettings present, List<Finding> findings) {
        if (Webhook.address(request.url()).isEmpty()) {
            findings.add(Finding.error(
                    "notify-webhook-address",
                    "This is no address to post to. Write it as https://host/path, without a login in it.",
                    Place.ofSubject("webhook.url")));
        } else if (Webhook.address(request.url()).get().getScheme().equalsIgnoreCase("http")) {
            findings.add(Finding.warning(
                    "notify-webhook-in-clear",
                    "Without TLS anybody on the way can read what is told. Use https where you can.",
                    Place.ofSubject("webhook.url")));
        }
        String key =
                request.key().isEmpty() ? present.webhook().map(Webhook::key).orElse("") : request.key();
        if (key.length() < Webhook.SHORTEST_KEY) {
            findings.add(Finding.error(
                    "notify-webhook-key",
                    "Give a key of at least " + Webhook.SHORTEST_KEY
                            + " characters that only you and the receiver know: each post is signed with it.",
                    Place.ofSubject("webhook.key")));
        }
        return new Webhook(request.url().strip(), key, certificates(request.certificates(), "webhook", findings));
    }

    private static Mail mail(MailRequest request, NotifySettings present, List<Finding> findings) {
        List<String> to = Stream.of(request.to().split("[\\s,;]+"))
                .filter(text -> !text.isEmpty())
                .toList();
        int port = request.port() == 0 ? request.security().usualPort() : request.port();
        Mail bare = new Mail(
                request.host().strip(),
                port,
                request.security(),
                Optional.empty(),
                request.from().strip(),
                to,
                certificates(request.certificates(), "mail", findings));
        MailObjections.of(bare, findings);
        return new Mail(
                bare.host(),
                port,
                bare.security(),
                login(request, bare, present, findings),
                bare.from(),
                to,
                bare.certificates());
    }

    /** A stored password goes to no other server than the one that it was given for. */
    private static Optional<Mail.Login> login(
            MailRequest request, Mail bare, NotifySettings present, List<Finding> findings) {
        String user = request.user().strip();
        if (user.isEmpty()) {
            return Optional.empty();
        }
        String stored = present.mail()
                .filter(bare::isSameServer)
                .flatMap(Mail::login)
                .filter(login -> login.user().equals(user))
                .map(Mail.Login::password)
                .orElse("");
        String password = request.password().isEmpty() ? stored : request.password();
        if (password.isEmpty()) {
            findings.add(Finding.error(
                    "notify-mail-password", "Give the password of this user.", Place.ofSubject("mail.password")));
        }
        if (bare.security() == Mail.Security.NONE) {
            findings.add(Finding.warning(
                    "notify-mail-in-clear",
                    "Without TLS anybody on the way can read the password. Use TLS or STARTTLS where you can.",
                    Place.ofSubject("mail.security")));
        }
        return Optional.of(new Mail.Login(user, password));
    }

    private static String certificates(String pem, String where, List<Finding> findings) {
        if (!pem.isBlank() && !TrustedCertificates.areReadable(pem)) {
            findings.add(Finding.error(
                    "notify-certificates",
                    "These are no certificates that can be read. Give them as PEM: the text between BEGIN CERTIFICATE"
                            + " and END CERTIFICATE, with these lines.",
                    Place.ofSubject(where + ".certificates")));
        }
        return pem.strip();
    }
}
