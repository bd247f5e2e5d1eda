package dev.mooring.console.access.web;

import dev.mooring.console.access.web.LoginBrand.Brand;
import io.vertx.core.http.HttpHeaders;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;
import java.util.Objects;
import java.util.Optional;

/**
 * The login page: one static document without script or outside resource, so that nothing of the application is public. Its
 * comment {@code Vaadin-Refresh} tells an open page whose session is over to come here instead of showing an error.
 */
@ApplicationScoped
class LoginPage {

    private final LoginBrand brand;
    private final String template = resource("login.html");
    private final String mark = resource("mark.svg");
    private final String policy = "default-src 'none'; img-src 'self' data:; style-src 'sha256-" + styleHash(template)
            + "'; form-action 'self'; base-uri 'none'; frame-ancestors 'none'";

    LoginPage(LoginBrand brand) {
        this.brand = brand;
    }

    void write(RoutingContext context, Notice notice, LocalPath next) {
        context.response()
                .setStatusCode(notice.status())
                .putHeader(HttpHeaders.CONTENT_TYPE, "text/html; charset=utf-8")
                .putHeader(HttpHeaders.CACHE_CONTROL, "no-store")
                .putHeader("Content-Security-Policy", policy);
        if (notice instanceof Notice.Locked locked) {
            context.response()
                    .putHeader("Retry-After", String.valueOf(locked.pause().toSeconds() + 1));
        }
        context.response().end(html(notice, next));
    }

    String mark() {
        return mark;
    }

    private String html(Notice notice, LocalPath next) {
        Optional<Brand> app = brand.now();
        Optional<String> icon =
                app.map(Brand::icon).filter(given -> !given.isEmpty()).map(LoginPage::escaped);
        return template.replace(
                        "@mark@",
                        icon.map(given -> "<img src=\"" + given + "\" alt=\"\">")
                                .orElse(mark))
                .replace("@favicon@", icon.orElse("favicon.ico"))
                .replace("@name@", escaped(app.map(Brand::title).orElse("Mooring")))
                .replace("@what@", app.isPresent() ? "Admin console by Mooring" : "Admin console")
                .replace("@notice@", paragraph(notice))
                .replace("@invalid@", notice instanceof Notice.Wrong ? " aria-invalid=\"true\"" : "")
                .replace("@next@", escaped(next.value()));
    }

    private static String paragraph(Notice notice) {
        if (notice.text().isEmpty()) {
            return "";
        }
        String role = notice.isError() ? "alert" : "status";
        return "<p id=\"login__notice\" class=\"" + role + "\" role=\"" + role + "\">" + escaped(notice.text())
                + "</p>";
    }

    private static String escaped(String text) {
        return text.replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replace("\"", "&quot;")
                .replace("'", "&#39;");
    }

    private static String styleHash(String html) {
        String style = html.substring(html.indexOf("<style>") + "<style>".length(), html.indexOf("</style>"));
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(style.getBytes(StandardCharsets.UTF_8));
            return Base64.getEncoder().encodeToString(digest);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }

    private static String resource(String name) {
        try (InputStream in = Objects.requireNonNull(LoginPage.class.getResourceAsStream(name), name)) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException("a resource of the console itself: " + name, e);
        }
    }
}
