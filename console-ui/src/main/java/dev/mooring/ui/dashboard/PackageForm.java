package dev.mooring.ui.dashboard;

import com.vaadin.flow.component.AttachEvent;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.component.upload.Upload;
import com.vaadin.flow.server.streams.UploadHandler;
import dev.mooring.config.finding.Finding;
import dev.mooring.config.finding.Place;
import dev.mooring.console.packages.PackageFiles;
import dev.mooring.console.source.PackageArchive;
import dev.mooring.console.source.SourceReading;
import dev.mooring.console.usecase.InstallPackage;
import dev.mooring.console.usecase.Outcome;
import dev.mooring.console.version.Version;
import dev.mooring.ui.kit.Busy;
import dev.mooring.ui.kit.ByteSize;
import dev.mooring.ui.kit.FindingList;
import dev.mooring.ui.kit.LicenseUpload;
import dev.mooring.ui.shell.BackgroundWork;
import dev.mooring.ui.shell.SignedIn;
import java.io.ByteArrayInputStream;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

/** Takes a package and, where there is one, a license; tells in place what is wrong with them. */
public final class PackageForm extends Div {

    private static final int PACKAGE_LIMIT = 256 * 1024 * 1024;

    private final InstallPackage installPackage;
    private final BackgroundWork background;
    private final SignedIn signedIn;
    private final Consumer<Version> whenInstalled;
    private final TextField note = new TextField();
    private final FindingList findings = new FindingList();
    private final Span chosen = new Span("No package chosen yet.");
    private final Busy busy = new Busy("Reading and checking the package");
    private final Button add = new Button();
    private final Button proceed = new Button("Continue");
    private Optional<PackageFiles> files = Optional.empty();
    private final LicenseUpload license = new LicenseUpload("install__license");

    public PackageForm(
            InstallPackage installPackage,
            BackgroundWork background,
            SignedIn signedIn,
            String action,
            Consumer<Version> whenInstalled) {
        this.installPackage = installPackage;
        this.background = background;
        this.signedIn = signedIn;
        this.whenInstalled = whenInstalled;
        addClassName("mo-package-form");
        findings.setId("install__findings");
        chosen.setId("install__chosen");
        chosen.addClassName("mo-quiet");
        busy.setVisible(false);
        proceed.setId("install__continue");
        proceed.setVisible(false);
        add.setId("install__add");
        add.setText(action);
        add.addThemeVariants(ButtonVariant.PRIMARY);
        add.setEnabled(false);
        add.addClickListener(_ -> install());
        add(packagePart(), license, notePart(), findings, busy, new Div(add, proceed));
    }

    @Override
    protected void onAttach(AttachEvent event) {
        busy.setVisible(false);
    }

    private Div packagePart() {
        Upload upload = new Upload(
                UploadHandler.inMemory((metadata, content) -> packageReceived(metadata.fileName(), content)));
        upload.setId("install__package");
        upload.setAcceptedFileTypes(".tgz", ".tar.gz", ".tar", "application/gzip", "application/x-tar");
        upload.setMaxFiles(1);
        upload.setMaxFileSize(PACKAGE_LIMIT);
        upload.setUploadButton(new Button("Choose package"));
        upload.setDropLabel(new Span("or drop a .tgz here"));
        upload.addFileRejectedListener(event -> refused(event.getErrorMessage()));
        upload.addFileRemovedListener(_ -> forgetPackage());
        return part("Package", "The release as your vendor sent it: a .tgz or .tar.", upload, chosen);
    }

    private Div notePart() {
        note.setId("install__note");
        note.setAriaLabel("Note, optional");
        note.setMaxLength(200);
        note.setWidthFull();
        return part("Note", "Optional: why, for those who read the versions later.", note);
    }

    private static Div part(String title, String help, Component... content) {
        Span name = new Span(title);
        name.addClassName("mo-package-form__label");
        Paragraph words = new Paragraph(help);
        words.addClassName("mo-help");
        Div part = new Div(name, words);
        part.add(content);
        part.addClassName("mo-package-form__part");
        return part;
    }

    /** Opens the archive at once, so that a wrong file is told before the license is looked for. */
    void packageReceived(String name, byte[] content) {
        SourceReading reading = PackageArchive.read(name, new ByteArrayInputStream(content));
        files = reading.files();
        findings.show(reading.findings());
        add.setEnabled(files.isPresent());
        chosen.setText(files.map(found ->
                        name + ": " + found.files().size() + " files, " + new ByteSize(found.totalBytes()).words())
                .orElse("This file cannot be used."));
    }

    void licenseReceived(String text) {
        license.received(text);
    }

    private void forgetPackage() {
        files = Optional.empty();
        add.setEnabled(false);
        chosen.setText("No package chosen yet.");
    }

    private void refused(String reason) {
        findings.show(List.of(Finding.error("upload-refused", reason, Place.NONE)));
    }

    private void install() {
        PackageFiles taken = files.orElseThrow();
        String given = license.text();
        String why = note.getValue().strip();
        String author = signedIn.name();
        add.setEnabled(false);
        busy.setVisible(true);
        findings.show(List.of());
        background.run(this, () -> installPackage.install(taken, given, why, author), this::ended);
    }

    private void ended(Outcome<Version> outcome) {
        busy.setVisible(false);
        switch (outcome) {
            case Outcome.Done<Version>(Version version, List<Finding> notes) -> installed(version, notes);
            case Outcome.Refused<Version>(var _, List<Finding> reasons) -> {
                findings.show(reasons);
                add.setEnabled(true);
            }
        }
    }

    private void installed(Version version, List<Finding> notes) {
        if (notes.isEmpty()) {
            whenInstalled.accept(version);
            return;
        }
        findings.show(notes);
        add.setVisible(false);
        proceed.setVisible(true);
        proceed.addThemeVariants(ButtonVariant.PRIMARY);
        proceed.addClickListener(_ -> whenInstalled.accept(version));
    }
}
