package dev.mooring.ui.kit;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Image;
import com.vaadin.flow.component.html.Span;

/** An application's icon; where the package holds none, the first letter of its title. */
public final class Monogram extends Span {

    private static final int HUES = 360;

    /** @param icon only a data URI is shown: the browser must not fetch from elsewhere */
    public Monogram(String title, String icon) {
        addClassName("mo-monogram");
        getElement().setAttribute("aria-hidden", "true");
        add(isShowable(icon) ? image(icon) : letter(title));
    }

    /** Whether a browser gets it without fetching anything. */
    public static boolean isShowable(String icon) {
        return icon.startsWith("data:image/");
    }

    private static Component image(String icon) {
        Image image = new Image();
        image.getElement().setAttribute("src", icon);
        image.getElement().setAttribute("alt", "");
        return image;
    }

    private static Component letter(String title) {
        Span letter =
                new Span(title.isBlank() ? "?" : title.strip().substring(0, 1).toUpperCase(java.util.Locale.ROOT));
        letter.addClassName("mo-monogram__letter");
        letter.getStyle().set("--mo-hue", Integer.toString(Math.floorMod(title.hashCode(), HUES)));
        return letter;
    }
}
