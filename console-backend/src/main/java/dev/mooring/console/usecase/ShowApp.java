package dev.mooring.console.usecase;

import dev.mooring.console.packages.AppSlug;
import jakarta.enterprise.context.ApplicationScoped;

/** One application at a glance. */
@ApplicationScoped
public class ShowApp {

    public Outcome<AppView> show(AppSlug app) {
        throw new UnsupportedOperationException();
    }
}
