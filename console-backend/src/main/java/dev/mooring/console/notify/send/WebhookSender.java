package dev.mooring.console.notify.send;

import dev.mooring.console.cluster.ClusterFacts;
import dev.mooring.console.notify.Notice;
import dev.mooring.console.notify.Receipt;
import dev.mooring.console.notify.Webhook;
import dev.mooring.console.source.registry.TrustedCertificates;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.security.GeneralSecurityException;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Optional;
import java.util.Set;

/** Posts a notice, signed. Redirects are not followed, and of the answer only the status is read. */
final class WebhookSender {

    private static final Duration CONNECTING = Duration.ofSeconds(5);
    private static final Duration ANSWERING = Duration.ofSeconds(10);
    /** Too early, too many, not now: the same post may be taken later. */
    private static final Set<Integer> LATER = Set.of(408, 425, 429);

    private final ClusterFacts facts;
    private final InstantSource clock;

    WebhookSender(ClusterFacts facts, InstantSource clock) {
        this.facts = facts;
        this.clock = clock;
    }

    Receipt send(Webhook hook, Notice notice) {
        URI uri = Webhook.address(hook.url()).orElseThrow();
        return Targets.objection(uri.getHost()).orElseGet(() -> posted(hook, uri, notice));
    }

    private Receipt posted(Webhook hook, URI uri, Notice notice) {
        try (HttpClient client = client(hook)) {
            HttpResponse<InputStream> response =
                    client.send(request(hook, uri, notice), HttpResponse.BodyHandlers.ofInputStream());
            response.body().close();
            client.shutdownNow();
            return judged(hook.host(), response.statusCode());
        } catch (IOException | GeneralSecurityException e) {
            return new Receipt.Unreached(Trouble.of(hook.host(), e));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return new Receipt.Unreached("The console was stopped meanwhile.");
        }
    }

    private static HttpClient client(Webhook hook) throws IOException, GeneralSecurityException {
        HttpClient.Builder builder = HttpClient.newBuilder()
                .version(HttpClient.Version.HTTP_1_1)
                .followRedirects(HttpClient.Redirect.NEVER)
                .connectTimeout(CONNECTING);
        return hook.certificates().isEmpty()
                ? builder.build()
                : builder.sslContext(TrustedCertificates.context(hook.certificates()))
                        .build();
    }

    private HttpRequest request(Webhook hook, URI uri, Notice notice) {
        byte[] body = WebhookBody.of(notice, facts);
        long timestamp = clock.instant().getEpochSecond();
        return HttpRequest.newBuilder(uri)
                .timeout(ANSWERING)
                .header("Content-Type", "application/json")
                .header("User-Agent", "mooring")
                .header("Mooring-Delivery", notice.id())
                .header("Mooring-Topic", notice.topic().name())
                .header("Mooring-Timestamp", Long.toString(timestamp))
                .header("Mooring-Signature", Signature.of(hook.key(), timestamp, body))
                .POST(BodyPublishers.ofByteArray(body))
                .build();
    }

    private static Receipt judged(String host, int status) {
        String answer = host + " answered with status " + status;
        if (status / 100 == 2) {
            return new Receipt.Accepted(answer + ".");
        }
        if (status >= 500 || LATER.contains(status)) {
            return new Receipt.Unreached(answer + ": it has trouble of its own, or wants to be asked later.");
        }
        return new Receipt.Refused(
                answer + meaning(status).map(words -> ": " + words).orElse("") + ".");
    }

    private static Optional<String> meaning(int status) {
        return switch (status) {
            case 401, 403 -> Optional.of("it does not accept the post; check the key and what else it wants");
            case 404, 410 -> Optional.of("there is nothing at this address; check its path");
            default ->
                status / 100 == 3
                        ? Optional.of("it leads elsewhere, which is not followed; give the address that it leads to")
                        : Optional.empty();
        };
    }
}
