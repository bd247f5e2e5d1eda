package dev.mooring.console.notify;

import dev.mooring.console.object.KubeObject;
import dev.mooring.console.object.ObjectRef;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * Which Secrets hold the certificates that visitors of an application see. Most are not in its package: the customer made
 * them, or cert-manager did, and an Ingress, a Gateway or a Certificate only names them.
 */
public final class TlsNames {

    private static final Set<String> GROUPS =
            Set.of("networking.k8s.io", "gateway.networking.k8s.io", "cert-manager.io", "");

    private TlsNames() {}

    /** Whether an object of this kind may name or be such a Secret. */
    public static boolean areIn(ObjectRef object) {
        return GROUPS.contains(object.group())
                && switch (object.kind()) {
                    case "Ingress", "Gateway", "Certificate", "Secret" -> true;
                    default -> false;
                };
    }

    /** Those that an object names; none for other kinds. */
    public static List<ObjectRef> of(KubeObject object) {
        String namespace = object.namespace();
        return switch (object.kind()) {
            case "Ingress" ->
                object.parts("spec", "tls").stream()
                        .flatMap(tls -> secret(namespace, tls.text("secretName")))
                        .toList();
            case "Certificate" ->
                secret(namespace, object.text("spec", "secretName")).toList();
            case "Gateway" ->
                object.parts("spec", "listeners").stream()
                        .flatMap(listener -> listener.parts("tls", "certificateRefs").stream())
                        .flatMap(named -> secret(named.text("namespace").orElse(namespace), named.text("name")))
                        .toList();
            default -> List.of();
        };
    }

    private static Stream<ObjectRef> secret(String namespace, Optional<String> name) {
        return name.filter(text -> !text.isEmpty()).stream()
                .map(text -> new ObjectRef("v1", "Secret", namespace, text));
    }
}
