package dev.mooring.ui.configuration;

import com.vaadin.flow.component.confirmdialog.ConfirmDialog;

/** Somebody else was faster: what shall become of what is on this page. */
final class ConflictDialog {

    private ConflictDialog() {}

    static void open(int unsaved, Runnable keep, Runnable drop) {
        ConfirmDialog dialog = new ConfirmDialog();
        dialog.setId("config__conflict");
        dialog.setHeader("Somebody saved a newer version meanwhile");
        dialog.setText("Your " + (unsaved == 1 ? "unsaved change is" : unsaved + " unsaved changes are")
                + " still on this page and not saved. They can be put on top of the newer version, or dropped.");
        dialog.setConfirmButton("Reload and keep my changes", _ -> keep.run());
        dialog.setRejectButton("Reload and drop my changes", _ -> drop.run());
        dialog.setRejectable(true);
        dialog.setCancelButton("Stay here", _ -> {});
        dialog.setCancelable(true);
        dialog.open();
    }
}
