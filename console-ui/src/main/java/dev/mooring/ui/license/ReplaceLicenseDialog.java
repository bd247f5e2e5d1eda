package dev.mooring.ui.license;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.upload.Upload;
import com.vaadin.flow.server.streams.UploadHandler;
import dev.mooring.config.finding.Finding;
import dev.mooring.config.finding.Place;
import dev.mooring.console.license.TermChange;
import dev.mooring.console.packages.AppSlug;
import dev.mooring.console.usecase.LicensePreview;
import dev.mooring.console.usecase.Outcome;
import dev.mooring.console.usecase.ReplaceLicense;
import dev.mooring.console.version.Version;
import dev.mooring.ui.kit.FindingList;
import dev.mooring.ui.shell.BackgroundWork;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.function.Consumer;

/** Takes a license in two steps: the file, then what it would change. Only then it becomes a version. */
final class ReplaceLicenseDialog extends Dialog {

    private static final int LIMIT = 1024 * 1024;

    private final ReplaceLicense replaceLicense;
    private final BackgroundWork background;
    private final AppSlug app;
    private final String author;
    private final Consumer<Version> whenReplaced;
    private final FindingList findings = new FindingList();
    private final Div body = new Div();
    private final TextArea pasted = new TextArea("Or paste its text");
    private final Button compare = new Button("Compare", _ -> compare(pasted.getValue()));
    private final Button take = new Button("Use this license");

    ReplaceLicenseDialog(
            ReplaceLicense replaceLicense,
            BackgroundWork background,
            AppSlug app,
            String author,
            Consumer<Version> whenReplaced) {
        this.replaceLicense = replaceLicense;
        this.background = background;
        this.app = app;
        this.author = author;
        this.whenReplaced = whenReplaced;
        setId("license__dialog");
        setHeaderTitle("Another license");
        setWidth("min(44rem, 100%)");
        body.addClassName("mo-transfer");
        findings.setId("license__dialog-findings");
        pasted.setId("license__text");
        pasted.setWidthFull();
        pasted.setMinRows(4);
        pasted.setMaxRows(12);
        pasted.addClassName("mo-config-area");
        compare.setId("license__compare");
        compare.addThemeVariants(ButtonVariant.PRIMARY);
        take.setId("license__take");
        take.addThemeVariants(ButtonVariant.PRIMARY);
        take.setVisible(false);
        add(findings, body);
        getFooter().add(new Button("Cancel", _ -> close()), compare, take);
        body.add(new Paragraph("You see what it would change before anything is taken."), upload(), pasted);
    }

    private Upload upload() {
        Upload upload = new Upload(
                UploadHandler.inMemory((_, content) -> compare(new String(content, StandardCharsets.UTF_8))));
        upload.setId("license__upload");
        upload.setAcceptedFileTypes(".yaml", ".yml");
        upload.setMaxFiles(1);
        upload.setMaxFileSize(LIMIT);
        upload.setUploadButton(new Button("Choose file"));
        upload.setDropLabel(new Span("or drop it here"));
        upload.addFileRejectedListener(event -> findings.show(
                List.of(Finding.error("license-refused", event.getErrorMessage(), Place.ofFile(event.getFileName())))));
        return upload;
    }

    void compare(String text) {
        background.run(this, () -> replaceLicense.preview(app, text), outcome -> {
            switch (outcome) {
                case Outcome.Done<LicensePreview>(LicensePreview preview, var _) -> review(preview, text);
                case Outcome.Refused<LicensePreview>(var _, List<Finding> reasons) -> findings.show(reasons);
            }
        });
    }

    private void review(LicensePreview preview, String text) {
        findings.show(preview.findings());
        Paragraph summary = new Paragraph(words(preview));
        summary.setId("license__summary");
        summary.getElement().setAttribute("role", "status");
        body.removeAll();
        body.add(summary, list(preview.changes()));
        compare.setVisible(false);
        take.setVisible(!Finding.anyError(preview.findings()));
        take.addClickListener(_ -> replace(preview, text));
    }

    private static String words(LicensePreview preview) {
        String whose = "For " + preview.license().customerName() + ". "
                + preview.expiry().words() + ". ";
        return whose
                + switch (preview.changes().size()) {
                    case 0 -> "It changes nothing that is known.";
                    case 1 -> "It changes 1 thing.";
                    default -> "It changes " + preview.changes().size() + " things.";
                };
    }

    private static Component list(List<TermChange> changes) {
        UnorderedList list = new UnorderedList();
        list.setId("license__changes");
        changes.stream().map(ReplaceLicenseDialog::item).forEach(list::add);
        return list;
    }

    private static ListItem item(TermChange change) {
        return new ListItem(change.title() + ": " + change.before().orElse("nothing") + " → "
                + change.after().orElse("nothing"));
    }

    private void replace(LicensePreview preview, String text) {
        take.setEnabled(false);
        background.run(this, () -> replaceLicense.replace(app, preview.basedOn(), text, "", author), this::replaced);
    }

    private void replaced(Outcome<Version> outcome) {
        switch (outcome) {
            case Outcome.Done<Version>(Version version, var _) -> {
                close();
                whenReplaced.accept(version);
            }
            case Outcome.Refused<Version>(var _, List<Finding> reasons) -> {
                findings.show(reasons);
                take.setVisible(false);
            }
        }
    }
}
