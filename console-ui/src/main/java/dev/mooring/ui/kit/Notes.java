package dev.mooring.ui.kit;

import com.vaadin.flow.component.notification.Notification;
import com.vaadin.flow.component.notification.Notification.Position;

/** Short notes that something was done; what needs attention is never told by a note that goes away. */
public final class Notes {

    private static final int MILLISECONDS = 3000;

    private Notes() {}

    public static void tell(String text) {
        Notification note = new Notification(text, MILLISECONDS, Position.BOTTOM_START);
        note.open();
    }
}
