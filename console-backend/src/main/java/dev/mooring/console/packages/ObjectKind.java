package dev.mooring.console.packages;

import dev.mooring.config.yaml.YamlNode;
import dev.mooring.config.yaml.YamlNode.YamlMapping;
import dev.mooring.config.yaml.YamlNode.YamlScalar;
import java.util.Optional;

/** What makes a YAML document a Kubernetes object: both parts are there and not empty. */
public record ObjectKind(String apiVersion, String kind) {

    private static final ObjectKind SIG_APPLICATION = new ObjectKind("app.k8s.io/v1beta1", "Application");

    /** Empty where the document is not a Kubernetes object. */
    public static Optional<ObjectKind> of(YamlNode document) {
        return text(document, "apiVersion")
                .flatMap(apiVersion -> text(document, "kind").map(kind -> new ObjectKind(apiVersion, kind)));
    }

    private static Optional<String> text(YamlNode document, String key) {
        return document instanceof YamlMapping mapping
                        && mapping.get(key).orElse(null) instanceof YamlScalar scalar
                        && scalar.value() instanceof String text
                        && !text.isBlank()
                ? Optional.of(text)
                : Optional.empty();
    }

    /** Empty for the core group. */
    public String group() {
        int slash = apiVersion.indexOf('/');
        return slash < 0 ? "" : apiVersion.substring(0, slash);
    }

    public boolean isKots(String kotsKind) {
        return group().equals("kots.io") && kind.equals(kotsKind);
    }

    public boolean isHelmChart() {
        return isKots("HelmChart");
    }

    /** The application as the Kubernetes interest group describes it; its links are shown on the dashboard. */
    public boolean isSigApplication() {
        return equals(SIG_APPLICATION);
    }

    @Override
    public String toString() {
        return kind + " of " + apiVersion;
    }
}
