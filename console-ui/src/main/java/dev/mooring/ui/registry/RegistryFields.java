package dev.mooring.ui.registry;

import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.details.Details;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.Autocomplete;
import com.vaadin.flow.component.textfield.PasswordField;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import dev.mooring.console.images.PullLogin;
import dev.mooring.console.images.RegistryRequest;
import dev.mooring.console.images.RegistrySetting;
import java.util.Map;

/** Where images come from: only the fields that the chosen source and login need are shown. */
final class RegistryFields extends Div {

    private final Select<RegistrySetting.Kind> source = new Select<>();
    private final TextField host = text("Host", "host", "With its port, such as registry.example.com:5000.");
    private final TextField namespace =
            text("Namespace", "namespace", "The path between host and image, such as team/shop. May stay empty.");
    private final Select<PullLogin.Kind> login = new Select<>();
    private final TextField username = text("User name", "username", "");
    private final PasswordField password = new PasswordField("Password or token");
    private final TextField secret = text(
            "Secret",
            "secret",
            "In Mooring's namespace, of the type kubernetes.io/dockerconfigjson. Each version takes what it holds then.");
    private final TextArea certificates = new TextArea("Certificates of authorities");
    private final Checkbox plainHttp = new Checkbox("Speak without TLS (plain HTTP)");
    private final Details advanced = new Details("How the console asks it", certificates, plainHttp);
    private String consoleDefault = "";

    RegistryFields() {
        addClassName("mo-form");
        source.setId(id("source"));
        source.setLabel("Images come from");
        source.setItems(RegistrySetting.Kind.values());
        source.setItemLabelGenerator(RegistryFields::words);
        source.setValue(RegistrySetting.Kind.CONSOLE);
        source.addValueChangeListener(_ -> adapt());
        login.setId(id("login"));
        login.setLabel("Login");
        login.setItems(PullLogin.Kind.values());
        login.setItemLabelGenerator(RegistryFields::words);
        login.setValue(PullLogin.Kind.NONE);
        login.addValueChangeListener(_ -> adapt());
        username.setAutocomplete(Autocomplete.OFF);
        password.setId(id("password"));
        password.setAutocomplete(Autocomplete.NEW_PASSWORD);
        certificates.setId(id("certificates"));
        certificates.setHelperText(
                "PEM, where the registry's certificate is not from a public authority. For the console's test: nodes have"
                        + " settings of their own.");
        plainHttp.setId(id("plain-http"));
        advanced.setId(id("advanced"));
        add(source, host, namespace, login, username, password, secret, advanced);
        adapt();
    }

    private static String words(RegistrySetting.Kind kind) {
        return switch (kind) {
            case CONSOLE -> "As the console was started";
            case OFF -> "Where the vendor says";
            case OWN -> "A registry of your own";
        };
    }

    private static String words(PullLogin.Kind kind) {
        return switch (kind) {
            case NONE -> "None: anybody may pull";
            case TYPED -> "User name and password";
            case SECRET -> "From a Secret in the cluster";
        };
    }

    private static TextField text(String label, String name, String help) {
        TextField field = new TextField(label);
        field.setId(id(name));
        field.setHelperText(help);
        return field;
    }

    private static String id(String name) {
        return "settings__registry-" + name;
    }

    private void adapt() {
        boolean own = source.getValue() == RegistrySetting.Kind.OWN;
        boolean typed = own && login.getValue() == PullLogin.Kind.TYPED;
        host.setVisible(own);
        namespace.setVisible(own);
        login.setVisible(own);
        username.setVisible(typed);
        password.setVisible(typed);
        secret.setVisible(own && login.getValue() == PullLogin.Kind.SECRET);
        advanced.setVisible(own);
        source.setHelperText(help());
    }

    private String help() {
        return Map.of(
                        RegistrySetting.Kind.CONSOLE,
                        "That is now: " + consoleDefault + ".",
                        RegistrySetting.Kind.OFF,
                        "Whatever the console was started with.",
                        RegistrySetting.Kind.OWN,
                        "The images have to be there already: Mooring does not copy them. The vendor's templates name them.")
                .getOrDefault(source.getValue(), "");
    }

    /** @param fallback what the console was started with */
    void show(RegistryRequest request, String fallback) {
        consoleDefault = fallback;
        source.setValue(request.source());
        host.setValue(request.host());
        namespace.setValue(request.namespace());
        login.setValue(request.login());
        username.setValue(request.username());
        secret.setValue(request.secret());
        certificates.setValue(request.certificates());
        plainHttp.setValue(request.plainHttp());
        password.clear();
        password.setPlaceholder(request.login() == PullLogin.Kind.TYPED ? "Stored; leave empty to keep it" : "");
        adapt();
    }

    RegistryRequest request() {
        return new RegistryRequest(
                source.getValue(),
                host.getValue(),
                namespace.getValue(),
                login.getValue(),
                username.getValue(),
                password.getValue(),
                secret.getValue(),
                certificates.getValue(),
                plainHttp.getValue());
    }
}
