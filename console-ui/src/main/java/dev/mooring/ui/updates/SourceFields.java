package dev.mooring.ui.updates;

import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.details.Details;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.Autocomplete;
import com.vaadin.flow.component.textfield.PasswordField;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import dev.mooring.console.release.AutoDeploy;
import dev.mooring.console.release.ReleaseOrder;
import dev.mooring.console.update.UpdateRequest;
import dev.mooring.console.update.UpdateRequest.Kind;

/** Where releases come from: only the fields that the chosen kind of source needs are shown. */
final class SourceFields extends Div {

    private final String prefix;
    private final Select<Kind> source = new Select<>();
    private final TextField folder;
    private final TextField repository;
    private final TextField channel;
    private final TextField username;
    private final PasswordField password;
    private final TextArea certificates;
    private final Checkbox plainHttp = new Checkbox("Speak without TLS (plain HTTP)");
    private final Details advanced;

    /** @param prefix of the ids */
    SourceFields(String prefix) {
        this.prefix = prefix;
        addClassName("mo-form");
        folder = text(
                "Folder",
                "folder",
                "A folder that is mounted into the console, with one archive or folder each release.");
        repository = text("Repository", "repository", "Host and path, such as registry.example.com/vendor/shop.");
        channel = text("Channel", "channel", "As your vendor calls it, such as stable.");
        username = text("User name", "username", "Only where the registry wants a login.");
        username.setAutocomplete(Autocomplete.OFF);
        password = new PasswordField("Password or token");
        password.setId(id("password"));
        password.setAutocomplete(Autocomplete.NEW_PASSWORD);
        certificates = new TextArea("Certificates of authorities");
        certificates.setId(id("certificates"));
        certificates.setHelperText("PEM, where the registry's certificate is not from a public authority.");
        plainHttp.setId(id("plain-http"));
        advanced = new Details("More about the connection", certificates, plainHttp);
        kinds();
        add(source, folder, repository, channel, username, password, advanced);
        adapt();
    }

    private void kinds() {
        source.setId(id("source"));
        source.setLabel("Source");
        source.setItems(Kind.values());
        source.setItemLabelGenerator(SourceFields::words);
        source.setValue(Kind.REGISTRY);
        source.addValueChangeListener(_ -> adapt());
    }

    private static String words(Kind kind) {
        return switch (kind) {
            case NONE -> "None: releases are uploaded";
            case FOLDER -> "Folder";
            case REGISTRY -> "Registry";
        };
    }

    private TextField text(String label, String name, String help) {
        TextField field = new TextField(label);
        field.setId(id(name));
        field.setHelperText(help);
        return field;
    }

    private String id(String name) {
        return prefix + "-" + name;
    }

    /** Leaves no choice: an application cannot be added from nowhere. */
    void registryOnly() {
        source.setValue(Kind.REGISTRY);
        source.setVisible(false);
    }

    private void adapt() {
        boolean registry = source.getValue() == Kind.REGISTRY;
        folder.setVisible(source.getValue() == Kind.FOLDER);
        repository.setVisible(registry);
        channel.setVisible(registry);
        username.setVisible(registry);
        password.setVisible(registry);
        advanced.setVisible(registry);
    }

    void show(UpdateRequest request, boolean passwordStored) {
        source.setValue(request.source());
        folder.setValue(request.folder());
        repository.setValue(request.repository());
        channel.setValue(request.channel());
        username.setValue(request.username());
        certificates.setValue(request.certificates());
        plainHttp.setValue(request.plainHttp());
        password.clear();
        password.setPlaceholder(passwordStored ? "Stored; leave empty to keep it" : "");
        adapt();
    }

    UpdateRequest request(String schedule, ReleaseOrder order, AutoDeploy policy) {
        return new UpdateRequest(
                source.getValue(),
                folder.getValue(),
                repository.getValue(),
                channel.getValue(),
                username.getValue(),
                password.getValue(),
                certificates.getValue(),
                plainHttp.getValue(),
                schedule,
                order,
                policy);
    }
}
