package dev.mooring.console.source.registry;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.mooring.config.finding.Finding;
import dev.mooring.config.finding.Place;
import dev.mooring.console.connection.Causes;
import dev.mooring.console.connection.TlsTrouble;
import java.io.IOException;
import java.net.ConnectException;
import java.net.http.HttpConnectTimeoutException;
import java.net.http.HttpTimeoutException;
import java.nio.channels.UnresolvedAddressException;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.stream.Stream;
import javax.net.ssl.SSLException;

/** What is wrong between Mooring and a registry, in words that say what to do. */
record Troubles(RegistryAccess access) {

    private static final int LONGEST_QUOTE = 300;

    RegistryException of(IOException cause) {
        return new RegistryException(of(Causes.of(cause)), cause);
    }

    private Finding of(Causes causes) {
        return causes.chain().stream()
                .flatMap(cause -> known(cause).stream())
                .findFirst()
                .orElseGet(() -> error(
                        "registry-broken-off",
                        "The connection to " + host()
                                + " ended in the middle. Try again; where it happens each time, look"
                                + " at the registry's log."));
    }

    private Optional<Finding> known(Throwable cause) {
        return Optional.ofNullable(
                switch (cause) {
                    case UnresolvedAddressException unknown ->
                        error(
                                "registry-host-unknown",
                                "The name " + host()
                                        + " is not known here. Check the address, and whether the console may ask"
                                        + " the name server.");
                    case HttpConnectTimeoutException late -> unreachable("did not answer in time");
                    case HttpTimeoutException late ->
                        error(
                                "registry-timeout",
                                host()
                                        + " did not answer in time. Try again later; where it stays so, look at the registry.");
                    case ConnectException refused
                    when refused.getCause() == null || !isUnknownHost(refused) ->
                        unreachable("did not accept the connection");
                    case SSLException tls -> insecure(tls);
                    default -> null;
                });
    }

    private static boolean isUnknownHost(ConnectException refused) {
        return Causes.of(refused).has(UnresolvedAddressException.class);
    }

    private Finding unreachable(String what) {
        return error(
                "registry-unreachable",
                host() + " " + what + ". Check host and port, and whether a firewall or network policy is in the way.");
    }

    private Finding insecure(SSLException cause) {
        String said = Optional.ofNullable(cause.getMessage()).orElse("");
        return said.contains("plaintext connection") || said.contains("recognized SSL message")
                ? error(
                        "registry-plain-http",
                        host()
                                + " speaks plain HTTP, not HTTPS. Where that is meant to be so, allow plain HTTP; otherwise"
                                + " give the registry a certificate.")
                : error("registry-certificate", words(TlsTrouble.of(cause)));
    }

    private String words(TlsTrouble trouble) {
        String certificate = "The certificate of " + host();
        return switch (trouble) {
            case TlsTrouble.Expired _ -> certificate + " has expired. Renew it there.";
            case TlsTrouble.NotYetValid _ ->
                certificate + " is not valid yet. See whether the clocks of both machines are right.";
            case TlsTrouble.Untrusted _ ->
                certificate
                        + " was not signed by anybody who is trusted here. Give the certificate of the authority that"
                        + " signed it.";
            case TlsTrouble.OtherName(String words) ->
                certificate + " is for another name: " + quoted(words) + ". Give the address by a name that it holds.";
            case TlsTrouble.Unfit(String words) ->
                certificate + " cannot be relied on: " + quoted(words) + ". It needs another one.";
            case TlsTrouble.NoAgreement(String words) ->
                "No protected connection to " + host() + " came about: " + quoted(words)
                        + ". See whether this port speaks TLS.";
        };
    }

    /** An answer that says no. */
    RegistryException of(int status, byte[] body, String what) {
        String said = said(body);
        return new RegistryException(
                switch (status) {
                    case 401 ->
                        access.login().isPresent()
                                ? error(
                                        "registry-unauthorized",
                                        "The registry does not accept this user name and password" + said
                                                + " Check them; a token may have expired.")
                                : error(
                                        "registry-unauthorized",
                                        "The registry wants a login" + said
                                                + " Give a user name and a password or token.");
                    case 403 ->
                        error(
                                "registry-forbidden",
                                "The registry does not allow this" + said + " Ask its owner for access to "
                                        + access.address() + ".");
                    case 404 ->
                        error(
                                "registry-not-found",
                                what + " is not in the registry" + said + " Check the address and the channel.");
                    case 413 -> error("registry-too-large", "The registry takes nothing as large as " + what + said);
                    case 429 ->
                        error(
                                "registry-busy",
                                "The registry is asked too often" + said + " Wait some minutes, or give a login.");
                    default ->
                        error(
                                status < 500 ? "registry-refused" : "registry-failed",
                                "The registry answered with status " + status + " to the request for " + what + said
                                        + (status < 500 ? "" : " Try again later."));
                });
    }

    /** The registry's own words end the sentence. They are not trusted: short, without control characters. */
    private static String said(byte[] body) {
        try {
            JsonNode error = new ObjectMapper()
                    .readTree(new String(body, StandardCharsets.UTF_8))
                    .path("errors")
                    .path(0);
            String words = Stream.of(
                            error.path("code").asText(""), error.path("message").asText(""))
                    .filter(word -> !word.isBlank())
                    .reduce((code, message) -> code + ": " + message)
                    .orElse("");
            return words.isEmpty() ? "." : ". It said: " + quoted(words) + ".";
        } catch (JsonProcessingException noJson) {
            return ".";
        }
    }

    static String quoted(String text) {
        String plain = text.replaceAll("\\p{Cntrl}+", " ").strip();
        String brief = plain.length() > LONGEST_QUOTE ? plain.substring(0, LONGEST_QUOTE) + "…" : plain;
        return brief.replaceAll("[.\\s]+$", "");
    }

    RegistryException tooLarge(String what, long limit) {
        return new RegistryException(error(
                "registry-too-large",
                what + " is larger than Mooring takes ("
                        + (limit >= 1 << 20 ? (limit >> 20) + " MiB" : limit + " bytes")
                        + "). Nothing of it was used."));
    }

    /** What came is not what was named. */
    RegistryException damaged(String what) {
        return new RegistryException(error(
                "registry-digest",
                what
                        + " does not have the digest under which it is listed: it was damaged or exchanged on the way or in the"
                        + " registry. Nothing of it was used. Tell the vendor."));
    }

    RegistryException foreign(String what, String why) {
        return new RegistryException(error(
                "registry-not-a-release",
                what + " was not made by Mooring: " + quoted(why)
                        + ". Releases come into a registry by mooring release push."));
    }

    RegistryException leading(String why) {
        return new RegistryException(error("registry-redirect", "The registry " + why + ", which is not followed."));
    }

    Finding error(String code, String message) {
        return Finding.error(code, message, Place.ofSubject(access.address().toString()));
    }

    private String host() {
        return access.address().authority();
    }
}
