package dev.mooring.config.functions;

import dev.mooring.config.template.FunctionException;
import dev.mooring.config.template.GoPrint;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** KOTS's functions on what is installed where: release, license, cluster and registry. */
final class InstallationFunctions {

    /** The version of KOTS whose behaviour the templates find here. */
    private static final String KOTS_VERSION = "1.129.0";

    private static final String DEFAULT_PROXY = "proxy.replicated.com";
    private static final String DEFAULT_REGISTRY = "registry.replicated.com";

    private final LicenseFields license;
    private final ReleaseInfo release;
    private final ClusterInfo cluster;
    private final String appSlug;

    InstallationFunctions(LicenseFields license, ReleaseInfo release, ClusterInfo cluster, String appSlug) {
        this.license = license;
        this.release = release;
        this.cluster = cluster;
        this.appSlug = appSlug;
    }

    FunctionTable table() {
        return new FunctionTable()
                .addAll(releaseFunctions())
                .addAll(clusterFunctions())
                .addAll(licenseFunctions())
                .addAll(registryFunctions())
                .addAll(absent());
    }

    private FunctionTable releaseFunctions() {
        return new FunctionTable()
                .constant("Sequence", release.sequence())
                .constant("Cursor", release.cursor())
                .constant("ChannelName", release.channelName())
                .constant("VersionLabel", release.versionLabel())
                .constant("ReleaseNotes", release.releaseNotes())
                .constant("IsRequired", release.required())
                .constant("IsAirgap", release.airgap())
                .constant("KotsVersion", KOTS_VERSION);
    }

    private FunctionTable clusterFunctions() {
        return new FunctionTable()
                .constant("Namespace", cluster.namespace())
                .constant("IsKurl", cluster.kurl())
                .constant("Distribution", cluster.distribution())
                .constant("NodeCount", (long) cluster.nodeCount())
                .constant("KubernetesVersion", cluster.plainVersion())
                .constant("KubernetesMajorVersion", cluster.versionPart(0))
                .constant("KubernetesMinorVersion", cluster.versionPart(1));
    }

    private FunctionTable licenseFunctions() {
        return new FunctionTable()
                .answer("LicenseFieldValue", 1, a -> fieldValue(a.text(0)))
                .answer("LicenseDockerCfg", 0, a -> dockerConfig());
    }

    private FunctionTable registryFunctions() {
        return new FunctionTable()
                .constant("HasLocalRegistry", false)
                .constant("LocalRegistryHost", "")
                .constant("LocalRegistryNamespace", "")
                .constant("LocalRegistryAddress", "")
                .answer("LocalRegistryImagePullSecret", 0, a -> dockerConfig())
                .constant("ImagePullSecretName", appSlug + "-registry")
                .define("ReplicatedProxyDomain", 0, a -> proxyDomain())
                .define("ReplicatedRegistryDomain", 0, a -> registryDomain());
    }

    /** What KOTS says where there is no proxy, no kURL and no identity service. */
    private FunctionTable absent() {
        return new FunctionTable()
                .constant("HTTPProxy", "")
                .constant("HTTPSProxy", "")
                .constant("NoProxy", "")
                .constant("PrivateCACert", "")
                .define("KurlString", 1, a -> "")
                .define("KurlInt", 1, a -> 0L)
                .define("KurlBool", 1, a -> false)
                .define("KurlOption", 1, a -> "")
                .constant("KurlAll", "")
                .constant("IdentityServiceEnabled", false)
                .constant("IdentityServiceClientID", "")
                .constant("IdentityServiceClientSecret", "")
                .define("IdentityServiceRoles", 0, a -> DictFunctions.newDict())
                .constant("IdentityServiceName", appSlug + "-dex")
                .constant("IdentityServicePort", "5556");
    }

    private String fieldValue(String name) throws FunctionException {
        Optional<Object> value = license.field(name);
        return value.isPresent() ? GoPrint.value(value.get()) : "";
    }

    private String proxyDomain() throws FunctionException {
        String own = fieldValue("replicatedProxyDomain");
        return own.isEmpty() ? DEFAULT_PROXY : own;
    }

    private String registryDomain() throws FunctionException {
        String own = fieldValue("replicatedRegistryDomain");
        return own.isEmpty() ? DEFAULT_REGISTRY : own;
    }

    /** The license is the login of the vendor's registries; without one there is none. */
    private String dockerConfig() throws FunctionException {
        String id = fieldValue("licenseID");
        if (id.isEmpty()) {
            return "";
        }
        Map<String, String> login = Map.of("auth", EncodingFunctions.encode("LICENSE_ID:" + id));
        Map<String, Object> hosts = new TreeMap<>(Map.of(proxyDomain(), login));
        hosts.put(registryDomain(), login);
        return EncodingFunctions.encode(new JsonWriter(true, "").write(Map.of("auths", hosts)));
    }
}
