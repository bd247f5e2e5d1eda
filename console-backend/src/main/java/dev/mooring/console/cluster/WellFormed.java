package dev.mooring.console.cluster;

import dev.mooring.console.object.ObjectRef;
import java.util.regex.Pattern;

/** Names that somebody else has given: the words become parts of a path, and must not lead out of it. */
public final class WellFormed {

    private static final Pattern API_VERSION = Pattern.compile("([a-z0-9][a-z0-9.-]{0,252}/)?v[a-z0-9]{1,62}");
    private static final Pattern KIND = Pattern.compile("[A-Z][A-Za-z0-9]{0,62}");
    private static final Pattern NAME = Pattern.compile("([A-Za-z0-9][A-Za-z0-9.:_-]{0,252})?");

    private WellFormed() {}

    /** Whether it can be the name of an object, or of all of a kind where the name is empty. */
    public static boolean isOne(ObjectRef object) {
        return API_VERSION.matcher(object.apiVersion()).matches()
                && KIND.matcher(object.kind()).matches()
                && NAME.matcher(object.namespace()).matches()
                && NAME.matcher(object.name()).matches();
    }
}
