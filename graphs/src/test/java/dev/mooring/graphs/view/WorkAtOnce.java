package dev.mooring.graphs.view;

import com.vaadin.flow.component.Component;
import dev.mooring.console.usecase.Outcome;
import dev.mooring.ui.shell.BackgroundWork;
import dev.mooring.ui.shell.Incidents;
import io.quarkus.security.identity.CurrentIdentityAssociation;
import jakarta.annotation.Priority;
import jakarta.enterprise.inject.Alternative;
import jakarta.inject.Singleton;
import java.util.function.Consumer;
import java.util.function.Supplier;

/** Does all work before the click returns, so that a test needs not wait. */
@Alternative
@Priority(1)
@Singleton
class WorkAtOnce extends BackgroundWork {

    WorkAtOnce(Incidents incidents, CurrentIdentityAssociation identities) {
        super(incidents, identities);
    }

    @Override
    public <T> void run(Component part, Supplier<Outcome<T>> work, Consumer<Outcome<T>> whenDone) {
        whenDone.accept(work.get());
    }
}
