package dev.mooring.ui.shell;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.router.QueryParameters;
import dev.mooring.console.branding.Branding;
import dev.mooring.console.packages.AppSlug;
import dev.mooring.console.render.Rendered;
import dev.mooring.console.version.Sequence;
import dev.mooring.console.version.Version;

/**
 * The addresses of the pages, relative to the console's root: deep links that survive a reload. The constants are the pages'
 * own; what a page links to comes from the methods, which stay with the application that the present address names.
 */
public final class Links {

    public static final String DASHBOARD = "";
    public static final String CONFIGURATION = "configuration";

    /** Only the questions that a new release has to have answered. */
    public static final String NEW_QUESTIONS = CONFIGURATION + "/new";

    public static final String VERSIONS = "versions";
    public static final String COMPARE = VERSIONS + "/compare";
    public static final String PATCHES = "patches";
    public static final String OBJECTS = "objects";

    /** One of them, named in the query. */
    public static final String OBJECT = OBJECTS + "/one";

    public static final String LICENSE = "license";
    public static final String SETTINGS = "settings";

    /** Taking the application out of the cluster. */
    public static final String UNDEPLOY = "undeploy";

    /** Removing the application from the console. */
    public static final String REMOVE = "remove";

    /** Stands before the name of a service and its port. */
    public static final String OPEN = "open";

    /** All applications. */
    public static final String APPS = "apps";

    public static final String ADD_APP = APPS + "/add";

    /** Stands before the name of an application. */
    static final String APP = "app";

    private Links() {}

    /** Opens a page at its address, whatever stands behind its question mark included. */
    public static void follow(String address) {
        int question = address.indexOf('?');
        UI ui = UI.getCurrent();
        if (question < 0) {
            ui.navigate(address);
        } else {
            ui.navigate(address.substring(0, question), QueryParameters.fromString(address.substring(question + 1)));
        }
    }

    /** A page of the application that the present page is about. */
    public static String here(String page) {
        return AddressedApp.now().map(app -> in(app, page)).orElse(page);
    }

    /** A page of an application, whichever the present page is about. */
    public static String in(AppSlug app, String page) {
        return APP + "/" + app + (page.isEmpty() ? "" : "/" + page);
    }

    /** The vendor's style sheet; another one has another address, so a browser may keep each for ever. */
    public static String styles(AppSlug app, Branding branding) {
        return "api/v1/apps/" + app + "/branding.css?v="
                + Integer.toHexString(branding.styles().hashCode());
    }

    /** Leads to a port of the application on the machine of whoever looks, wherever it was opened there. */
    public static String port(Rendered.Port port) {
        return here(OPEN + "/" + port.service() + "/" + port.servicePort());
    }

    /** Where the answers are given that a version lacks: only the new questions where it came after another version. */
    public static String configure(Version version) {
        return here(version.parent().isPresent() ? NEW_QUESTIONS : CONFIGURATION);
    }

    /** What deploying a version would do. */
    public static String plan(Sequence sequence) {
        return here(VERSIONS + "/" + sequence + "/plan");
    }

    /** The questions with the answers of an earlier version, for the release that they were given for. */
    public static String answersOf(Sequence sequence) {
        return here(CONFIGURATION) + "?from=" + sequence;
    }

    /** The same for the newest release. */
    public static String answersOntoNewest(Sequence sequence) {
        return answersOf(sequence) + "&onto=newest";
    }

    /** What differs between two versions. */
    public static String compare(Sequence from, Sequence to) {
        return here(COMPARE) + "?from=" + from + "&to=" + to;
    }

    /** The files of a version. */
    public static String files(Sequence sequence) {
        return here(VERSIONS + "/" + sequence + "/files");
    }

    /** What a deploy does, or did. */
    public static String deploy(Sequence sequence) {
        return here(VERSIONS + "/" + sequence + "/deploy");
    }
}
