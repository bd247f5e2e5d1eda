package dev.mooring.ui.configuration;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.confirmdialog.ConfirmDialog;
import com.vaadin.flow.router.BeforeLeaveEvent.ContinueNavigationAction;

/** Asks before unsaved answers are lost: by a dialog within the console, by the browser where the tab is closed. */
final class LeaveGuard {

    private final Component page;
    private boolean on;

    LeaveGuard(Component page) {
        this.page = page;
    }

    /** Lets the browser ask before the tab is closed or reloaded. */
    void set(boolean wanted) {
        if (wanted != on) {
            on = wanted;
            page.getElement().executeJs("window.onbeforeunload = $0 ? (e => e.preventDefault()) : null", on);
        }
    }

    void ask(int unsaved, ContinueNavigationAction leaving) {
        ConfirmDialog dialog = new ConfirmDialog();
        dialog.setId("config__leave");
        dialog.setHeader("Leave without saving?");
        dialog.setText((unsaved == 1 ? "1 change" : unsaved + " changes") + " on the configuration page will be lost.");
        dialog.setConfirmButton("Stay", _ -> leaving.cancel());
        dialog.setRejectButton("Leave without saving", _ -> {
            set(false);
            leaving.proceed();
        });
        dialog.setRejectButtonTheme("error tertiary");
        dialog.setRejectable(true);
        dialog.addCancelListener(_ -> leaving.cancel());
        dialog.open();
        focusStay(dialog);
    }

    /** Enter must not lose answers: the button that keeps them has the focus, once the dialog has placed its own. */
    private static void focusStay(ConfirmDialog dialog) {
        dialog.getElement().executeJs("setTimeout(() => this.querySelector('[slot=confirm-button]')?.focus(), 100)");
    }
}
