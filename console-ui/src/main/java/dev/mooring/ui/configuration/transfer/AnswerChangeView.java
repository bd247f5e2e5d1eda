package dev.mooring.ui.configuration.transfer;

import com.vaadin.flow.component.html.Code;
import com.vaadin.flow.component.html.DescriptionList;
import com.vaadin.flow.component.html.DescriptionList.Description;
import com.vaadin.flow.component.html.DescriptionList.Term;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import dev.mooring.console.usecase.AnswerChange;
import dev.mooring.ui.kit.Markdown;
import dev.mooring.ui.kit.ShownAnswer;
import java.util.Optional;

/** One answer, before and after; of a secret only that it is another one. */
final class AnswerChangeView extends Div {

    AnswerChangeView(AnswerChange change) {
        addClassName("mo-import__change");
        setId("config__import-change-" + change.item());
        getElement().setAttribute("role", "listitem");
        Span title = new Span(new Markdown(change.title()).plain());
        title.addClassName("mo-field-label");
        Code name = new Code(change.item().value());
        name.addClassName("mo-quiet");
        DescriptionList values = new DescriptionList();
        values.addClassName("mo-values");
        pair(values, "Now", new ShownAnswer(change.before(), change.secret()).words());
        pair(values, "In the file", new ShownAnswer(Optional.of(change.after()), change.secret()).words());
        add(title, name, values);
    }

    private static void pair(DescriptionList values, String name, String value) {
        Div pair = new Div(new Term(name), new Description(value));
        pair.addClassName("mo-values__pair");
        values.getElement().appendChild(pair.getElement());
    }
}
