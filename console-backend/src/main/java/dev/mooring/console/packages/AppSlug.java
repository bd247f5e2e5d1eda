package dev.mooring.console.packages;

import java.util.regex.Pattern;

/** An application's short name, fit for labels and addresses: lower-case letters, digits and dashes, at most 50. */
public record AppSlug(String value) implements Comparable<AppSlug> {

    private static final Pattern FORM = Pattern.compile("[a-z0-9]([a-z0-9-]{0,48}[a-z0-9])?");

    public AppSlug {
        if (!FORM.matcher(value).matches()) {
            throw new IllegalArgumentException("not a slug: " + value);
        }
    }

    public static boolean isValid(String value) {
        return FORM.matcher(value).matches();
    }

    /**
     * Whether names that are made of it would be those of the console's own records: the login for a registry of an application
     * {@code mooring-app-x} has the name of the record of an application {@code x-registry}.
     */
    public boolean isReserved() {
        return value.startsWith("mooring-");
    }

    @Override
    public int compareTo(AppSlug other) {
        return value.compareTo(other.value);
    }

    @Override
    public String toString() {
        return value;
    }
}
