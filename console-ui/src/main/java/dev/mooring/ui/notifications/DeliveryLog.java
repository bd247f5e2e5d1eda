package dev.mooring.ui.notifications;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.details.Details;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.component.icon.VaadinIcon;
import dev.mooring.console.notify.Delivery;
import dev.mooring.console.notify.Delivery.State;
import dev.mooring.ui.kit.RelativeTime;
import dev.mooring.ui.kit.StateBadge;
import dev.mooring.ui.kit.Tone;
import java.time.Instant;
import java.util.List;

/** What was sent, is on its way, or was given up, the newest first. */
final class DeliveryLog extends Div {

    private static final int AT_FIRST = 10;

    private final UnorderedList list = new UnorderedList();
    private final Paragraph none = new Paragraph("Nothing was sent yet. What is sent shows up here.");
    private final Button all = new Button("Show all", _ -> showAll());
    private List<Delivery> deliveries = List.of();
    private boolean whole;

    DeliveryLog() {
        addClassName("mo-notify__log");
        list.setId("settings__notify-log");
        list.addClassName("mo-plain-list");
        none.addClassName("mo-help");
        all.setId("settings__notify-log-all");
        all.addThemeVariants(ButtonVariant.TERTIARY, ButtonVariant.SMALL);
        add(new H3("Sent"), none, list, all);
    }

    void show(List<Delivery> newest) {
        deliveries = newest;
        draw();
    }

    private void showAll() {
        whole = true;
        draw();
    }

    private void draw() {
        list.removeAll();
        deliveries.stream()
                .limit(whole ? Long.MAX_VALUE : AT_FIRST)
                .map(DeliveryLog::entry)
                .forEach(list::add);
        none.setVisible(deliveries.isEmpty());
        list.setVisible(!deliveries.isEmpty());
        all.setVisible(!whole && deliveries.size() > AT_FIRST);
        all.setText("Show all " + deliveries.size());
    }

    private static Component entry(Delivery delivery) {
        Span title = new Span(delivery.notice().title());
        title.addClassName("mo-notify__title");
        Div head = new Div(badge(delivery), title);
        head.addClassName("mo-notify__head");
        Paragraph result = new Paragraph();
        result.addClassName("mo-quiet");
        result.add(
                new Span(delivery.channel().words() + ", "),
                new RelativeTime(time(delivery)),
                new Span(words(delivery)));
        next(delivery, result);
        Paragraph text = new Paragraph(delivery.notice().text());
        text.addClassName("mo-notify__text");
        Details told = new Details("What was told", text);
        told.getElement()
                .setAttribute(
                        "aria-label", "What was told: " + delivery.notice().title());
        ListItem item = new ListItem(head, result, told);
        item.addClassName("mo-notify__entry");
        return item;
    }

    private static StateBadge badge(Delivery delivery) {
        return switch (delivery.state()) {
            case State.Sent _ -> new StateBadge(Tone.GOOD, VaadinIcon.CHECK_CIRCLE, "Sent");
            case State.Waiting _ -> new StateBadge(Tone.BUSY, VaadinIcon.CLOCK, "Waiting");
            case State.GivenUp _ -> new StateBadge(Tone.BAD, VaadinIcon.CLOSE_CIRCLE, "Not sent");
        };
    }

    private static Instant time(Delivery delivery) {
        return switch (delivery.state()) {
            case State.Sent(Instant at, String _) -> at;
            case State.GivenUp(Instant at, String _) -> at;
            case State.Waiting _ -> delivery.notice().at();
        };
    }

    private static String words(Delivery delivery) {
        String result =
                switch (delivery.state()) {
                    case State.Sent(Instant _, String answer) -> answer;
                    case State.GivenUp(Instant _, String trouble) -> trouble;
                    case State.Waiting(Instant _, String trouble) -> trouble;
                };
        String tries = delivery.attempts() > 1 ? " Tried " + delivery.attempts() + " times." : "";
        return (result.isEmpty() ? ". Being sent." : ". " + result) + tries;
    }

    private static void next(Delivery delivery, Paragraph line) {
        if (delivery.state() instanceof State.Waiting(Instant next, String _) && delivery.attempts() > 0) {
            line.add(new Span(" Next try: "), new RelativeTime(next));
        }
    }
}
