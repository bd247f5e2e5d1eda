package dev.mooring.console.access.web;

import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.net.HostAndPort;
import io.vertx.core.net.SocketAddress;
import jakarta.enterprise.context.ApplicationScoped;
import java.net.InetAddress;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jspecify.annotations.Nullable;

/**
 * The proxies whose {@code X-Forwarded-*} headers count ({@code mooring.trusted-proxies}: addresses and ranges, by comma).
 * Without it the headers are ignored, because anybody can send them.
 */
@ApplicationScoped
class TrustedProxies {

    private final List<AddressRange> ranges;

    TrustedProxies(@ConfigProperty(name = "mooring.trusted-proxies") Optional<List<String>> ranges) {
        this.ranges = ranges.orElse(List.of()).stream()
                .map(String::strip)
                .filter(text -> !text.isEmpty())
                .map(AddressRange::parse)
                .toList();
    }

    Caller callerOf(HttpServerRequest request) {
        Optional<InetAddress> peer = Optional.ofNullable(request.remoteAddress())
                .map(SocketAddress::hostAddress)
                .flatMap(AddressRange::address);
        boolean proxied = peer.filter(this::isTrusted).isPresent();
        return new Caller(
                peer.map(address -> proxied ? behind(request, address) : address)
                        .map(AddressRange::source)
                        .orElse("unknown"),
                request.isSSL() || (proxied && isForwardedTls(request)),
                host(request, proxied));
    }

    /** From the right, the first address that is no proxy of ours: what stands further left anybody can have written. */
    private InetAddress behind(HttpServerRequest request, InetAddress peer) {
        List<String> hops = request.headers().getAll("X-Forwarded-For").stream()
                .flatMap(header -> Arrays.stream(header.split(",")))
                .toList();
        InetAddress found = peer;
        for (String hop : hops.reversed()) {
            Optional<InetAddress> address = AddressRange.address(hop);
            if (address.isEmpty() || !isTrusted(found)) {
                return found;
            }
            found = address.get();
        }
        return found;
    }

    private boolean isTrusted(InetAddress address) {
        return ranges.stream().anyMatch(range -> range.contains(address));
    }

    private static boolean isForwardedTls(HttpServerRequest request) {
        return "https".equalsIgnoreCase(last(request.getHeader("X-Forwarded-Proto")));
    }

    private static String host(HttpServerRequest request, boolean proxied) {
        String forwarded = proxied ? last(request.getHeader("X-Forwarded-Host")) : "";
        if (!forwarded.isEmpty()) {
            return forwarded;
        }
        @Nullable HostAndPort authority = request.authority();
        return authority == null ? "" : authority.toString();
    }

    private static String last(@Nullable String header) {
        return header == null
                ? ""
                : header.substring(header.lastIndexOf(',') + 1).strip();
    }
}
