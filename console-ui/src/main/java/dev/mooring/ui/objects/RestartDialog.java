package dev.mooring.ui.objects;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Paragraph;
import dev.mooring.console.object.ObjectRef;

/** Asks before pods are replaced. */
final class RestartDialog extends Dialog {

    RestartDialog(ObjectRef object, Runnable restart) {
        setId("object__restart-dialog");
        setHeaderTitle("Restart " + object.kindInWords() + " " + object.name() + "?");
        add(new Paragraph(
                "Its pods are replaced one after the other, as its update strategy says. With a single replica"
                        + " it may not answer for a moment. Who did it is kept with the object."));
        Button confirm = new Button("Restart");
        confirm.setId("object__restart-confirm");
        confirm.addThemeVariants(ButtonVariant.PRIMARY);
        confirm.addClickListener(_ -> {
            close();
            restart.run();
        });
        getFooter().add(new Button("Cancel", _ -> close()), confirm);
    }
}
