package dev.mooring.ui.dashboard;

import com.vaadin.flow.component.details.Details;
import com.vaadin.flow.component.html.Div;
import dev.mooring.console.usecase.InstallPackage;
import dev.mooring.console.version.Version;
import dev.mooring.ui.shell.BackgroundWork;
import dev.mooring.ui.shell.SignedIn;
import dev.mooring.ui.updates.RegistryForm;
import dev.mooring.ui.updates.UpdateActions;
import java.util.function.Consumer;

/** The two ways in which an application comes: as a package that is uploaded, or from a registry. */
public final class AddApplication extends Div {

    public AddApplication(
            InstallPackage installPackage,
            BackgroundWork background,
            SignedIn signedIn,
            UpdateActions updates,
            Consumer<Version> whenInstalled) {
        PackageForm upload = new PackageForm(installPackage, background, signedIn, "Add application", whenInstalled);
        Details registry = new Details("Add it from a registry instead", new RegistryForm(updates, whenInstalled));
        registry.setId("dashboard__from-registry");
        add(upload, registry);
    }
}
