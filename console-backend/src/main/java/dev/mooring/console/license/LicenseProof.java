package dev.mooring.console.license;

import dev.mooring.config.finding.Finding;
import dev.mooring.config.finding.Place;
import dev.mooring.config.yaml.YamlNode;
import dev.mooring.console.license.signature.ChainResult;
import dev.mooring.console.license.signature.Encoded;
import dev.mooring.console.license.signature.LicenseEnvelope;
import dev.mooring.console.license.signature.RsaKey;
import dev.mooring.console.license.signature.TrustRoot;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Holds what a license claims against what was signed. */
final class LicenseProof {

    private final LicenseDocument document;
    private final List<Finding> findings;

    LicenseProof(LicenseDocument document, List<Finding> findings) {
        this.document = document;
        this.findings = findings;
    }

    /** The license with the values that were signed; empty where an error was found. */
    Optional<License> proven(License claimed, TrustRoot root) {
        if (root.isEmpty()) {
            findings.add(notVerified(claimed.state()));
            return Optional.of(claimed);
        }
        if (claimed.state() instanceof SignatureState.NotSigned) {
            return refused(
                    "license-not-signed",
                    "The license is not signed, so nobody can tell whether the vendor made it. Ask the vendor for a"
                            + " signed one.");
        }
        Optional<LicenseEnvelope> envelope = LicenseEnvelope.open(document.signature());
        return envelope.isEmpty() ? invalid("The signature cannot be read.") : followed(claimed, envelope.get(), root);
    }

    private Finding notVerified(SignatureState state) {
        return Finding.warning("license-not-verified", state.words() + ".", place());
    }

    private Optional<License> followed(License claimed, LicenseEnvelope envelope, TrustRoot root) {
        return switch (envelope.follow(document.format().hash(), root)) {
            case ChainResult.Broken(String what) -> invalid(what);
            case ChainResult.UnknownKey(String keyId) ->
                refused(
                        "license-key-unknown",
                        "The license is signed with the key " + Shortened.of(keyId)
                                + ", which this console does not trust. Ask the vendor whether the license is for this"
                                + " application.");
            case ChainResult.Proven(String keyId, RsaKey appKey) -> signed(claimed, envelope, keyId, appKey);
        };
    }

    private Optional<License> signed(License claimed, LicenseEnvelope envelope, String keyId, RsaKey appKey) {
        for (Map.Entry<String, Entitlement> entitlement :
                document.terms().entitlements().entrySet()) {
            if (!holds(entitlement.getValue(), appKey)) {
                return invalid(
                        "The entitlement " + Shortened.of(entitlement.getKey()) + " has a value that was not signed.");
            }
        }
        return signedDocument(envelope).flatMap(signed -> compared(claimed, signed, keyId));
    }

    /** An entitlement without a signature of its own is covered by that of the whole. */
    private boolean holds(Entitlement entitlement, RsaKey appKey) {
        byte[] value = entitlement.value().printed().getBytes(StandardCharsets.UTF_8);
        return entitlement.signature().isEmpty()
                || Encoded.base64(entitlement.signature())
                        .filter(signature -> appKey.verifies(
                                value, signature, document.format().hash()))
                        .isPresent();
    }

    private Optional<LicenseDocument> signedDocument(LicenseEnvelope envelope) {
        Optional<YamlNode> node = Encoded.object(envelope.licenseData()).map(json -> new JsonNodes(place()).node(json));
        return node.isEmpty()
                ? refused("license-broken", "The signed license cannot be read. Ask the vendor for it again.")
                : read(node.get());
    }

    /** What is odd with the signed license is odd with the file, and told already; only errors are told again. */
    private Optional<LicenseDocument> read(YamlNode node) {
        List<Finding> found = new ArrayList<>();
        Optional<LicenseDocument> signed = LicenseDocument.of(node, found);
        found.stream().filter(Finding::isError).forEach(findings::add);
        return signed;
    }

    private Optional<License> compared(License claimed, LicenseDocument signed, String keyId) {
        if (signed.format() != document.format()) {
            return invalid("The format " + document.format().apiVersion() + " is not the one that was signed.");
        }
        findings.addAll(new Mismatches(place()).between(signed.terms(), claimed.terms()));
        return Optional.of(new License(
                claimed.format(),
                signed.terms(),
                claimed.signature(),
                new SignatureState.Verified(keyId),
                claimed.text()));
    }

    private <T> Optional<T> invalid(String what) {
        return refused(
                "license-signature-invalid",
                "The license's signature is not valid. " + what
                        + " The file may have been changed: ask the vendor for it again.");
    }

    private <T> Optional<T> refused(String code, String message) {
        findings.add(Finding.error(code, message, place()));
        return Optional.empty();
    }

    private Place place() {
        return document.where().withSubject("signature");
    }
}
