package dev.mooring.config.functions;

import dev.mooring.config.template.FunctionException;
import dev.mooring.config.template.GoInteger;
import dev.mooring.config.template.GoPrint;
import java.util.Optional;

/** KOTS's functions on what is installed where: release, license and cluster. */
final class InstallationFunctions {

    private final LicenseFields license;
    private final ReleaseInfo release;
    private final ClusterInfo cluster;
    private final ProxySettings proxy;

    InstallationFunctions(LicenseFields license, ReleaseInfo release, ClusterInfo cluster, ProxySettings proxy) {
        this.license = license;
        this.release = release;
        this.cluster = cluster;
        this.proxy = proxy;
    }

    FunctionTable table() {
        return new FunctionTable()
                .addAll(releaseFunctions())
                .addAll(clusterFunctions())
                .answer("LicenseFieldValue", "string", a -> fieldValue(a.text(0)))
                .constant("HTTPProxy", proxy.httpProxy())
                .constant("HTTPSProxy", proxy.httpsProxy())
                .constant("NoProxy", proxy.noProxy());
    }

    private FunctionTable releaseFunctions() {
        return new FunctionTable()
                .constant("Sequence", GoInteger.int64(release.sequence()))
                .constant("Cursor", release.cursor())
                .constant("ChannelName", release.channelName())
                .constant("VersionLabel", release.versionLabel())
                .constant("ReleaseNotes", release.releaseNotes())
                .constant("IsRequired", release.required())
                .constant("IsAirgap", release.airgap());
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

    private String fieldValue(String name) throws FunctionException {
        Optional<Object> value = license.field(name);
        return value.isPresent() ? GoPrint.value(value.get()) : "";
    }
}
