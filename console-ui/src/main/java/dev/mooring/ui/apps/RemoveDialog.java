package dev.mooring.ui.apps;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.data.value.ValueChangeMode;

/** Asks for the name before everything about an application is forgotten, which nobody gets back. */
final class RemoveDialog extends Dialog {

    private RemoveDialog(String name, boolean leaves, Runnable remove) {
        setId("remove__dialog");
        setHeaderTitle("Remove " + name + " from the console?");
        Button confirm = new Button("Remove it", _ -> {
            close();
            remove.run();
        });
        confirm.setId("remove__confirm");
        confirm.addThemeVariants(ButtonVariant.PRIMARY, ButtonVariant.ERROR);
        confirm.setEnabled(false);
        TextField field = new TextField("Type " + name + " to confirm");
        field.setId("remove__name");
        field.setValueChangeMode(ValueChangeMode.EAGER);
        field.addValueChangeListener(
                change -> confirm.setEnabled(change.getValue().strip().equals(name)));
        add(
                new Paragraph(
                        leaves
                                ? "Its versions, answers, license and settings are forgotten. It goes on running, and nobody looks"
                                        + " after it: to change or delete it you need kubectl."
                                : "Its versions, answers, license and settings are forgotten. Nobody can bring them back."),
                field);
        getFooter().add(new Button("Keep it", _ -> close()), confirm);
    }

    static void open(String name, boolean leaves, Runnable remove) {
        new RemoveDialog(name, leaves, remove).open();
    }
}
