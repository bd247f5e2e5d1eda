package dev.mooring.console.usecase;

import dev.mooring.console.deploy.DeployLog;
import dev.mooring.console.packages.AppSlug;
import dev.mooring.console.version.Sequence;
import jakarta.enterprise.context.ApplicationScoped;

/** Starts the deploy of a version; it goes on by itself, and {@link WatchApp} tells about it. */
@ApplicationScoped
public class DeployVersion {

    /** Refused as CONFLICT while another deploy of the application runs. */
    public Outcome<DeployLog> deploy(AppSlug app, Sequence sequence, String author) {
        throw new UnsupportedOperationException();
    }
}
