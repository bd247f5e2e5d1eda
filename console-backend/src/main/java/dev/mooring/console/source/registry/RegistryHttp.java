package dev.mooring.console.source.registry;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpTimeoutException;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.time.Duration;
import java.util.Base64;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Requests to one repository: shows who asks where the registry wants to know, follows where it leads, and gives up in time.
 * The login goes to the registry and to the token service that it names, never where a redirect leads.
 */
final class RegistryHttp implements AutoCloseable {

    private static final Duration CONNECTING = Duration.ofSeconds(10);
    private static final Duration ANSWERING = Duration.ofSeconds(30);
    private static final int MOST_REDIRECTS = 3;
    private static final int LARGEST_TOKEN = 64 * 1024;
    private static final Set<Integer> REDIRECTS = Set.of(301, 302, 303, 307, 308);

    private final RegistryAccess access;
    private final String actions;
    private final Troubles troubles;
    private final HttpClient client;
    private String authorization = "";

    /** @param actions what will be done: {@code pull} or {@code pull,push}; empty where nothing in a repository is */
    RegistryHttp(RegistryAccess access, String actions) {
        this.access = access;
        this.actions = actions;
        this.troubles = new Troubles(access);
        this.client = client(access, troubles);
    }

    private static HttpClient client(RegistryAccess access, Troubles troubles) {
        HttpClient.Builder builder = HttpClient.newBuilder()
                .version(HttpClient.Version.HTTP_1_1)
                .followRedirects(HttpClient.Redirect.NEVER)
                .connectTimeout(CONNECTING);
        try {
            return access.certificates().isBlank()
                    ? builder.build()
                    : builder.sslContext(TrustedCertificates.context(access.certificates()))
                            .build();
        } catch (GeneralSecurityException | IOException e) {
            throw new RegistryException(
                    troubles.error(
                            "registry-certificates",
                            "The given certificates cannot be read. Give them as PEM: the text between BEGIN CERTIFICATE and"
                                    + " END CERTIFICATE, with these lines."),
                    e);
        }
    }

    /** @param body empty for requests without one */
    record Call(String method, URI uri, Map<String, String> headers, Optional<byte[]> body) {

        Call {
            headers = Map.copyOf(headers);
        }

        Call to(URI other) {
            return new Call(method, other, headers, body);
        }
    }

    /** @param body to be read before the reader returns */
    record Answer(int status, Map<String, String> headers, InputStream body) {

        Answer {
            headers = Map.copyOf(headers);
        }

        boolean isGood() {
            return status / 100 == 2;
        }

        Optional<String> header(String name) {
            return Optional.ofNullable(headers.get(name));
        }
    }

    /** Takes an answer. */
    @FunctionalInterface
    interface Reader<T> {
        T read(Answer answer) throws IOException;
    }

    URI uri(String path) {
        return URI.create(origin() + "/v2/" + access.address().repository() + "/" + path);
    }

    /** Where a registry says that it is one. */
    URI root() {
        return URI.create(origin() + "/v2/");
    }

    private String origin() {
        return (access.plainHttp() ? "http://" : "https://") + access.address().apiAuthority();
    }

    /** Whether the registry has asked who is there, and was shown. */
    boolean hasShownWhoAsks() {
        return !authorization.isEmpty();
    }

    /** @param limit for reading the whole answer */
    <T> T ask(Call call, Duration limit, Reader<T> reader) {
        try {
            return read(followed(call), limit, reader);
        } catch (IOException e) {
            throw troubles.of(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw troubles.of(new IOException("interrupted", e));
        }
    }

    private static <T> T read(HttpResponse<InputStream> response, Duration limit, Reader<T> reader) throws IOException {
        Map<String, String> headers = new java.util.HashMap<>();
        response.headers()
                .map()
                .forEach((name, values) -> headers.put(name.toLowerCase(java.util.Locale.ROOT), values.getFirst()));
        try (InputStream body = response.body();
                Deadline deadline = Deadline.on(body, limit)) {
            try {
                return reader.read(new Answer(response.statusCode(), headers, body));
            } catch (IOException e) {
                throw deadline.hasPassed() ? new HttpTimeoutException("the answer took longer than " + limit) : e;
            }
        }
    }

    private HttpResponse<InputStream> followed(Call first) throws IOException, InterruptedException {
        Call call = first;
        for (int redirects = 0; redirects <= MOST_REDIRECTS; redirects++) {
            HttpResponse<InputStream> response = authorized(call);
            if (!REDIRECTS.contains(response.statusCode()) || !call.method().equals("GET")) {
                return response;
            }
            response.body().close();
            call = call.to(
                    target(call.uri(), response.headers().firstValue("location").orElse("")));
        }
        throw troubles.leading("leads from one address to another without an end");
    }

    /** An address that an answer names, held against what may be asked. */
    URI target(URI from, String location) {
        try {
            URI target = from.resolve(location);
            boolean allowed =
                    "https".equals(target.getScheme()) || (access.plainHttp() && "http".equals(target.getScheme()));
            if (!allowed || target.getHost() == null || location.isEmpty()) {
                throw troubles.leading("leads to an address that is not HTTPS");
            }
            return target;
        } catch (IllegalArgumentException noAddress) {
            throw troubles.leading("leads to something that is no address");
        }
    }

    private HttpResponse<InputStream> authorized(Call call) throws IOException, InterruptedException {
        HttpResponse<InputStream> response = sent(call);
        if (response.statusCode() != 401 || !isOurs(call.uri())) {
            return response;
        }
        Optional<String> answer = Challenge.of(response.headers().allValues("www-authenticate"))
                .flatMap(challenge -> answered(challenge));
        if (answer.isEmpty() || answer.get().equals(authorization)) {
            return response;
        }
        response.body().close();
        authorization = answer.get();
        return sent(call);
    }

    private HttpResponse<InputStream> sent(Call call) throws IOException, InterruptedException {
        HttpRequest.Builder request = HttpRequest.newBuilder(call.uri())
                .timeout(ANSWERING)
                .method(
                        call.method(),
                        call.body().map(BodyPublishers::ofByteArray).orElseGet(BodyPublishers::noBody));
        call.headers().forEach(request::header);
        if (!authorization.isEmpty() && isOurs(call.uri())) {
            request.header("Authorization", authorization);
        }
        return client.send(request.build(), HttpResponse.BodyHandlers.ofInputStream());
    }

    private boolean isOurs(URI uri) {
        URI ours = root();
        return ours.getScheme().equals(uri.getScheme()) && ours.getAuthority().equals(uri.getAuthority());
    }

    private Optional<String> answered(Challenge challenge) {
        return switch (challenge) {
            case Challenge.Basic basic -> access.login().map(RegistryHttp::basic);
            case Challenge.Bearer bearer -> Optional.of("Bearer " + token(bearer));
        };
    }

    private static String basic(RegistryLogin login) {
        return "Basic "
                + Base64.getEncoder()
                        .encodeToString((login.user() + ":" + login.password()).getBytes(StandardCharsets.UTF_8));
    }

    private String token(Challenge.Bearer challenge) {
        URI address = challenge
                .address(
                        actions.isEmpty()
                                ? ""
                                : "repository:" + access.address().repository() + ":" + actions)
                .map(realm -> target(realm, realm.toString()))
                .orElseThrow(() -> troubles.leading("names a token service without an address"));
        Map<String, String> headers = access.login()
                .map(login -> Map.of("Authorization", basic(login)))
                .orElse(Map.of());
        try {
            HttpRequest.Builder request = HttpRequest.newBuilder(address).timeout(ANSWERING);
            headers.forEach(request::header);
            return read(
                    client.send(request.build(), HttpResponse.BodyHandlers.ofInputStream()), ANSWERING, this::tokenOf);
        } catch (IOException e) {
            throw troubles.of(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw troubles.of(new IOException("interrupted", e));
        }
    }

    private String tokenOf(Answer answer) throws IOException {
        byte[] body = answer.body().readNBytes(LARGEST_TOKEN);
        if (!answer.isGood()) {
            throw troubles.of(answer.status() == 400 ? 401 : answer.status(), body, "the token service");
        }
        JsonNode json = new ObjectMapper().readTree(body);
        String token = json.path("token").asText(json.path("access_token").asText(""));
        if (token.isEmpty() || token.chars().anyMatch(sign -> sign <= ' ' || sign > '~')) {
            throw troubles.leading("names a token service that gives no token");
        }
        return token;
    }

    @Override
    public void close() {
        client.shutdownNow();
        client.close();
    }
}
