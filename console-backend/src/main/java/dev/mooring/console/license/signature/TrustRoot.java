package dev.mooring.console.license.signature;

import dev.mooring.config.finding.Finding;
import dev.mooring.config.finding.Place;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The keys that licenses are held against, by the ids that licenses name them with. Mooring comes with none: whose
 * licenses a console takes is for the vendor to say.
 */
public record TrustRoot(Map<String, RsaKey> keys) {

    /** No key: nothing can be verified. */
    public static final TrustRoot NONE = new TrustRoot(Map.of());

    public TrustRoot {
        keys = Map.copyOf(keys);
    }

    /** The keys that could be read, and what is wrong with the others. */
    public record Reading(TrustRoot root, List<Finding> findings) {
        public Reading {
            findings = List.copyOf(findings);
        }
    }

    /** @param pems public keys in PEM by their ids */
    public static Reading of(Map<String, String> pems) {
        Map<String, RsaKey> keys = new LinkedHashMap<>();
        List<Finding> findings = new ArrayList<>();
        pems.forEach((id, pem) ->
                RsaKey.ofPem(pem).ifPresentOrElse(key -> keys.put(id, key), () -> findings.add(unreadable(id))));
        return new Reading(new TrustRoot(keys), findings);
    }

    private static Finding unreadable(String id) {
        return Finding.error(
                "license-key-unreadable",
                "This key for licenses cannot be read. Give a public RSA key of 1024 to 8192 bits in PEM, which begins"
                        + " with -----BEGIN PUBLIC KEY-----.",
                Place.ofSubject(id));
    }

    public boolean isEmpty() {
        return keys.isEmpty();
    }

    Optional<RsaKey> key(String id) {
        return Optional.ofNullable(keys.get(id));
    }
}
