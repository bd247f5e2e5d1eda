package dev.mooring.console.helm;

import dev.mooring.console.object.ObjectRef;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What the cluster lacked, as Helm says when it fails.
 *
 * @param kinds objects without a name
 */
public record Missing(Set<ObjectRef> kinds, Set<String> namespaces) {

    private static final Pattern KIND = Pattern.compile("no matches for kind \"([^\"]+)\" in version \"([^\"]+)\"");
    private static final Pattern NAMESPACE = Pattern.compile("namespaces \"([^\"]+)\" not found");

    public Missing {
        kinds = Set.copyOf(kinds);
        namespaces = Set.copyOf(namespaces);
    }

    public static Missing in(String words) {
        Set<ObjectRef> kinds = new TreeSet<>();
        Matcher kind = KIND.matcher(words);
        while (kind.find()) {
            kinds.add(new ObjectRef(kind.group(2), kind.group(1), "", ""));
        }
        Set<String> namespaces = new TreeSet<>();
        Matcher namespace = NAMESPACE.matcher(words);
        while (namespace.find()) {
            namespaces.add(namespace.group(1));
        }
        return new Missing(kinds, namespaces);
    }

    public boolean isNothing() {
        return kinds.isEmpty() && namespaces.isEmpty();
    }
}
