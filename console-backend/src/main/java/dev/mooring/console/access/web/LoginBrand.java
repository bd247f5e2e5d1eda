package dev.mooring.console.access.web;

import java.util.Optional;

/** What the login page shows of the application, where the console has only one: people recognise where they are. */
public interface LoginBrand {

    /** As far as is known; never waits for the cluster, because nobody is signed in yet. */
    Optional<Brand> now();

    /**
     * An application's name and icon.
     *
     * @param icon a data URI, empty where there is none
     */
    record Brand(String title, String icon) {}
}
