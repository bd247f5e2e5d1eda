package dev.mooring.ui.undeploy;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.data.value.ValueChangeMode;

/** Asks before an application is taken out; its name has to be typed only where its data go, which nobody gets back. */
final class UndeployDialog extends Dialog {

    private final Button confirm = new Button();

    private UndeployDialog(String name, Runnable start) {
        setId("undeploy__dialog");
        setHeaderTitle("Take " + name + " out of the cluster?");
        confirm.setId("undeploy__confirm");
        confirm.addThemeVariants(ButtonVariant.PRIMARY, ButtonVariant.ERROR);
        confirm.addClickListener(_ -> {
            close();
            start.run();
        });
        getFooter().add(new Button("Leave it", _ -> close()), confirm);
    }

    static void open(String name, boolean withData, Runnable start) {
        UndeployDialog dialog = new UndeployDialog(name, start);
        if (withData) {
            dialog.askForName(name);
        } else {
            dialog.confirm.setText("Take it out");
            dialog.add(new Paragraph(
                    "It stops working for everybody. Its data and its versions stay: it can be deployed again."));
        }
        dialog.open();
    }

    private void askForName(String name) {
        TextField field = new TextField("Type " + name + " to confirm");
        field.setId("undeploy__name");
        field.setValueChangeMode(ValueChangeMode.EAGER);
        field.addValueChangeListener(
                change -> confirm.setEnabled(change.getValue().strip().equals(name)));
        confirm.setEnabled(false);
        confirm.setText("Delete it with its data");
        add(new Paragraph("Its data are deleted with it. Nobody can bring them back without a backup."), field);
    }
}
