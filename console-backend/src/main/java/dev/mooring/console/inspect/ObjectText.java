package dev.mooring.console.inspect;

import dev.mooring.config.yaml.YamlText;
import dev.mooring.console.deploy.plan.Comparison;
import dev.mooring.console.object.FieldPath;
import dev.mooring.console.object.KubeObject;

/** An object as YAML to be read: nothing of what a Secret holds, and without the list of who owns which field. */
public final class ObjectText {

    private static final FieldPath METADATA = FieldPath.ROOT.key("metadata");
    private static final FieldPath OWNERSHIP = METADATA.key("managedFields");

    /** kubectl keeps a whole copy here, of a Secret in clear. */
    private static final FieldPath COPY =
            METADATA.key("annotations").key("kubectl.kubernetes.io/last-applied-configuration");

    private ObjectText() {}

    /** @param ownership whether {@code managedFields} are wanted, which are mostly longer than the rest */
    public static String yaml(KubeObject object, boolean ownership) {
        KubeObject shown = object.ref().isSecret() ? COPY.removedFrom(Comparison.withoutSecrets(object)) : object;
        return YamlText.write((ownership ? shown : OWNERSHIP.removedFrom(shown)).json());
    }
}
