package dev.mooring.ui.settings;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.textfield.Autocomplete;
import com.vaadin.flow.component.textfield.PasswordField;
import dev.mooring.config.finding.Finding;
import dev.mooring.console.access.ChangePassword;
import dev.mooring.console.access.PasswordRules;
import dev.mooring.console.usecase.Outcome;
import dev.mooring.ui.kit.FindingList;
import dev.mooring.ui.kit.Notes;
import dev.mooring.ui.shell.BackgroundWork;
import java.util.List;

/** The current password, the new one twice. */
final class PasswordForm extends Div {

    private final ChangePassword changePassword;
    private final BackgroundWork background;
    private final PasswordField current = field("Current password", "current", Autocomplete.CURRENT_PASSWORD);
    private final PasswordField next = field("New password", "new", Autocomplete.NEW_PASSWORD);
    private final PasswordField again = field("New password again", "again", Autocomplete.NEW_PASSWORD);
    private final FindingList findings = new FindingList();

    PasswordForm(ChangePassword changePassword, BackgroundWork background) {
        this.changePassword = changePassword;
        this.background = background;
        addClassName("mo-form");
        findings.setId("settings__password-findings");
        next.setHelperText("At least " + PasswordRules.SHORTEST + " characters.");
        next.addBlurListener(_ -> checkNext());
        again.addBlurListener(_ -> checkAgain());
        Button save = new Button("Change password", _ -> save());
        save.setId("settings__password-save");
        save.addThemeVariants(ButtonVariant.PRIMARY);
        add(findings, current, next, again, save);
    }

    private static PasswordField field(String label, String id, Autocomplete purpose) {
        PasswordField field = new PasswordField(label);
        field.setId("settings__password-" + id);
        field.setManualValidation(true);
        field.setAutocomplete(purpose);
        return field;
    }

    private boolean checkNext() {
        var objection = PasswordRules.objection(next.getValue());
        next.setErrorMessage(objection.map(Finding::message).orElse(""));
        next.setInvalid(objection.isPresent());
        return objection.isEmpty();
    }

    private boolean checkAgain() {
        boolean same = next.getValue().equals(again.getValue());
        again.setErrorMessage(same ? "" : "This is not the same as the new password.");
        again.setInvalid(!same);
        return same;
    }

    private void save() {
        boolean fits = checkNext();
        if (!checkAgain() || !fits) {
            return;
        }
        String now = current.getValue();
        String then = next.getValue();
        background.run(this, () -> changePassword.change(now, then), this::ended);
    }

    private void ended(Outcome<Boolean> outcome) {
        switch (outcome) {
            case Outcome.Done<Boolean> _ -> saved();
            case Outcome.Refused<Boolean>(var _, List<Finding> reasons) -> findings.show(reasons);
        }
    }

    private void saved() {
        findings.show(List.of());
        current.clear();
        next.clear();
        again.clear();
        Notes.tell("Password changed");
    }
}
