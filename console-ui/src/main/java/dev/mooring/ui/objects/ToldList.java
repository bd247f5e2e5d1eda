package dev.mooring.ui.objects;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import dev.mooring.console.usecase.Outcome;
import dev.mooring.ui.kit.StateBadge;
import dev.mooring.ui.shell.BackgroundWork;
import java.util.List;
import java.util.function.Function;
import java.util.function.Supplier;

/** What was told about an object, the latest first: read when it is looked at, and again by a button. */
final class ToldList<T> extends Div {

    private final Words words;
    private final Supplier<Outcome<List<T>>> question;
    private final Function<T, ListItem> item;
    private final Loading list;

    /**
     * How the list is called.
     *
     * @param id of the list; what belongs to it has it as a beginning
     * @param reading while it is read
     * @param none where nothing was told
     */
    record Words(String id, String reading, String none) {}

    ToldList(Words words, Supplier<Outcome<List<T>>> question, Function<T, ListItem> item, BackgroundWork background) {
        this.words = words;
        this.question = question;
        this.item = item;
        this.list = new Loading(background);
        Button again = new Button("Read again", _ -> load());
        again.setId(words.id() + "-again");
        Div tools = new Div(again);
        tools.addClassName("mo-filters");
        add(tools, list);
    }

    void load() {
        list.load(words.reading(), question, this::shown);
    }

    private Component shown(List<T> told) {
        if (told.isEmpty()) {
            Paragraph none = new Paragraph(words.none());
            none.setId(words.id() + "-none");
            return none;
        }
        UnorderedList shown = new UnorderedList();
        shown.setId(words.id());
        shown.addClassName("mo-events");
        told.forEach(each -> shown.add(item.apply(each)));
        return shown;
    }

    /** @param about quiet words beside the badge */
    static ListItem item(StateBadge badge, Span about, String message) {
        about.addClassName("mo-quiet");
        Span told = new Span(message);
        told.addClassName("mo-events__message");
        return new ListItem(new Div(badge, about), told);
    }
}
