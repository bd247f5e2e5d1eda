package dev.mooring.ui.configuration;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.icon.VaadinIcon;
import dev.mooring.config.screen.ItemName;
import dev.mooring.config.values.Answer;
import dev.mooring.console.usecase.AnswerChange;
import dev.mooring.ui.configuration.preview.PreviewPanel;
import dev.mooring.ui.configuration.preview.Previews;
import dev.mooring.ui.configuration.transfer.ExportDialog;
import dev.mooring.ui.configuration.transfer.ImportDialog;
import dev.mooring.ui.configuration.transfer.Transfers;
import dev.mooring.ui.kit.Focus;
import dev.mooring.ui.kit.Notes;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** One configuration on the page: the form, the preview beside it, and what can be done with all answers at once. */
final class Desk extends Div {

    private final ConfigForm form;
    private final Transfers transfers;
    private final FormPanel panel;
    private final PreviewPanel preview;
    private final Button previewToggle = new Button("Preview", VaadinIcon.SPLIT_H.create());

    /** @param whenChanged called after each answer */
    Desk(ConfigForm form, Scope scope, ConfigWork work, Transfers transfers, Previews previews, Runnable whenChanged) {
        this.form = form;
        this.transfers = transfers;
        preview = new PreviewPanel(previews, this::closePreview);
        panel = new FormPanel(form, scope, work, () -> {
            whenChanged.run();
            preview.changed();
        });
        addClassName("mo-config");
        setClassName("mo-config--gathered", scope instanceof Scope.Gathered);
        preview.follow(
                () -> new PreviewPanel.Draft(form.draft().app(), form.draft().basedOn(), form.state()));
        previewToggle.setId("config__preview-toggle");
        previewToggle.addClickListener(_ -> togglePreview());
        expand(false);
        add(panel, preview);
    }

    FormPanel panel() {
        return panel;
    }

    /** For the head of the page. */
    List<Button> actions() {
        Button importing = new Button("Import", VaadinIcon.UPLOAD_ALT.create(), _ -> openImport());
        importing.setId("config__import");
        Button exporting = new Button("Export", VaadinIcon.DOWNLOAD_ALT.create(), _ -> openExport());
        exporting.setId("config__export");
        return List.of(importing, exporting, previewToggle);
    }

    private void openImport() {
        ImportDialog _ = new ImportDialog(transfers, form.draft(), form::state, this::take);
    }

    private void openExport() {
        ExportDialog _ = new ExportDialog(
                transfers, form.draft(), form.state(), form.unsaved().size());
    }

    private void take(List<AnswerChange> changes) {
        Map<ItemName, Answer> answers = new LinkedHashMap<>();
        changes.forEach(change -> answers.put(change.item(), change.after()));
        panel.update(form.take(answers));
        Notes.tell(
                changes.size() == 1
                        ? "1 answer taken, not saved yet"
                        : changes.size() + " answers taken, not saved yet");
    }

    private void togglePreview() {
        if (preview.isVisible()) {
            closePreview();
        } else {
            expand(true);
            preview.open();
        }
    }

    private void closePreview() {
        preview.close();
        expand(false);
        Focus.into(previewToggle);
    }

    private void expand(boolean open) {
        setClassName("mo-config--preview", open);
        previewToggle.getElement().setAttribute("aria-expanded", Boolean.toString(open));
        previewToggle.getElement().setAttribute("aria-controls", "config__preview");
    }
}
