package dev.mooring.ui.configuration.editor;

import com.vaadin.flow.component.Component;
import dev.mooring.config.screen.ItemType;
import dev.mooring.config.screen.ValueType;
import dev.mooring.config.values.Answer;
import java.util.Optional;

/** The component in which one question is answered: draws it and tells what the admin answers. */
public interface Editor {

    Component component();

    /** Draws what changed. What is being typed is never written over: only an answer that became another one is drawn. */
    void show(Question question);

    void showError(Optional<String> error);

    /** Told by an editor. */
    interface Listener {

        void answered(Answer answer);

        /** The admin takes back what was answered on this page. */
        void restored();

        /** The admin has left the field. */
        void left();

        /** A secret was shown in clear. */
        void revealed();
    }

    /** The one that fits the question's type, and the type of its value. */
    static Editor of(Question question, Listener listener) {
        return switch (question.type()) {
            case TEXT -> ofText(question, listener, TextEditor::line);
            case TEXTAREA -> ofText(question, listener, TextEditor::area);
            case PASSWORD -> new PasswordEditor(question, listener);
            case BOOL -> new BoolEditor(question, listener);
            case RADIO -> new RadioEditor(question, listener);
            case DROPDOWN -> new DropdownEditor(question, listener);
            case FILE -> new FileEditor(question, listener);
            case LABEL, HEADING, UNSUPPORTED -> new Words(question);
        };
    }

    private static Editor ofText(Question question, Listener listener, PlainText plain) {
        if (question.type() == ItemType.TEXT
                && question.item().extras().optionsFrom().isPresent()) {
            return new SuggestionEditor(question, listener);
        }
        return switch (question.valueType()) {
            case ValueType.AnyText _,
                    ValueType.Hostname _,
                    ValueType.IpAddress _,
                    ValueType.Cidr _,
                    ValueType.Url _,
                    ValueType.Email _ -> plain.editor(question, listener);
            case ValueType.WholeNumber _, ValueType.Port _ -> new NumberEditor(question, listener);
            case ValueType.PemCertificate _, ValueType.PemPrivateKey _ -> CodeEditor.plain(question, listener);
            case ValueType.Json _, ValueType.Yaml _ -> CodeEditor.numbered(question, listener);
        };
    }

    /** Makes an editor for text of any kind. */
    @FunctionalInterface
    interface PlainText {
        Editor editor(Question question, Listener listener);
    }
}
