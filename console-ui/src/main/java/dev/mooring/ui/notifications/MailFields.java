package dev.mooring.ui.notifications;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.details.Details;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.Autocomplete;
import com.vaadin.flow.component.textfield.IntegerField;
import com.vaadin.flow.component.textfield.PasswordField;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import dev.mooring.console.notify.Channel;
import dev.mooring.console.notify.Mail;
import dev.mooring.console.notify.Mail.Security;
import dev.mooring.console.notify.NotifyRequest.MailRequest;
import java.util.Optional;

/** By which server mail is sent, and to whom. */
final class MailFields {

    private final TextField host = text("Server", "host", "Such as smtp.example.com.");
    private final Select<Security> security = new Select<>();
    private final IntegerField port = new IntegerField("Port");
    private final TextField user = text("User name", "user", "Only where the server wants a login.");
    private final PasswordField password = new PasswordField("Password");
    private final TextField from = text("From", "from", "The address that mail comes from.");
    private final TextField to = text("To", "to", "Addresses, separated by commas.");
    private final TextArea certificates = new TextArea("Certificates of authorities");
    private final Details more = new Details("More about the mail server's connection", certificates);

    MailFields() {
        security.setId(id("security"));
        security.setLabel("Protection");
        security.setItems(Security.values());
        security.setItemLabelGenerator(Security::words);
        security.setValue(Security.STARTTLS);
        security.addValueChangeListener(_ -> showUsualPort());
        port.setId(id("port"));
        port.setMin(1);
        port.setMax(65_535);
        user.setAutocomplete(Autocomplete.OFF);
        password.setId(id("password"));
        password.setAutocomplete(Autocomplete.NEW_PASSWORD);
        certificates.setId(id("certificates"));
        certificates.setHelperText("PEM, where the server's certificate is not from a public authority.");
        showUsualPort();
    }

    private static TextField text(String label, String name, String help) {
        TextField field = new TextField(label);
        field.setId(id(name));
        field.setHelperText(help);
        return field;
    }

    private static String id(String name) {
        return ChannelFields.id(Channel.MAIL, name);
    }

    private void showUsualPort() {
        port.setPlaceholder(Integer.toString(security.getValue().usualPort()));
    }

    Component[] components() {
        return new Component[] {host, security, port, user, password, from, to, more};
    }

    void show(Optional<Mail> stored) {
        host.setValue(stored.map(Mail::host).orElse(""));
        security.setValue(stored.map(Mail::security).orElse(Security.STARTTLS));
        port.setValue(stored.map(Mail::port).orElse(null));
        user.setValue(stored.flatMap(Mail::login).map(Mail.Login::user).orElse(""));
        from.setValue(stored.map(Mail::from).orElse(""));
        to.setValue(stored.map(mail -> String.join(", ", mail.to())).orElse(""));
        certificates.setValue(stored.map(Mail::certificates).orElse(""));
        password.clear();
        password.setPlaceholder(stored.flatMap(Mail::login).isPresent() ? "Stored; leave empty to keep it" : "");
        showUsualPort();
    }

    /** Empty where nothing is filled in and nothing is to be told. */
    Optional<MailRequest> request(boolean wanted) {
        boolean filled =
                !(host.getValue() + from.getValue() + to.getValue() + user.getValue() + password.getValue()).isBlank();
        return filled || wanted ? Optional.of(request()) : Optional.empty();
    }

    private MailRequest request() {
        return new MailRequest(
                host.getValue(),
                Optional.ofNullable(port.getValue()).orElse(0),
                security.getValue(),
                user.getValue(),
                password.getValue(),
                from.getValue(),
                to.getValue(),
                certificates.getValue());
    }
}
