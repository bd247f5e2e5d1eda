package dev.mooring.ui.configuration.editor;

import com.vaadin.flow.component.Component;
import dev.mooring.config.screen.ValueType;

/** Which keyboard a phone offers, and whether it may correct what is typed. */
final class InputMode {

    private InputMode() {}

    static void set(Component field, ValueType type) {
        String mode = of(type);
        if (!mode.isEmpty()) {
            field.getElement()
                    .executeJs(
                            "requestAnimationFrame(() => { const input = this.inputElement; if (input) {"
                                    + " input.inputMode = $0; input.autocapitalize = 'off'; input.spellcheck = false; } })",
                            mode);
        }
    }

    private static String of(ValueType type) {
        return switch (type) {
            case ValueType.WholeNumber _, ValueType.Port _ -> "numeric";
            case ValueType.Url _, ValueType.Hostname _ -> "url";
            case ValueType.Email _ -> "email";
            case ValueType.IpAddress _, ValueType.Cidr _ -> "text";
            case ValueType.AnyText _,
                    ValueType.PemCertificate _,
                    ValueType.PemPrivateKey _,
                    ValueType.Json _,
                    ValueType.Yaml _ -> "";
        };
    }
}
