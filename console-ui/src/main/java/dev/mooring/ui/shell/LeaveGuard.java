package dev.mooring.ui.shell;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.confirmdialog.ConfirmDialog;
import com.vaadin.flow.router.BeforeLeaveEvent.ContinueNavigationAction;

/** Asks before unsaved changes are lost: by a dialog within the console, by the browser where the tab is closed. */
public final class LeaveGuard {

    private final Component page;
    private final String feature;
    private final String name;
    private boolean on;

    /**
     * @param feature first part of the ids of the page's elements
     * @param name of the page, as it stands in a sentence
     */
    public LeaveGuard(Component page, String feature, String name) {
        this.page = page;
        this.feature = feature;
        this.name = name;
    }

    /** Lets the browser ask before the tab is closed or reloaded. */
    public void set(boolean wanted) {
        if (wanted != on) {
            on = wanted;
            page.getElement().executeJs("window.onbeforeunload = $0 ? (e => e.preventDefault()) : null", on);
        }
    }

    public void ask(int unsaved, ContinueNavigationAction leaving) {
        ConfirmDialog dialog = new ConfirmDialog();
        dialog.setId(feature + "__leave");
        dialog.setHeader("Leave without saving?");
        dialog.setText((unsaved == 1 ? "1 change" : unsaved + " changes") + " on " + name + " will be lost.");
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

    /** Enter must not lose anything: the button that keeps them has the focus, once the dialog has placed its own. */
    private static void focusStay(ConfirmDialog dialog) {
        dialog.getElement().executeJs("setTimeout(() => this.querySelector('[slot=confirm-button]')?.focus(), 100)");
    }
}
