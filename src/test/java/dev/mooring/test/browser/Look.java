package dev.mooring.test.browser;

import com.microsoft.playwright.Browser.NewContextOptions;
import com.microsoft.playwright.options.ColorScheme;
import java.util.Locale;

/** What the admin's system and screen are like. */
public enum Look {
    LIGHT_1280(ColorScheme.LIGHT, 1280, 800),
    DARK_1280(ColorScheme.DARK, 1280, 800),
    LIGHT_390(ColorScheme.LIGHT, 390, 844),
    DARK_390(ColorScheme.DARK, 390, 844);

    private final ColorScheme scheme;
    private final int width;
    private final int height;

    Look(ColorScheme scheme, int width, int height) {
        this.scheme = scheme;
        this.width = width;
        this.height = height;
    }

    NewContextOptions options() {
        return new NewContextOptions()
                .setColorScheme(scheme)
                .setViewportSize(width, height)
                .setLocale("en-GB")
                .setTimezoneId("Europe/Berlin");
    }

    /** As part of a file's name. */
    public String fileName() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
