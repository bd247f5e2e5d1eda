package dev.mooring.ui.kit;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.icon.VaadinIcon;
import java.util.function.Supplier;

/** Puts a text into the clipboard and says so. */
public final class CopyButton extends Button {

    /**
     * @param what named in the button's label, such as {@code the raw log}
     * @param text asked for when clicked, so that a long text is not kept twice
     */
    public CopyButton(String what, Supplier<String> text) {
        setIcon(VaadinIcon.COPY_O.create());
        addThemeVariants(ButtonVariant.TERTIARY, ButtonVariant.SMALL);
        addClassName("mo-copy");
        setAriaLabel("Copy " + what);
        setTooltipText("Copy " + what);
        addClickListener(_ -> copy(text.get()));
    }

    private void copy(String text) {
        getElement().executeJs("window.mooring?.copy($0)", text);
        Notes.tell("Copied");
    }
}
