package dev.mooring.ui.shell;

import com.vaadin.flow.component.Component;

/** What a feature adds to the settings page; every CDI bean of this type is shown, saved by itself. */
public interface SettingsSection {

    /** Smaller comes first. */
    int order();

    /** Part of links and ids: lower-case letters and dashes. */
    String id();

    String title();

    /** What these settings have an effect on, in a sentence. */
    String effect();

    Component content();
}
