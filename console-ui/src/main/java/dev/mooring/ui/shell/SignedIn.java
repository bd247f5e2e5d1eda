package dev.mooring.ui.shell;

import dev.mooring.console.access.CurrentUser;
import jakarta.enterprise.context.ApplicationScoped;

/** Who acts: the name that is kept with every version and deploy. */
@ApplicationScoped
public class SignedIn {

    private final CurrentUser user;

    public SignedIn(CurrentUser user) {
        this.user = user;
    }

    /** To be asked while a click is handled: work in the background belongs to no request. */
    public String name() {
        return user.author();
    }
}
