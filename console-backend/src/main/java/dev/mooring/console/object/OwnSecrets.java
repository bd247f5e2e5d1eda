package dev.mooring.console.object;

import java.util.regex.Pattern;

/**
 * The names of the Secrets in which the console keeps its state. A package is not trusted: with one of them it could set
 * the admin's password, or undo what was deployed.
 */
public final class OwnSecrets {

    private static final Pattern NAMES =
            Pattern.compile("mooring-(?:access|(?:app|package|version|state|manifests|log|settings"
                    + "|plan|updates|check|release|feature|history|notify|outbox|told|registry)-.*)");

    private OwnSecrets() {}

    public static boolean contain(String name) {
        return NAMES.matcher(name).matches();
    }
}
