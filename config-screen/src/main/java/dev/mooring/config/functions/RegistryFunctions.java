package dev.mooring.config.functions;

import dev.mooring.config.template.FunctionException;
import dev.mooring.config.template.GoPrint;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** KOTS's functions on images: where they come from, and the logins for it. Logins are answers: they are placed, never shown. */
final class RegistryFunctions {

    private final RegistryInfo registry;
    private final ImageProxy proxy;
    private final LicenseFields license;
    private final String appSlug;

    RegistryFunctions(RegistryInfo registry, ImageProxy proxy, LicenseFields license, String appSlug) {
        this.registry = registry;
        this.proxy = proxy;
        this.license = license;
        this.appSlug = appSlug;
    }

    FunctionTable table() {
        return new FunctionTable()
                .constant("HasLocalRegistry", registry.isThere())
                .answer("LocalRegistryHost", "", a -> registry.host())
                .answer("LocalRegistryNamespace", "", a -> registry.namespace())
                .answer("LocalRegistryAddress", "", a -> registry.address())
                .answer("LocalImageName", "string", a -> imageName(a.text(0)))
                .answer("LocalRegistryImagePullSecret", "", a -> pullSecret())
                .constant("ImagePullSecretName", appSlug + "-registry")
                .answer("LicenseDockerCfg", "", a -> licenseLogin())
                .define("ReplicatedProxyDomain", "", a -> proxyDomain())
                .define("ReplicatedRegistryDomain", "", a -> registryDomain());
    }

    /** KOTS gives nothing for what is no name of an image. */
    private String imageName(String image) throws FunctionException {
        Optional<ImageReference> reference = ImageReference.of(image);
        if (reference.isEmpty()) {
            return "";
        }
        if (registry.isThere()) {
            return PathFunctions.clean(registry.host() + "/" + registry.namespace() + "/"
                    + reference.get().lastElement());
        }
        boolean proxied = proxy.proxiesPublicImages() || proxy.isPrivate().test(image);
        return proxied ? proxiedName(image, reference.get()) : image;
    }

    private String proxiedName(String image, ImageReference reference) throws FunctionException {
        if (reference.domain().equals(registryDomain())) {
            return image;
        }
        if (reference.domain().equals(ImageProxy.UPSTREAM_REGISTRY)) {
            return registryDomain() + image.substring(reference.domain().length());
        }
        String name = ImageReference.unmarked(image);
        boolean already = name.startsWith(proxyDomain() + "/");
        String prefix = already ? "" : proxyDomain() + "/proxy/" + field("appSlug") + "/";
        return prefix + name + reference.mark();
    }

    private String proxyDomain() throws FunctionException {
        return proxy.proxyOr(field("replicatedProxyDomain"));
    }

    private String registryDomain() throws FunctionException {
        return proxy.registryOr(field("replicatedRegistryDomain"));
    }

    private String field(String name) throws FunctionException {
        Optional<Object> value = license.field(name);
        return value.isPresent() ? GoPrint.value(value.get()) : "";
    }

    private String pullSecret() throws FunctionException {
        return registry.isThere()
                ? logins(Map.of(registry.host(), login(registry.user(), registry.password())))
                : licenseLogin();
    }

    /** The license is the login of the vendor's registries; without one there is none. */
    private String licenseLogin() throws FunctionException {
        String id = field("licenseID");
        if (id.isEmpty()) {
            return "";
        }
        Map<String, Object> hosts = new TreeMap<>(Map.of(proxyDomain(), login("LICENSE_ID", id)));
        hosts.put(registryDomain(), login("LICENSE_ID", id));
        return logins(hosts);
    }

    private static Map<String, String> login(String user, String password) {
        return Map.of("auth", EncodingFunctions.encode(user + ":" + password));
    }

    private static String logins(Map<String, ?> hosts) throws FunctionException {
        return EncodingFunctions.encode(JsonWriter.SAFE.write(Map.of("auths", hosts)));
    }
}
