package dev.mooring.graphs.prometheus;

import dev.mooring.console.cluster.AnswerTooLargeException;
import dev.mooring.console.cluster.Passage;
import dev.mooring.console.connection.TlsTrouble;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.net.http.HttpTimeoutException;
import java.security.GeneralSecurityException;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/**
 * Straight over the network. Redirects are not followed: the credentials are for the address that the admin gave, and for
 * no other.
 */
final class WebTransport implements Transport {

    private static final Duration CONNECTING = Duration.ofSeconds(5);

    private final URI base;
    private final Credentials credentials;
    private final Duration patience;
    private final HttpClient client;

    /** @throws GeneralSecurityException where the given authorities cannot be read */
    WebTransport(URI base, Credentials credentials) throws GeneralSecurityException, IOException {
        this(base, credentials, PATIENCE);
    }

    WebTransport(URI base, Credentials credentials, Duration patience) throws GeneralSecurityException, IOException {
        this.base = base;
        this.credentials = credentials;
        this.patience = patience;
        HttpClient.Builder builder = HttpClient.newBuilder()
                .version(HttpClient.Version.HTTP_1_1)
                .followRedirects(HttpClient.Redirect.NEVER)
                .connectTimeout(CONNECTING);
        this.client = credentials.authorities().isEmpty()
                ? builder.build()
                : builder.sslContext(Authorities.context(credentials.authorities()))
                        .build();
    }

    @Override
    public Passage.Response get(String pathAndQuery) throws IOException, InterruptedException {
        HttpRequest.Builder request = HttpRequest.newBuilder(URI.create(base + pathAndQuery))
                .timeout(patience)
                .header("Accept", "application/json");
        credentials.authorization().ifPresent(value -> request.header("Authorization", value));
        CompletableFuture<HttpResponse<byte[]>> answer =
                client.sendAsync(request.build(), BodyHandlers.limiting(BodyHandlers.ofByteArray(), MOST_BYTES));
        try {
            HttpResponse<byte[]> response = answer.get(patience.toMillis(), TimeUnit.MILLISECONDS);
            return new Passage.Response(
                    response.statusCode(),
                    response.headers().firstValue("Content-Type").orElse(""),
                    new Passage.Body(response.body()));
        } catch (ExecutionException failed) {
            throw io(failed.getCause() == null ? failed : failed.getCause());
        } catch (TimeoutException late) {
            throw new HttpTimeoutException("no whole answer within " + patience.toSeconds() + " s");
        } finally {
            answer.cancel(true);
        }
    }

    /** The JDK says by its words alone that it stopped at the limit. */
    private static IOException io(Throwable cause) {
        boolean atLimit = String.valueOf(cause.getMessage()).contains("capacity");
        if (atLimit) {
            return new AnswerTooLargeException(MOST_BYTES);
        }
        return cause instanceof IOException io ? io : new IOException(cause);
    }

    @Override
    public String credentialsAdvice() {
        return credentials.authorization().isPresent()
                ? "Correct token, user or password in the Secret that the settings of graphs name."
                : "Put a token, or username and password, into a Secret, and name it in the settings of graphs.";
    }

    @Override
    public String words(TlsTrouble trouble) {
        return switch (trouble) {
            case TlsTrouble.Expired _ -> "Its certificate has expired. Renew it where Prometheus runs.";
            case TlsTrouble.NotYetValid _ ->
                "Its certificate is not valid yet. See whether the clocks of both machines are right.";
            case TlsTrouble.Untrusted _ ->
                "Its certificate was not signed by an authority that Mooring trusts here. " + authorityAdvice();
            case TlsTrouble.OtherName(String words) ->
                "Its certificate is not for this address: " + Troubles.quote(words)
                        + ". Give the address by a name that the certificate holds.";
            case TlsTrouble.Unfit(String words) ->
                "Its certificate cannot be relied on: " + Troubles.quote(words) + ". Give Prometheus another one.";
            case TlsTrouble.NoAgreement(String words) ->
                "No protected connection came about: " + Troubles.quote(words)
                        + ". See whether it serves https at this port; give the address with http:// where it does not.";
        };
    }

    private String authorityAdvice() {
        return credentials.authorities().isEmpty()
                ? "Put the certificate of its authority into a Secret, under ca.crt, and name the Secret in the settings of"
                        + " graphs."
                : "Only those under ca.crt in the Secret are trusted: put the certificate of the authority that signed"
                        + " Prometheus' own there.";
    }

    @Override
    public void close() {
        client.shutdown(); // what is under way may end
    }
}
