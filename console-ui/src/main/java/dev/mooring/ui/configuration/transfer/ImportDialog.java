package dev.mooring.ui.configuration.transfer;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.upload.Upload;
import com.vaadin.flow.server.streams.UploadHandler;
import dev.mooring.config.evaluation.ScreenState;
import dev.mooring.config.finding.Finding;
import dev.mooring.config.finding.Place;
import dev.mooring.console.usecase.AnswerChange;
import dev.mooring.console.usecase.ConfigDraft;
import dev.mooring.console.usecase.ImportedConfig;
import dev.mooring.console.usecase.Outcome;
import dev.mooring.ui.kit.Busy;
import dev.mooring.ui.kit.ByteSize;
import dev.mooring.ui.kit.FindingList;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Supplier;

/**
 * Takes answers from a file in two steps: the file, then what it would change. Only then do they go into the form, where
 * they still have to be saved.
 */
public final class ImportDialog extends Dialog {

    private static final int LIMIT = 24 * 1024 * 1024;

    private final Transfers transfers;
    private final ConfigDraft draft;
    private final Supplier<ScreenState> current;
    private final Consumer<List<AnswerChange>> take;
    private final Div body = new Div();
    private final FindingList findings = new FindingList();
    private final TextArea pasted = new TextArea("Or paste its text");
    private final Button compare = new Button("Compare");
    private final Button takeThem = new Button();
    private final Button back = new Button("Another file");
    private List<AnswerChange> changes = List.of();

    /** @param take given the changes that the admin wants */
    public ImportDialog(
            Transfers transfers, ConfigDraft draft, Supplier<ScreenState> current, Consumer<List<AnswerChange>> take) {
        this.transfers = transfers;
        this.draft = draft;
        this.current = current;
        this.take = take;
        setId("config__import-dialog");
        setHeaderTitle("Import answers");
        setWidth("min(48rem, 100%)");
        body.addClassName("mo-transfer");
        findings.setId("config__import-findings");
        add(findings, body);
        buildFooter();
        askForFile();
        open();
    }

    private void buildFooter() {
        compare.setId("config__import-compare");
        compare.addThemeVariants(ButtonVariant.PRIMARY);
        compare.addClickListener(_ -> read(new ConfigFile(ConfigFile.PASTED, pasted.getValue())));
        takeThem.setId("config__import-take");
        takeThem.addThemeVariants(ButtonVariant.PRIMARY);
        takeThem.addClickListener(_ -> {
            close();
            take.accept(changes);
        });
        back.setId("config__import-back");
        back.addThemeVariants(ButtonVariant.TERTIARY);
        back.addClickListener(_ -> {
            findings.show(List.of());
            askForFile();
        });
        Button cancel = new Button("Cancel", _ -> close());
        cancel.setId("config__import-cancel");
        getFooter().add(back, cancel, compare, takeThem);
    }

    private void askForFile() {
        pasted.setId("config__import-text");
        pasted.setWidthFull();
        pasted.setMinRows(5);
        pasted.setMaxRows(12);
        pasted.addClassName("mo-config-area");
        body.removeAll();
        body.add(
                new Paragraph("A ConfigValues file, from this console or from KOTS. You see what it would change before"
                        + " anything is taken."),
                upload(),
                pasted);
        step(true);
    }

    private void step(boolean choosing) {
        compare.setVisible(choosing);
        takeThem.setVisible(!choosing);
        back.setVisible(!choosing);
    }

    private Upload upload() {
        Upload upload = new Upload(UploadHandler.inMemory((metadata, content) ->
                read(new ConfigFile(metadata.fileName(), new String(content, StandardCharsets.UTF_8)))));
        upload.setId("config__import-upload");
        upload.setMaxFiles(1);
        upload.setMaxFileSize(LIMIT);
        upload.setUploadButton(new Button("Choose file"));
        upload.setDropLabel(new Span("or drop it here, up to " + new ByteSize(LIMIT).words()));
        upload.addFileRejectedListener(event -> findings.show(List.of(
                Finding.error("import-file-refused", event.getErrorMessage(), Place.ofFile(event.getFileName())))));
        return upload;
    }

    void read(ConfigFile file) {
        body.removeAll();
        body.add(new Busy("Comparing"));
        transfers.read(this, draft, current.get(), file, this::show);
    }

    private void show(Outcome<ImportedConfig> outcome) {
        switch (outcome) {
            case Outcome.Done<ImportedConfig>(ImportedConfig read, List<Finding> notes) -> {
                findings.show(notes);
                review(read);
            }
            case Outcome.Refused<ImportedConfig>(var _, List<Finding> reasons) -> {
                findings.show(reasons);
                askForFile();
            }
        }
    }

    private void review(ImportedConfig read) {
        changes = read.changes();
        body.removeAll();
        Paragraph summary = new Paragraph(words(read));
        summary.setId("config__import-summary");
        summary.getElement().setAttribute("role", "status");
        body.add(summary, list());
        step(false);
        takeThem.setVisible(!changes.isEmpty());
        takeThem.setText(changes.size() == 1 ? "Take 1 answer" : "Take " + changes.size() + " answers");
        takeThem.focus();
    }

    private static String words(ImportedConfig read) {
        String same = read.unchanged() == 0 ? "" : " " + read.unchanged() + " are there already.";
        return switch (read.changes().size()) {
            case 0 -> "The file changes nothing." + same;
            case 1 -> "The file changes 1 answer." + same + " Nothing is saved before you save the form.";
            default ->
                "The file changes " + read.changes().size() + " answers." + same
                        + " Nothing is saved before you save the form.";
        };
    }

    private Component list() {
        Div list = new Div();
        list.setId("config__import-changes");
        list.addClassName("mo-import");
        list.getElement().setAttribute("role", "list");
        changes.forEach(change -> list.add(new AnswerChangeView(change)));
        return list;
    }
}
