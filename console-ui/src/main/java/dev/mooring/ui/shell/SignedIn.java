package dev.mooring.ui.shell;

import com.vaadin.flow.server.VaadinRequest;
import jakarta.enterprise.context.ApplicationScoped;
import java.security.Principal;
import java.util.Optional;

/** Who acts: the name that is kept with every version and deploy. */
@ApplicationScoped
public class SignedIn {

    /** To be asked while a click is handled: work in the background has no request. */
    public String name() {
        return Optional.ofNullable(VaadinRequest.getCurrent())
                .map(VaadinRequest::getUserPrincipal)
                .map(Principal::getName)
                .orElse("admin");
    }
}
