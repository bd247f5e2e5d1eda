package dev.mooring.ui.apps;

import com.vaadin.flow.component.html.Code;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import dev.mooring.console.object.ObjectRef;
import java.util.List;

/** Which objects are meant; of very many only the first are named. */
final class ObjectNames extends UnorderedList {

    private static final int NAMED = 20;

    ObjectNames(String id, List<ObjectRef> objects) {
        setId(id);
        addClassNames("mo-plain-list", "mo-object-names");
        objects.stream().limit(NAMED).map(ObjectNames::row).forEach(this::add);
        if (objects.size() > NAMED) {
            add(new ListItem("and " + (objects.size() - NAMED) + " more"));
        }
    }

    private static ListItem row(ObjectRef object) {
        return new ListItem(new Span(object.kindInWords() + " "), new Code(object.name()));
    }
}
