package dev.mooring.ui.kit;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.dom.Element;
import dev.mooring.console.branding.Branding;

/**
 * A part of a page that the vendor's style sheet reaches. It stands in a frame that the sheet does not reach: whatever the
 * rules say, nothing is drawn outside of the frame, and the frame does not grow over what is Mooring's.
 */
public final class VendorArea extends Div {

    private final Div inside = new Div();

    public VendorArea(Component... content) {
        addClassName("mo-vendor-frame");
        inside.addClassName(Branding.AREA);
        inside.add(content);
        add(inside);
    }

    /** In place of what is there. */
    public void show(Component... content) {
        inside.removeAll();
        inside.add(content);
    }

    /** @param address of the style sheet, relative to the console's root */
    public static Element styleSheet(String address) {
        Element link = new Element("link");
        link.setAttribute("rel", "stylesheet");
        link.executeJs("this.href = new URL($0, window.mooring?.root ?? document.baseURI).href", address);
        return link;
    }
}
