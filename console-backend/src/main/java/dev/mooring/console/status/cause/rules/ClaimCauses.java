package dev.mooring.console.status.cause.rules;

import java.util.List;
import java.util.Optional;

/** Why a claim has no volume. */
final class ClaimCauses {

    private static final List<Phrase> PHRASES = List.of(
            new Phrase("no storage class is set", CauseKind.STORAGE_CLASS_UNSET),
            new Phrase("storageclass.storage.k8s.io \"", CauseKind.STORAGE_CLASS_MISSING));

    private ClaimCauses() {}

    static List<Cause> of(Case claim) {
        return switch (claim.object().text("status", "phase").orElse("Pending")) {
            case "Bound" -> List.of();
            case "Lost" -> List.of(lost(claim));
            default -> pending(claim).map(List::of).orElse(List.of());
        };
    }

    private static Cause lost(Case claim) {
        String volume = claim.object().text("spec", "volumeName").orElse("");
        return claim.cause(CauseKind.VOLUME_LOST, volume.isEmpty() ? "" : "volume " + volume);
    }

    private static Optional<Cause> pending(Case claim) {
        String storageClass = claim.object().text("spec", "storageClassName").orElse("");
        if (!storageClass.isEmpty()
                && claim.findOutside("storage.k8s.io/v1", "StorageClass", storageClass) instanceof Sighting.Absent) {
            return Optional.of(claim.cause(CauseKind.STORAGE_CLASS_MISSING, "class " + storageClass));
        }
        return claim.events()
                .flatMap(event -> told(claim, event).stream())
                .findFirst()
                .or(() -> unset(claim, storageClass));
    }

    private static Optional<Cause> told(Case claim, Event event) {
        return switch (event.reason()) {
            case "WaitForFirstConsumer", "WaitForPodScheduled" ->
                Optional.of(claim.cause(CauseKind.VOLUME_AWAITS_POD, ""));
            case "ExternalProvisioning", "Provisioning" ->
                Optional.of(claim.cause(CauseKind.VOLUME_NOT_PROVISIONED, Witness.of(event)));
            case "FailedBinding", "ProvisioningFailed" ->
                Optional.of(claim.cause(
                        Phrase.meaning(PHRASES, event.message(), CauseKind.PROVISIONING_FAILED), Witness.of(event)));
            default -> Optional.empty();
        };
    }

    /** Without events, which may be hidden or forgotten. */
    private static Optional<Cause> unset(Case claim, String storageClass) {
        boolean named = claim.object().text("spec", "volumeName").isPresent();
        return storageClass.isEmpty() && !named
                ? Optional.of(claim.cause(CauseKind.STORAGE_CLASS_UNSET, ""))
                : Optional.empty();
    }
}
