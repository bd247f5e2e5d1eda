package dev.mooring.console.api;

import dev.mooring.console.packages.AppSlug;

/** Reads the application's name out of a path. */
final class Slugs {

    private Slugs() {}

    /** What is no slug names no application. */
    static AppSlug of(String text) {
        if (!AppSlug.isValid(text)) {
            throw Refusal.notFound("app-unknown", "There is no application of that name here.", "slug");
        }
        return new AppSlug(text);
    }
}
