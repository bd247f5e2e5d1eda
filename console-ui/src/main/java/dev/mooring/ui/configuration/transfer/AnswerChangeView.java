package dev.mooring.ui.configuration.transfer;

import com.vaadin.flow.component.html.Code;
import com.vaadin.flow.component.html.DescriptionList;
import com.vaadin.flow.component.html.DescriptionList.Description;
import com.vaadin.flow.component.html.DescriptionList.Term;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import dev.mooring.config.values.Answer;
import dev.mooring.console.usecase.AnswerChange;
import dev.mooring.ui.kit.ByteSize;
import dev.mooring.ui.kit.Markdown;

/** One answer, before and after; of a secret only that it is another one. */
final class AnswerChangeView extends Div {

    private static final int LONGEST = 600;
    private static final int BASE64_LETTERS = 4;
    private static final int BASE64_BYTES = 3;

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
        pair(values, "Now", change.before().map(answer -> words(answer, change)).orElse("Not answered"));
        pair(values, "In the file", words(change.after(), change));
        add(title, name, values);
    }

    private static void pair(DescriptionList values, String name, String value) {
        Div pair = new Div(new Term(name), new Description(value));
        pair.addClassName("mo-values__pair");
        values.getElement().appendChild(pair.getElement());
    }

    private static String words(Answer answer, AnswerChange change) {
        String value = answer.value();
        if (value.isEmpty()) {
            return "Nothing";
        }
        if (change.secret()) {
            return "••••••••";
        }
        return answer.filename().map(name -> name + ", " + size(value)).orElseGet(() -> shortened(value));
    }

    private static String size(String base64) {
        return new ByteSize((long) base64.length() / BASE64_LETTERS * BASE64_BYTES).words();
    }

    private static String shortened(String text) {
        return text.length() > LONGEST ? text.substring(0, LONGEST) + "…" : text;
    }
}
