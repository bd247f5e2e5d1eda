package dev.mooring.config.functions;

import java.util.Optional;

/** The license as templates see it: built-in fields and entitlements by name. */
public interface LicenseFields {

    /** No license. */
    LicenseFields NONE = name -> Optional.empty();

    /** The value of a field, a String, Boolean, Long or Double; empty where the license has no such field. */
    Optional<Object> field(String name);
}
