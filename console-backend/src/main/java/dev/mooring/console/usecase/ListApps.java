package dev.mooring.console.usecase;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;

/** The applications that this console looks after. */
@ApplicationScoped
public class ListApps {

    public Outcome<List<AppView>> list() {
        throw new UnsupportedOperationException();
    }
}
