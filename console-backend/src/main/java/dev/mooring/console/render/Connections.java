package dev.mooring.console.render;

import dev.mooring.config.functions.ClusterLookup;
import dev.mooring.config.functions.IdentityInfo;
import dev.mooring.config.functions.ImageProxy;
import dev.mooring.config.functions.ProxySettings;
import dev.mooring.config.functions.RegistryInfo;

/**
 * What an installation is connected to, as templates may know it.
 *
 * @param objects what {@code Lookup} finds in the cluster
 * @param registry the customer's own
 * @param images the vendor's registry and proxy
 * @param privateCa the name of the ConfigMap with the customer's own authorities, empty where there is none
 */
public record Connections(
        ClusterLookup objects,
        RegistryInfo registry,
        ImageProxy images,
        IdentityInfo identity,
        ProxySettings proxy,
        String privateCa) {

    /** Nothing is known, as on the command line. */
    public static final Connections NONE = new Connections(
            ClusterLookup.NONE, RegistryInfo.NONE, ImageProxy.UNKNOWN, IdentityInfo.NONE, ProxySettings.NONE, "");

    public Connections withObjects(ClusterLookup found) {
        return new Connections(found, registry, images, identity, proxy, privateCa);
    }

    public Connections withRegistry(RegistryInfo own) {
        return new Connections(objects, own, images, identity, proxy, privateCa);
    }

    public Connections withProxy(ProxySettings settings, String authorities) {
        return new Connections(objects, registry, images, identity, settings, authorities);
    }
}
