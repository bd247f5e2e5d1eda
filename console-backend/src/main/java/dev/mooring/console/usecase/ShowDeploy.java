package dev.mooring.console.usecase;

import dev.mooring.console.deploy.DeployLog;
import dev.mooring.console.packages.AppSlug;
import dev.mooring.console.version.Sequence;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;

/** What the last deploy of a version did, or does. */
@ApplicationScoped
public class ShowDeploy {

    /** Empty where the version was never deployed. */
    public Outcome<Optional<DeployLog>> show(AppSlug app, Sequence sequence) {
        throw new UnsupportedOperationException();
    }
}
