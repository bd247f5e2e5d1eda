package dev.mooring.ui.configuration.transfer;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.server.streams.DownloadHandler;
import com.vaadin.flow.server.streams.DownloadResponse;
import dev.mooring.config.evaluation.ScreenState;
import dev.mooring.config.finding.Finding;
import dev.mooring.console.usecase.ConfigDraft;
import dev.mooring.console.usecase.ExportedConfig;
import dev.mooring.console.usecase.Outcome;
import dev.mooring.ui.kit.Banner;
import dev.mooring.ui.kit.Busy;
import dev.mooring.ui.kit.FindingList;
import dev.mooring.ui.kit.Tone;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;

/** Offers the answers, as they are on the page, as a file. */
public final class ExportDialog extends Dialog {

    private final Div body = new Div();
    private final int unsaved;

    /** @param unsaved how many of the answers are not saved; they go into the file, too */
    public ExportDialog(Transfers transfers, ConfigDraft draft, ScreenState current, int unsaved) {
        this.unsaved = unsaved;
        setId("config__export-dialog");
        setHeaderTitle("Export the answers");
        setWidth("min(36rem, 100%)");
        body.addClassName("mo-transfer");
        body.add(new Busy("Writing the file"));
        add(body);
        Button close = new Button("Close", _ -> close());
        close.setId("config__export-close");
        getFooter().add(close);
        open();
        transfers.write(this, draft, current, this::show);
    }

    private void show(Outcome<ExportedConfig> outcome) {
        body.removeAll();
        switch (outcome) {
            case Outcome.Done<ExportedConfig>(ExportedConfig file, List<Finding> notes) -> offer(file, notes);
            case Outcome.Refused<ExportedConfig>(var _, List<Finding> reasons) -> body.add(new FindingList(reasons));
        }
    }

    private void offer(ExportedConfig file, List<Finding> notes) {
        String which = unsaved == 0
                ? "The answers as they are saved"
                : "The answers as they are on this page, " + unsaved + " of them not saved";
        body.add(
                new FindingList(notes),
                new Paragraph(which + ", as a ConfigValues file that Mooring and KOTS read."),
                new Banner(
                        Tone.WARN,
                        VaadinIcon.KEY,
                        "Passwords are in it as they are. Keep the file where only those can read it who may know them."),
                download(file));
    }

    private static Anchor download(ExportedConfig file) {
        byte[] content = file.text().getBytes(StandardCharsets.UTF_8);
        Anchor anchor = new Anchor(
                DownloadHandler.fromInputStream(_ -> new DownloadResponse(
                        new ByteArrayInputStream(content), file.filename(), "application/yaml", content.length)),
                "Download " + file.filename());
        anchor.setId("config__export-download");
        return anchor;
    }
}
