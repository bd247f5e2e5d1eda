package dev.mooring.ui.shell;

import com.vaadin.flow.component.Component;
import dev.mooring.console.usecase.AppView;
import java.util.Optional;

/** What a feature adds to the dashboard; every CDI bean of this type is asked each time the dashboard is opened. */
public interface DashboardCard {

    /** Smaller comes first. */
    int order();

    /** Empty where the feature has nothing to say about this application. */
    Optional<Component> card(AppView app);
}
