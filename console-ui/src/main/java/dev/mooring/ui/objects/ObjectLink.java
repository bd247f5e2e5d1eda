package dev.mooring.ui.objects;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Code;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.router.BeforeEnterEvent;
import dev.mooring.console.object.ObjectRef;
import dev.mooring.ui.shell.Links;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Optional;

/** The way to an object's page: its whole name stands in the address, so that it can be kept and sent. */
public final class ObjectLink {

    private ObjectLink() {}

    /** The address, relative to the console's root; of the application that the present page is about. */
    public static String address(ObjectRef object) {
        return Links.here(Links.OBJECT) + "?kind=" + encoded(object.kind()) + "&name=" + encoded(object.name())
                + "&namespace=" + encoded(object.namespace()) + "&apiVersion=" + encoded(object.apiVersion());
    }

    /** The same with a part of the page opened. */
    public static String address(ObjectRef object, String part) {
        return address(object) + "&part=" + encoded(part);
    }

    /** With its log opened, at one of its containers. */
    static String log(ObjectRef pod, String container) {
        return address(pod, "logs") + "&container=" + encoded(container);
    }

    /** To all objects of the application that the present page is about. */
    static Anchor all() {
        return new Anchor(Links.here(Links.OBJECTS), "All objects");
    }

    /** Kind and name, to be followed. */
    public static Anchor to(ObjectRef object) {
        Anchor link = new Anchor(address(object), "");
        link.add(new Span(object.kindInWords() + " "), new Code(object.name()));
        return link;
    }

    /** The name alone, where the kind stands beside it. Plain text: a tree takes clicks on parts of a link for its own. */
    public static Anchor named(ObjectRef object) {
        Anchor link = new Anchor(address(object), object.name());
        link.addClassName("mo-object-link");
        link.getElement().setAttribute("aria-label", object.kindInWords() + " " + object.name());
        return link;
    }

    /** The object that an address names; empty where it names none. */
    static Optional<ObjectRef> of(BeforeEnterEvent event) {
        String kind = parameter(event, "kind");
        String name = parameter(event, "name");
        String apiVersion = parameter(event, "apiVersion");
        return kind.isEmpty() || name.isEmpty() || apiVersion.isEmpty()
                ? Optional.empty()
                : Optional.of(new ObjectRef(apiVersion, kind, parameter(event, "namespace"), name));
    }

    static String parameter(BeforeEnterEvent event, String name) {
        return event.getLocation().getQueryParameters().getSingleParameter(name).orElse("");
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
