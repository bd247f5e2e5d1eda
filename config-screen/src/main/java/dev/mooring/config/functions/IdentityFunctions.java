package dev.mooring.config.functions;

import dev.mooring.config.template.GoMap;
import dev.mooring.config.template.GoSlice;
import dev.mooring.config.template.GoType;
import java.util.Map;
import java.util.TreeMap;

/** KOTS's functions on the identity service. */
final class IdentityFunctions {

    private static final String PORT = "5556";

    private final IdentityInfo identity;
    private final String appSlug;

    IdentityFunctions(IdentityInfo identity, String appSlug) {
        this.identity = identity;
        this.appSlug = appSlug;
    }

    FunctionTable table() {
        return new FunctionTable()
                .constant("IdentityServiceEnabled", identity.enabled())
                .answer("IdentityServiceClientID", "", a -> identity.clientId())
                .answer("IdentityServiceClientSecret", "", a -> identity.clientSecret())
                .answer("IdentityServiceRoles", "", a -> roles())
                .constant("IdentityServiceName", appSlug + "-dex")
                .constant("IdentityServicePort", PORT);
    }

    private GoMap roles() {
        Map<String, GoSlice> roles = new TreeMap<>();
        identity.roles().forEach((group, names) -> roles.put(group, GoSlice.strings(names)));
        return GoMap.of(GoType.STRINGS, roles);
    }
}
