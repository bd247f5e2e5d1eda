package dev.mooring.ui.shell;

import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.page.AppShellConfigurator;
import com.vaadin.flow.component.page.ColorScheme;
import com.vaadin.flow.component.page.Push;
import com.vaadin.flow.server.AppShellSettings;
import com.vaadin.flow.theme.aura.Aura;

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
        settings.addLink("icon", "mooring/mooring.svg");
        settings.setPageTitle("Mooring");
    }
}
