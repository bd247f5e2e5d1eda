package dev.mooring.console.helm;

import dev.mooring.console.cluster.KubeJson;
import dev.mooring.console.object.KubeObject;
import dev.mooring.console.object.ObjectRef;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.zip.GZIPInputStream;

/**
 * One revision of a Helm release, as Helm's own record in the cluster has it (a Secret of the type
 * {@code helm.sh/release.v1} that holds gzipped JSON).
 *
 * @param number counts from 1
 * @param status Helm's word, such as {@code deployed}, {@code failed} or {@code pending-upgrade}
 * @param appVersion what the chart says that it installs; may be empty
 * @param ended when Helm last wrote it
 * @param manifest the objects in YAML, hooks not among them
 * @param hooks each hook's YAML
 */
public record HelmRevision(
        String release,
        String namespace,
        long number,
        String status,
        String chart,
        String chartVersion,
        String appVersion,
        Optional<Instant> ended,
        String description,
        String manifest,
        List<String> hooks) {

    /** Helm's own limit of a record is 1 MiB in the cluster, gzipped. */
    private static final int LARGEST = 64 * 1024 * 1024;

    private static final String TYPE = "helm.sh/release.v1";

    public HelmRevision {
        hooks = List.copyOf(hooks);
    }

    static boolean isRecord(KubeObject object) {
        return object.ref().isSecret() && object.text("type").orElse("").equals(TYPE);
    }

    /** Empty where it is no record of Helm's, or a damaged one. */
    static Optional<HelmRevision> of(KubeObject secret) {
        return content(secret).map(HelmRevision::revision);
    }

    /** All that the record holds, as Helm's JSON has it. */
    static Optional<KubeObject> content(KubeObject secret) {
        return isRecord(secret)
                ? secret.text("data", "release").flatMap(HelmRevision::unpacked).flatMap(KubeJson::read)
                : Optional.empty();
    }

    /** Whether Helm was stopped before it had ended, so that it refuses to go on. */
    public boolean isUnfinished() {
        return status.startsWith("pending-") || status.equals("uninstalling");
    }

    public boolean isDeployed() {
        return status.equals("deployed");
    }

    /** The Secret that holds it. */
    ObjectRef record() {
        return new ObjectRef("v1", "Secret", namespace, "sh.helm.release.v1." + release + ".v" + number);
    }

    /** Whether it deployed the same chart to the same objects; what ran as a hook does not count. */
    public boolean hasSameContent(HelmRevision other) {
        return isDeployed()
                && chart.equals(other.chart)
                && chartVersion.equals(other.chartVersion)
                && manifest.equals(other.manifest);
    }

    private static Optional<String> unpacked(String data) {
        try {
            byte[] once = Base64.getDecoder().decode(data);
            byte[] packed = Base64.getDecoder().decode(new String(once, StandardCharsets.US_ASCII));
            try (GZIPInputStream in = new GZIPInputStream(new ByteArrayInputStream(packed))) {
                byte[] json = in.readNBytes(LARGEST);
                return json.length == LARGEST
                        ? Optional.empty()
                        : Optional.of(new String(json, StandardCharsets.UTF_8));
            }
        } catch (IOException | IllegalArgumentException damaged) {
            return Optional.empty();
        }
    }

    /** @param json all that a record holds */
    static HelmRevision revision(KubeObject json) {
        List<String> hooks = json.list("hooks").stream()
                .filter(Map.class::isInstance)
                .map(hook -> ((Map<?, ?>) hook).get("manifest"))
                .filter(String.class::isInstance)
                .map(String.class::cast)
                .toList();
        return new HelmRevision(
                json.text("name").orElse(""),
                json.text("namespace").orElse(""),
                json.number("version").orElse(0L),
                json.text("info", "status").orElse(""),
                json.text("chart", "metadata", "name").orElse(""),
                json.text("chart", "metadata", "version").orElse(""),
                json.text("chart", "metadata", "appVersion").orElse(""),
                json.time("info", "last_deployed"),
                json.text("info", "description").orElse(""),
                json.text("manifest").orElse(""),
                hooks);
    }

    /** Manifests hold secrets. */
    @Override
    public String toString() {
        return "HelmRevision[" + namespace + "/" + release + " " + number + " " + status + "]";
    }
}
