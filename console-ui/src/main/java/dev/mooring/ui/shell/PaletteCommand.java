package dev.mooring.ui.shell;

import com.vaadin.flow.component.icon.VaadinIcon;
import java.util.Locale;

/** Something that the command palette can do. */
public record PaletteCommand(String words, String hint, VaadinIcon icon, Runnable action) {

    boolean matches(String typed) {
        String text = (words + " " + hint).toLowerCase(Locale.ROOT);
        return typed.toLowerCase(Locale.ROOT)
                .strip()
                .lines()
                .flatMap(line -> java.util.Arrays.stream(line.split("\\s+")))
                .allMatch(text::contains);
    }
}
