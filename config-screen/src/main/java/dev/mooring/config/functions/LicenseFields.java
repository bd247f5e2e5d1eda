package dev.mooring.config.functions;

import java.util.Optional;

/** A license as template functions see it. */
@FunctionalInterface
public interface LicenseFields {

    /** No license. */
    LicenseFields NONE = name -> Optional.empty();

    /** A built-in field or an entitlement: String, Boolean or Long; empty where the license has none of that name. */
    Optional<Object> field(String name);
}
