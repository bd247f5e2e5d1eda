package dev.mooring.console.license;

/** A channel that the license gives releases of. */
public record LicenseChannel(
        String id,
        String name,
        String slug,
        boolean isDefault,
        String endpoint,
        String proxyDomain,
        boolean semverRequired) {}
