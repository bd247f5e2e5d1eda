package dev.mooring.ui.review;

import com.vaadin.flow.component.confirmdialog.ConfirmDialog;
import com.vaadin.flow.component.html.Code;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.UnorderedList;
import dev.mooring.console.object.ObjectRef;
import dev.mooring.console.version.Sequence;
import java.util.List;

/** Asks before a deploy that deletes something; names what is lost. */
final class DeletionDialog extends ConfirmDialog {

    /** @param start called when it was confirmed */
    DeletionDialog(Sequence sequence, List<ObjectRef> deletions, List<ObjectRef> replacements, Runnable start) {
        int count = deletions.size() + replacements.size();
        setId("plan__confirm");
        setHeader(count == 1 ? "Delete 1 object?" : "Delete " + count + " objects?");
        Div text = new Div();
        if (!deletions.isEmpty()) {
            text.add(
                    new Paragraph("Deploying version " + sequence
                            + " deletes what is not part of it any more. What these objects hold is lost:"),
                    names(deletions));
        }
        if (!replacements.isEmpty()) {
            text.add(
                    new Paragraph("These objects are deleted and created again, because they cannot be changed:"),
                    names(replacements));
        }
        setText(text);
        setConfirmButton("Deploy and delete", _ -> start.run());
        setConfirmButtonTheme("error primary");
        setCancelButton("Cancel", _ -> {});
        setCancelable(true);
    }

    private static UnorderedList names(List<ObjectRef> objects) {
        UnorderedList names = new UnorderedList();
        objects.forEach(object -> names.add(new ListItem(new Code(object.toString()))));
        return names;
    }
}
