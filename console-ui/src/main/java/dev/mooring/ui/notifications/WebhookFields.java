package dev.mooring.ui.notifications;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.details.Details;
import com.vaadin.flow.component.textfield.Autocomplete;
import com.vaadin.flow.component.textfield.PasswordField;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import dev.mooring.console.notify.Channel;
import dev.mooring.console.notify.NotifyRequest.WebhookRequest;
import dev.mooring.console.notify.Webhook;
import java.util.Optional;

/** Where notices are posted to. */
final class WebhookFields {

    private final TextField url = new TextField("Address");
    private final PasswordField key = new PasswordField("Key");
    private final TextArea certificates = new TextArea("Certificates of authorities");
    private final Details more = new Details("More about the webhook's connection", certificates);

    WebhookFields() {
        url.setId(ChannelFields.id(Channel.WEBHOOK, "url"));
        url.setHelperText("Such as https://alerts.example.com/mooring. Redirects are not followed.");
        key.setId(ChannelFields.id(Channel.WEBHOOK, "key"));
        key.setHelperText("At least " + Webhook.SHORTEST_KEY
                + " characters that the receiver knows too: each post is signed with it.");
        key.setAutocomplete(Autocomplete.NEW_PASSWORD);
        certificates.setId(ChannelFields.id(Channel.WEBHOOK, "certificates"));
        certificates.setHelperText("PEM, where the receiver's certificate is not from a public authority.");
    }

    Component[] components() {
        return new Component[] {url, key, more};
    }

    void show(Optional<Webhook> stored) {
        url.setValue(stored.map(Webhook::url).orElse(""));
        certificates.setValue(stored.map(Webhook::certificates).orElse(""));
        key.clear();
        key.setPlaceholder(stored.isPresent() ? "Stored; leave empty to keep it" : "");
    }

    /** Empty where nothing is filled in and nothing is to be told. */
    Optional<WebhookRequest> request(boolean wanted) {
        boolean filled = !url.getValue().isBlank() || !key.getValue().isEmpty();
        return filled || wanted
                ? Optional.of(new WebhookRequest(url.getValue(), key.getValue(), certificates.getValue()))
                : Optional.empty();
    }
}
