package dev.mooring.console.access.web;

import dev.mooring.console.access.RandomToken;
import dev.mooring.console.access.TokenDigest;
import io.vertx.core.http.Cookie;
import io.vertx.core.http.CookieSameSite;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.http.HttpServerResponse;
import java.util.Optional;

/** The cookie that carries a session's token; it ends with the browser. */
final class SessionCookie {

    static final String NAME = "mooring-session";
    /** The servlet container's, which holds the state of open pages. */
    private static final String PAGES = "JSESSIONID";

    private SessionCookie() {}

    static Optional<TokenDigest> read(HttpServerRequest request) {
        return Optional.ofNullable(request.getCookie(NAME))
                .map(Cookie::getValue)
                .filter(value -> !value.isEmpty())
                .map(TokenDigest::of);
    }

    static void set(HttpServerResponse response, RandomToken token, boolean https) {
        response.addCookie(Cookie.cookie(NAME, token.value())
                .setPath("/")
                .setHttpOnly(true)
                .setSameSite(CookieSameSite.STRICT)
                .setSecure(https));
    }

    static void clear(HttpServerResponse response) {
        response.addCookie(
                Cookie.cookie(NAME, "").setPath("/").setHttpOnly(true).setMaxAge(0));
        response.addCookie(
                Cookie.cookie(PAGES, "").setPath("/").setHttpOnly(true).setMaxAge(0));
    }
}
