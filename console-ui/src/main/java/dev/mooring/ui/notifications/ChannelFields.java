package dev.mooring.ui.notifications;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.checkbox.CheckboxGroup;
import com.vaadin.flow.component.checkbox.CheckboxGroupVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import dev.mooring.console.notify.Channel;
import dev.mooring.console.notify.Topic;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.Consumer;

/** One channel: how it is reached, what it tells, and a button that tries it. */
final class ChannelFields extends Div {

    private final CheckboxGroup<Topic> topics = new CheckboxGroup<>();
    private final Span tested = new Span();
    private final Button test;

    /** @param fields how the channel is reached */
    ChannelFields(Channel channel, String help, Consumer<Channel> whenTested, Component... fields) {
        addClassNames("mo-form", "mo-notify__channel");
        setId(id(channel, "channel"));
        H3 title = new H3(channel.words());
        Paragraph about = new Paragraph(help);
        about.addClassName("mo-help");
        topics.setId(id(channel, "topics"));
        topics.setLabel("Tell by " + inSentence(channel));
        topics.addThemeVariants(CheckboxGroupVariant.LUMO_VERTICAL);
        topics.setItemLabelGenerator(Topic::words);
        tested.setId(id(channel, "tested"));
        tested.getElement().setAttribute("role", "status");
        test = new Button("Send a test", _ -> whenTested.accept(channel));
        test.setId(id(channel, "test"));
        test.setAriaLabel("Send a test by " + inSentence(channel));
        add(title, about);
        add(fields);
        add(topics, test, tested);
    }

    static String id(Channel channel, String name) {
        return "settings__notify-" + channel.name().toLowerCase(Locale.ROOT) + "-" + name;
    }

    private static String inSentence(Channel channel) {
        return switch (channel) {
            case WEBHOOK -> "webhook";
            case MAIL -> "e-mail";
            case EVENTS -> "Kubernetes Events";
        };
    }

    void offer(List<Topic> offered, Set<Topic> chosen) {
        topics.setItems(offered);
        topics.setValue(chosen);
    }

    Set<Topic> chosen() {
        return topics.getValue();
    }

    /** While a test goes on no other is begun. */
    void say(String words, boolean busy) {
        tested.setText(words);
        test.setEnabled(!busy);
    }
}
