package dev.mooring.ui.kit;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.upload.Upload;
import com.vaadin.flow.server.streams.UploadHandler;
import dev.mooring.config.finding.Finding;
import dev.mooring.config.finding.Place;
import java.nio.charset.StandardCharsets;
import java.util.List;

/** Takes a license file where a package asks for one; what is wrong with it is told by whoever uses it. */
public final class LicenseUpload extends Div {

    private static final int LIMIT = 1024 * 1024;

    private final FindingList findings = new FindingList();
    private String text = "";

    /** @param id of the element that takes the file */
    public LicenseUpload(String id) {
        Upload upload =
                new Upload(UploadHandler.inMemory((_, content) -> text = new String(content, StandardCharsets.UTF_8)));
        upload.setId(id);
        upload.setAcceptedFileTypes(".yaml", ".yml");
        upload.setMaxFiles(1);
        upload.setMaxFileSize(LIMIT);
        upload.setUploadButton(new Button("Choose license"));
        upload.setDropLabel(new Span("or drop a .yaml here"));
        upload.addFileRejectedListener(
                event -> findings.show(List.of(Finding.error("upload-refused", event.getErrorMessage(), Place.NONE))));
        upload.addFileRemovedListener(_ -> text = "");
        Span name = new Span("License");
        name.addClassName("mo-package-form__label");
        Paragraph help = new Paragraph("Only where the package asks for one.");
        help.addClassName("mo-help");
        addClassName("mo-package-form__part");
        add(name, help, upload, findings);
    }

    /** Empty where none was given. */
    public String text() {
        return text;
    }

    /** As if its file had been chosen. */
    public void received(String content) {
        text = content;
    }
}
