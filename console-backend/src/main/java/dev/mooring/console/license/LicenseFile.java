package dev.mooring.console.license;

import dev.mooring.config.finding.Finding;
import dev.mooring.config.finding.Place;
import dev.mooring.config.yaml.YamlFile;
import dev.mooring.console.license.signature.Encoded;
import dev.mooring.console.license.signature.TrustRoot;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Reads a {@code kots.io License} file, {@code v1beta1} or {@code v1beta2}. */
public final class LicenseFile {

    private static final int LONGEST = 1024 * 1024;

    private LicenseFile() {}

    /** The license, and everything that is wrong with it. */
    public record Reading(Optional<License> license, List<Finding> findings) {
        public Reading {
            findings = List.copyOf(findings);
        }
    }

    /**
     * What the file claims: its signature is carried along and not verified.
     *
     * @param name the file's name, for messages
     */
    public static Reading read(String name, String text) {
        List<Finding> findings = new ArrayList<>();
        Optional<License> license = document(name, text, findings).map(document -> claimed(document, text));
        return reading(license, findings);
    }

    /**
     * What the vendor signed. Where the file claims something else, the signed value counts and a warning tells. A wrong
     * signature, an unknown key and (where there are keys) a missing signature are errors; without any key a warning
     * says that nothing was verified.
     */
    public static Reading read(String name, String text, TrustRoot root) {
        List<Finding> findings = new ArrayList<>();
        Optional<License> license = document(name, text, findings)
                .flatMap(document -> new LicenseProof(document, findings).proven(claimed(document, text), root));
        return reading(license, findings);
    }

    private static Reading reading(Optional<License> license, List<Finding> findings) {
        return new Reading(Finding.anyError(findings) ? Optional.empty() : license, findings);
    }

    private static License claimed(LicenseDocument document, String text) {
        SignatureState state =
                document.signature().isEmpty() ? new SignatureState.NotSigned() : new SignatureState.NotVerified();
        return new License(document.format(), document.terms(), inClear(document.signature()), state, text);
    }

    private static String inClear(String signature) {
        return Encoded.base64(signature)
                .map(bytes -> new String(bytes, StandardCharsets.UTF_8))
                .orElse("");
    }

    private static Optional<LicenseDocument> document(String name, String text, List<Finding> findings) {
        if (text.length() > LONGEST) {
            findings.add(Finding.error(
                    "license-too-large",
                    "This file is larger than 1 MB; no license is. Choose the file that the vendor sent.",
                    Place.ofFile(name)));
            return Optional.empty();
        }
        YamlFile file = YamlFile.parse(name, text);
        findings.addAll(file.findings());
        if (file.documents().size() == 1) {
            return LicenseDocument.of(file.documents().getFirst(), findings);
        }
        if (!Finding.anyError(findings)) {
            findings.add(LicenseDocument.notALicense(
                    file.documents().isEmpty() ? "It holds nothing." : "It holds several documents.",
                    Place.ofFile(name)));
        }
        return Optional.empty();
    }
}
