package dev.mooring.ui.configuration.editor;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Code;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.upload.Upload;
import com.vaadin.flow.server.streams.DownloadHandler;
import com.vaadin.flow.server.streams.DownloadResponse;
import com.vaadin.flow.server.streams.UploadHandler;
import dev.mooring.config.values.Answer;
import dev.mooring.ui.kit.ByteSize;
import dev.mooring.ui.kit.Markdown;
import java.io.ByteArrayInputStream;
import java.util.Base64;
import java.util.Optional;

/** A file as an answer: its name and size, download, another one, or none. */
final class FileEditor implements Editor {

    static final int LIMIT = 16 * 1024 * 1024;

    private final Listener listener;
    private final Div whole = new Div();
    private final Span label = new Span();
    private final Div help = new Div();
    private final Div current = new Div();
    private final Span error = new Span();
    private final Upload upload;
    private Question question;
    private String drawn = "";

    FileEditor(Question question, Listener listener) {
        this.question = question;
        this.listener = listener;
        upload = upload(question);
        whole.setId(question.id());
        whole.addClassName("mo-file");
        whole.getElement().setAttribute("role", "group");
        label.addClassName("mo-field-label");
        help.addClassName("mo-help");
        current.addClassName("mo-file__current");
        error.addClassName("mo-field-error");
        error.getElement().setAttribute("role", "alert");
        whole.add(label, current, upload, error, help);
        show(question);
    }

    private Upload upload(Question item) {
        Upload choose =
                new Upload(UploadHandler.inMemory((metadata, content) -> received(metadata.fileName(), content)));
        choose.setId(item.id() + "-upload");
        choose.setMaxFiles(1);
        choose.setMaxFileSize(LIMIT);
        choose.setUploadButton(new Button("Choose file"));
        choose.setDropLabel(new Span("or drop it here, up to " + new ByteSize(LIMIT).words()));
        choose.setVisible(item.item().isEditable());
        choose.addFileRejectedListener(event -> showError(Optional.of(event.getErrorMessage())));
        return choose;
    }

    void received(String filename, byte[] content) {
        upload.clearFileList();
        listener.answered(Answer.ofFile(Base64.getEncoder().encodeToString(content), filename));
        listener.left();
    }

    @Override
    public Component component() {
        return whole;
    }

    @Override
    public void show(Question news) {
        question = news;
        String title = new Markdown(news.title()).plain();
        label.setText(title + (news.item().required() ? " (required)" : ""));
        whole.getElement().setAttribute("aria-label", title);
        help.removeAll();
        if (!news.help().isBlank()) {
            help.add(new Markdown(news.help()).component());
        }
        if (!(news.effective() + news.filename()).equals(drawn)) {
            drawn = news.effective() + news.filename();
            current.removeAll();
            if (!news.effective().isEmpty()) {
                current.add(file());
            }
        }
    }

    private Component file() {
        byte[] content = decoded(question.effective());
        String name = question.filename().isEmpty() ? question.key().value() : question.filename();
        Span size = new Span(new ByteSize(content.length).words());
        size.addClassName("mo-quiet");
        Div row = new Div(new Code(name), size, download(name));
        if (question.item().isEditable() && !question.value().isEmpty()) {
            Button remove = new Button("Remove", _ -> listener.answered(Answer.of("")));
            remove.setId(question.id() + "-remove");
            remove.addThemeVariants(ButtonVariant.SMALL, ButtonVariant.TERTIARY);
            row.add(remove);
        }
        row.addClassName("mo-file__row");
        return row;
    }

    /** Decoded when asked for: the page holds no second copy of a large file. */
    private Anchor download(String name) {
        Anchor anchor = new Anchor(
                DownloadHandler.fromInputStream(_ -> {
                    byte[] content = decoded(question.effective());
                    return new DownloadResponse(
                            new ByteArrayInputStream(content), name, "application/octet-stream", content.length);
                }),
                "Download");
        anchor.setId(question.id() + "-download");
        return anchor;
    }

    private static byte[] decoded(String base64) {
        try {
            return Base64.getMimeDecoder().decode(base64);
        } catch (IllegalArgumentException notBase64) {
            return new byte[0];
        }
    }

    @Override
    public void showError(Optional<String> message) {
        error.setText(message.orElse(""));
        error.setVisible(message.isPresent());
    }
}
