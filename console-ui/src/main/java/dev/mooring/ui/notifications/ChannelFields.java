package dev.mooring.ui.notifications;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.checkbox.CheckboxGroup;
import com.vaadin.flow.component.checkbox.CheckboxGroupVariant;
import com.vaadin.flow.component.details.Details;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import dev.mooring.console.notify.Channel;
import dev.mooring.console.notify.Topic;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.Consumer;

/** One channel, folded until somebody wants it: how it is reached, what it tells, and a button that tries it. */
final class ChannelFields extends Details {

    private final Span told = new Span();
    private final CheckboxGroup<Topic> topics = new CheckboxGroup<>();
    private final Span tested = new Span();
    private final Button test;

    /** @param fields how the channel is reached */
    ChannelFields(Channel channel, String help, Consumer<Channel> whenTested, Component... fields) {
        addClassName("mo-notify__channel");
        setId(id(channel, "channel"));
        told.addClassName("mo-quiet");
        setSummary(new Span(new Span(channel.words() + ": "), told));
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
        Div body = new Div(about);
        body.addClassName("mo-form");
        body.add(fields);
        body.add(topics, test, tested);
        add(body);
        tell(0);
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
        stored(chosen);
    }

    /** What is saved; what was only chosen is not told yet. */
    void stored(Set<Topic> chosen) {
        tell(chosen.size());
    }

    private void tell(int kinds) {
        told.setText(
                switch (kinds) {
                    case 0 -> "tells nothing";
                    case 1 -> "tells one kind of news";
                    default -> "tells " + kinds + " kinds of news";
                });
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
