package dev.mooring.ui.objects;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.textfield.IntegerField;
import dev.mooring.console.object.ObjectRef;
import dev.mooring.console.usecase.ChangeWorkload;
import java.util.function.IntConsumer;

/** Asks how many pods there are to be. */
final class ScaleDialog extends Dialog {

    /** @param scale called with the number when it was confirmed */
    ScaleDialog(ObjectRef object, long now, IntConsumer scale) {
        setId("object__scale-dialog");
        setHeaderTitle("Scale " + object.kindInWords() + " " + object.name());
        IntegerField replicas = new IntegerField("Replicas");
        replicas.setId("object__replicas");
        replicas.setMin(0);
        replicas.setMax(ChangeWorkload.MOST_REPLICAS);
        replicas.setStepButtonsVisible(true);
        replicas.setValue((int) Math.min(now, ChangeWorkload.MOST_REPLICAS));
        replicas.setHelperText("0 stops it. The next deploy brings back what the version says.");
        Button confirm = new Button("Scale");
        confirm.setId("object__scale-confirm");
        confirm.addThemeVariants(ButtonVariant.PRIMARY);
        confirm.addClickListener(_ -> {
            if (replicas.getValue() != null && !replicas.isInvalid()) {
                close();
                scale.accept(replicas.getValue());
            }
        });
        add(new Paragraph("It has " + now + (now == 1 ? " replica" : " replicas") + " now."), replicas);
        getFooter().add(new Button("Cancel", _ -> close()), confirm);
    }
}
