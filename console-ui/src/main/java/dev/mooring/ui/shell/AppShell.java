package dev.mooring.ui.shell;

import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.page.AppShellConfigurator;
import com.vaadin.flow.component.page.ColorScheme;
import com.vaadin.flow.component.page.Push;
import com.vaadin.flow.server.AppShellSettings;
import com.vaadin.flow.theme.aura.Aura;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Base64;
import java.util.Objects;

/** The page around all pages: theme, own style sheet, push, and light or dark as the system says. */
@StyleSheet("context://" + Aura.STYLESHEET)
@StyleSheet("context://mooring/mooring.css")
@ColorScheme(ColorScheme.Value.SYSTEM)
@Push
public final class AppShell implements AppShellConfigurator {

    @Override
    public void configurePage(AppShellSettings settings) {
        settings.addMetaTag("color-scheme", "light dark");
        settings.addMetaTag("referrer", "no-referrer");
        settings.addLink("icon", icon());
        settings.setPageTitle("Mooring");
    }

    /** Inline: a relative address would be looked up below whatever page the browser has navigated to. */
    private static String icon() {
        String resource = "/META-INF/resources/mooring/mooring.svg";
        try (InputStream in = Objects.requireNonNull(AppShell.class.getResourceAsStream(resource), resource)) {
            return "data:image/svg+xml;base64," + Base64.getEncoder().encodeToString(in.readAllBytes());
        } catch (IOException e) {
            throw new UncheckedIOException("a resource of the console itself: " + resource, e);
        }
    }
}
