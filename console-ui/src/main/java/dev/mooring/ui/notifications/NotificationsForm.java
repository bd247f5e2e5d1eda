package dev.mooring.ui.notifications;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.textfield.TextField;
import dev.mooring.config.finding.Finding;
import dev.mooring.console.notify.Channel;
import dev.mooring.console.notify.NotifyRequest;
import dev.mooring.console.notify.NotifySettings;
import dev.mooring.console.notify.Topic;
import dev.mooring.console.packages.AppSlug;
import dev.mooring.console.usecase.AppEvent;
import dev.mooring.console.usecase.NotificationsView;
import dev.mooring.console.usecase.Outcome;
import dev.mooring.ui.kit.Busy;
import dev.mooring.ui.kit.Notes;
import dev.mooring.ui.shell.AppForm;
import dev.mooring.ui.shell.AppNews;
import dev.mooring.ui.shell.BackgroundWork;
import dev.mooring.ui.shell.CurrentApp;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** The channels with what each tells, and the log of what was sent. */
final class NotificationsForm extends AppForm {

    private final NotifyActions actions;
    private final AppNews news;
    private final TextField address = new TextField("Address of this console");
    private final WebhookFields webhook = new WebhookFields();
    private final MailFields mail = new MailFields();
    private final Map<Channel, ChannelFields> channels = new EnumMap<>(Channel.class);
    private final DeliveryLog log = new DeliveryLog();
    private final Div body = new Div();

    NotificationsForm(CurrentApp currentApp, BackgroundWork background, NotifyActions actions, AppNews news) {
        super(currentApp, background);
        this.actions = actions;
        this.news = news;
        findings.setId("settings__notify-findings");
        body.addClassName("mo-notify");
        address.setId("settings__notify-address");
        address.setHelperText("As you open it in the browser, for the links in what is told. May stay empty.");
        Div general = new Div(address);
        general.addClassName("mo-form");
        channels.put(
                Channel.WEBHOOK,
                new ChannelFields(
                        Channel.WEBHOOK,
                        "Posts JSON to an address, signed so that the receiver can tell who sent it.",
                        this::test,
                        webhook.components()));
        channels.put(
                Channel.MAIL,
                new ChannelFields(Channel.MAIL, "Sends mail by a server of yours.", this::test, mail.components()));
        channels.put(
                Channel.EVENTS,
                new ChannelFields(
                        Channel.EVENTS,
                        "Writes Events into Mooring's namespace, where tools that collect them find them.",
                        this::test));
        body.add(general);
        channels.values().forEach(body::add);
        body.add(findings, saveButton(), log);
        add(new Busy("Loading"));
    }

    private Button saveButton() {
        Button save = new Button("Save", _ -> save());
        save.setId("settings__notify-save");
        save.setAriaLabel("Save notifications");
        save.addThemeVariants(ButtonVariant.PRIMARY);
        return save;
    }

    @Override
    protected void open(AppSlug found) {
        news.follow(this, found, this::hear);
        actions.show(this, found, outcome -> {
            switch (outcome) {
                case Outcome.Done<NotificationsView>(NotificationsView view, var _) -> draw(view);
                case Outcome.Refused<NotificationsView>(var _, List<Finding> reasons) -> refused(reasons);
            }
        });
    }

    /** Only the log: what somebody is typing stays. */
    private void hear(AppEvent event) {
        if (event instanceof AppEvent.NotificationsChanged) {
            actions.show(this, event.app(), outcome -> {
                if (outcome instanceof Outcome.Done<NotificationsView>(NotificationsView view, var _)) {
                    log.show(view.log());
                }
            });
        }
    }

    private void draw(NotificationsView view) {
        show(view.settings(), view.topics());
        log.show(view.log());
        removeAll();
        add(body);
    }

    private void show(NotifySettings settings, List<Topic> topics) {
        address.setValue(settings.consoleAddress());
        webhook.show(settings.webhook());
        mail.show(settings.mail());
        channels.forEach((channel, fields) -> fields.offer(topics, settings.topics(channel)));
    }

    private NotifyRequest request() {
        Map<Channel, Set<Topic>> told = new EnumMap<>(Channel.class);
        channels.forEach((channel, fields) -> told.put(channel, fields.chosen()));
        return new NotifyRequest(
                address.getValue(),
                webhook.request(!told.getOrDefault(Channel.WEBHOOK, Set.of()).isEmpty()),
                mail.request(!told.getOrDefault(Channel.MAIL, Set.of()).isEmpty()),
                told);
    }

    private void save() {
        app().ifPresent(slug -> actions.save(this, slug, request(), this::saved));
    }

    private void saved(Outcome<NotifySettings> outcome) {
        switch (outcome) {
            case Outcome.Done<NotifySettings>(NotifySettings settings, List<Finding> notes) -> {
                findings.show(notes);
                webhook.show(settings.webhook());
                mail.show(settings.mail());
                channels.forEach((channel, fields) -> fields.stored(settings.topics(channel)));
                Notes.tell("Saved");
            }
            case Outcome.Refused<NotifySettings>(var _, List<Finding> reasons) -> findings.show(reasons);
        }
    }

    private void test(Channel channel) {
        app().ifPresent(slug -> {
            say(channel, "Sending", true);
            actions.test(this, slug, request(), channel, outcome -> tested(channel, outcome));
        });
    }

    private void tested(Channel channel, Outcome<String> outcome) {
        switch (outcome) {
            case Outcome.Done<String>(String words, List<Finding> notes) -> {
                say(channel, "It has arrived: " + words, false);
                findings.show(notes);
            }
            case Outcome.Refused<String>(var _, List<Finding> reasons) -> {
                say(channel, "It did not arrive. The reason is told beside the button Save.", false);
                findings.show(reasons);
            }
        }
    }

    private void say(Channel channel, String words, boolean busy) {
        Optional.ofNullable(channels.get(channel)).ifPresent(fields -> fields.say(words, busy));
    }
}
