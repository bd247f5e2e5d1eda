package dev.mooring.ui.shell;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.ErrorParameter;
import com.vaadin.flow.router.HasErrorParameter;
import com.vaadin.flow.router.NotFoundException;
import com.vaadin.flow.router.ParentLayout;
import com.vaadin.flow.server.HttpStatusCode;
import dev.mooring.ui.kit.EmptyState;

/** An address that leads nowhere. */
@ParentLayout(MainLayout.class)
public class NotFoundPage extends Page implements HasErrorParameter<NotFoundException> {

    public NotFoundPage() {
        super("There is no such page", "not-found");
        Anchor home = new Anchor(".", "Open the dashboard");
        home.setId("not-found__home");
        fill(new EmptyState(
                VaadinIcon.MAP_MARKER,
                "Nothing is kept at this address",
                "The version or page may have been removed, or the address was mistyped.",
                home));
    }

    @Override
    public int setErrorParameter(BeforeEnterEvent event, ErrorParameter<NotFoundException> parameter) {
        return HttpStatusCode.NOT_FOUND.getCode();
    }
}
