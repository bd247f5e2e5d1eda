package dev.mooring.ui.shell;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.ErrorParameter;
import com.vaadin.flow.router.HasErrorParameter;
import com.vaadin.flow.router.ParentLayout;
import com.vaadin.flow.server.HttpStatusCode;
import dev.mooring.ui.kit.EmptyState;
import dev.mooring.ui.kit.MonoName;

/** A bug met while a page was opened: an id that leads to the log, and what to do; never a stack trace. */
@ParentLayout(MainLayout.class)
public class UnexpectedErrorPage extends Page implements HasErrorParameter<Exception> {

    private final Incidents incidents;

    public UnexpectedErrorPage(Incidents incidents) {
        super("This page could not be opened", "error");
        this.incidents = incidents;
    }

    @Override
    public int setErrorParameter(BeforeEnterEvent event, ErrorParameter<Exception> parameter) {
        MonoName id = new MonoName(incidents.log(parameter.getException()));
        id.setId("error__incident");
        Anchor home = new Anchor(".", "Open the dashboard");
        fill(new EmptyState(
                VaadinIcon.BUG,
                "Something went wrong inside Mooring",
                "Nothing was changed by opening this page. Reload it; if the error stays, look for this id in the console's"
                        + " log and send what stands there to your vendor.",
                id,
                home));
        return HttpStatusCode.INTERNAL_SERVER_ERROR.getCode();
    }
}
