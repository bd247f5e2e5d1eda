package dev.mooring.ui.objects;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import dev.mooring.console.object.ObjectRef;
import dev.mooring.console.status.Descendant;
import dev.mooring.ui.kit.StateBadge;
import java.util.ArrayList;
import java.util.List;

/** What an object brought about. A line is drawn anew only where it has changed, the list only where lines come or go. */
final class ChildList extends UnorderedList {

    private final List<ListItem> lines = new ArrayList<>();
    private List<Descendant> shown = List.of();

    ChildList() {
        setId("object__children");
        addClassName("mo-events");
    }

    void show(List<Descendant> children) {
        if (objects(children).equals(objects(shown))) {
            for (int at = 0; at < children.size(); at++) {
                if (!children.get(at).equals(shown.get(at))) {
                    replace(at, line(children.get(at)));
                }
            }
        } else {
            removeAll();
            lines.clear();
            children.forEach(child -> lines.add(line(child)));
            lines.forEach(this::add);
        }
        shown = List.copyOf(children);
    }

    private void replace(int at, ListItem line) {
        replace(lines.set(at, line), line);
    }

    private static List<ObjectRef> objects(List<Descendant> children) {
        return children.stream().map(Descendant::object).toList();
    }

    private static ListItem line(Descendant child) {
        Span cause = new Span(child.judgement().cause());
        cause.addClassName("mo-events__message");
        return new ListItem(new Div(StateBadge.of(child.judgement()), ObjectLink.to(child.object())), cause);
    }
}
