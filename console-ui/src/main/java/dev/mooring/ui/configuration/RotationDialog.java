package dev.mooring.ui.configuration;

import com.vaadin.flow.component.confirmdialog.ConfirmDialog;
import dev.mooring.config.evaluation.ItemState;
import dev.mooring.ui.kit.Markdown;

/** Asks before a value that something deployed lives on is replaced by a new one. */
final class RotationDialog {

    private RotationDialog() {}

    /** @param deployed where not, nothing is lost, and nothing is asked */
    static void askIf(boolean deployed, ItemState item, Runnable generate) {
        if (deployed) {
            ask(new Markdown(item.title()).plain(), generate);
        } else {
            generate.run();
        }
    }

    private static void ask(String title, Runnable generate) {
        ConfirmDialog dialog = new ConfirmDialog();
        dialog.setId("config__rotate");
        dialog.setHeader("Generate a new value for “" + title + "”?");
        dialog.setText(
                "The version that runs uses the one that there is. Nothing changes before you save and deploy; after"
                        + " that, whoever still uses the old value is locked out. What was generated together with it is made"
                        + " anew too.");
        dialog.setConfirmButton("Generate a new one", _ -> generate.run());
        dialog.setCancelButton("Keep it", _ -> {});
        dialog.setCancelable(true);
        dialog.open();
    }
}
