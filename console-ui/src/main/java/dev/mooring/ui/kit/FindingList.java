package dev.mooring.ui.kit;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Code;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.component.icon.Icon;
import com.vaadin.flow.component.icon.VaadinIcon;
import dev.mooring.config.finding.Finding;
import dev.mooring.config.finding.Severity;
import java.util.List;
import java.util.Locale;

/** Findings as an admin reads them: how bad, what, where; each can be copied for a mail to the vendor. */
public final class FindingList extends UnorderedList {

    private List<Finding> shown = List.of();

    public FindingList() {
        addClassName("mo-findings");
        setVisible(false);
    }

    public FindingList(List<Finding> findings) {
        this();
        show(findings);
    }

    /** Replaces what is shown; hidden where there is nothing to say. Errors are announced to screen readers. */
    public void show(List<Finding> findings) {
        shown = List.copyOf(findings);
        removeAll();
        getElement().setAttribute("aria-live", Finding.anyError(findings) ? "assertive" : "polite");
        findings.stream().sorted(Finding.ORDER).map(FindingList::entry).forEach(this::add);
        setVisible(!findings.isEmpty());
    }

    /** As {@link #show}, for what is told again and again: the same is neither drawn nor announced a second time. */
    public void refresh(List<Finding> findings) {
        if (!findings.equals(shown)) {
            show(findings);
        }
    }

    private static ListItem entry(Finding finding) {
        Div text = new Div(message(finding));
        text.addClassName("mo-finding__text");
        String place = finding.where().toString();
        Span origin = new Span();
        origin.addClassName("mo-finding__origin");
        if (!place.isEmpty()) {
            origin.add(new Code(place));
        }
        origin.add(new Code(finding.code()));
        text.add(origin);
        ListItem item = new ListItem(icon(finding.severity()), text, new CopyButton("message", finding::toString));
        item.addClassNames(
                "mo-finding", "mo-finding--" + finding.severity().name().toLowerCase(Locale.ROOT));
        return item;
    }

    private static Component message(Finding finding) {
        Span severity = new Span(word(finding.severity()) + ": ");
        severity.addClassName("mo-hidden-text");
        Span message = new Span(severity, new Span(finding.message()));
        message.addClassName("mo-finding__message");
        return message;
    }

    private static Icon icon(Severity severity) {
        Icon icon =
                switch (severity) {
                    case ERROR -> VaadinIcon.CLOSE_CIRCLE.create();
                    case WARNING -> VaadinIcon.WARNING.create();
                    case INFO -> VaadinIcon.INFO_CIRCLE.create();
                };
        icon.getElement().setAttribute("aria-hidden", "true");
        return icon;
    }

    private static String word(Severity severity) {
        return switch (severity) {
            case ERROR -> "Error";
            case WARNING -> "Warning";
            case INFO -> "Note";
        };
    }
}
