package dev.mooring.ui.objects;

import com.vaadin.flow.component.html.Code;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.OrderedList;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Pre;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import dev.mooring.console.object.ObjectRef;
import dev.mooring.console.status.cause.rules.Cause;
import dev.mooring.console.status.cause.rules.Witness;
import dev.mooring.ui.kit.CopyButton;

/** One cause: what is the matter, what to do, the way down to it, who says so, and the end of the log. */
final class CauseDetails extends Section {

    CauseDetails(Cause cause) {
        addClassName("mo-cause");
        setId("dashboard__cause-" + cause.kind().code());
        add(new H3(cause.sentence()), new Paragraph(cause.kind().remedy()), chain(cause));
        cause.witnesses().forEach(witness -> add(witness(witness)));
        if (!cause.log().lines().isEmpty()) {
            add(log(cause));
        }
        if (!cause.log().trouble().isEmpty()) {
            add(new Paragraph("Its log cannot be shown: " + cause.log().trouble()));
        }
    }

    private static OrderedList chain(Cause cause) {
        OrderedList chain = new OrderedList();
        chain.addClassName("mo-cause__chain");
        chain.getElement().setAttribute("aria-label", "From the object down to the cause");
        for (ObjectRef object : cause.chain().objects()) {
            chain.add(step(object.kindInWords(), object.name()));
        }
        if (!cause.chain().container().isEmpty()) {
            chain.add(step("container", cause.chain().container()));
        }
        return chain;
    }

    private static ListItem step(String kind, String name) {
        return new ListItem(new Span(kind + " "), new Code(name));
    }

    private static Paragraph witness(Witness witness) {
        Paragraph line = new Paragraph("The cluster's own words (" + witness.source() + "): " + witness.words());
        line.addClassName("mo-quiet");
        return line;
    }

    private static Div log(Cause cause) {
        String lines = String.join("\n", cause.log().lines());
        Pre text = new Pre(lines);
        text.addClassName("mo-cause__log");
        text.getElement().setAttribute("tabindex", "0");
        text.getElement().setAttribute("aria-label", "The end of its log");
        Div head = new Div(new Span("The end of its log"), new CopyButton("log", () -> lines));
        head.addClassName("mo-cause__log-head");
        return new Div(head, text);
    }
}
