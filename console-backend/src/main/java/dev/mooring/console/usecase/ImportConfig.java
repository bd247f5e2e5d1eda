package dev.mooring.console.usecase;

import dev.mooring.config.evaluation.GroupState;
import dev.mooring.config.evaluation.ScreenState;
import dev.mooring.config.finding.Finding;
import dev.mooring.config.finding.Place;
import dev.mooring.config.screen.ConfigScreen;
import dev.mooring.config.values.ConfigValues;
import dev.mooring.config.values.ConfigValuesFile;
import dev.mooring.config.values.KotsKeys;
import dev.mooring.console.packages.AppSlug;
import dev.mooring.console.usecase.Outcome.Done;
import dev.mooring.console.usecase.Outcome.Reason;
import dev.mooring.console.usecase.Outcome.Refused;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** Reads a ConfigValues file and tells what taking its answers would change; nothing is taken or saved. */
@ApplicationScoped
public class ImportConfig {

    private static final String CANNOT_DECRYPT = "values-cannot-decrypt";
    private static final Set<String> TOLD_BY_CHANGES = Set.of("values-unknown-item", "values-unknown-row");

    private final KotsKeySecret secret;

    ImportConfig(KotsKeySecret secret) {
        this.secret = secret;
    }

    /** As {@link #read(AppSlug, ScreenState, String, String, List)}, with no key but that of a KOTS in the namespace. */
    public Outcome<ImportedConfig> read(AppSlug app, ScreenState current, String filename, String text) {
        return read(app, current, filename, text, List.of());
    }

    /**
     * Refused as INVALID where the file cannot be read. Items that the screen does not hold, those that are the vendor's,
     * and passwords that no key opens are told in the notes and left out.
     *
     * @param filename as it is called with the admin, for messages
     * @param keys with which KOTS may have encrypted passwords, besides the one in the cluster
     */
    public Outcome<ImportedConfig> read(
            AppSlug app, ScreenState current, String filename, String text, List<String> keys) {
        Optional<ConfigValuesFile.Reading> read = reading(current, filename, text, keys);
        if (read.isEmpty()) {
            return noKey();
        }
        List<Finding> findings = read.get().findings().stream()
                .filter(finding -> !TOLD_BY_CHANGES.contains(finding.code()))
                .map(ImportConfig::bearable)
                .toList();
        return Finding.anyError(findings)
                ? new Refused<>(Reason.INVALID, findings)
                : compared(current, filename, read.get(), findings);
    }

    /** A file's answers as they are, for taking all of them or none: refused as INVALID for whatever is wrong with it. */
    public Outcome<ConfigValues> answers(ScreenState current, String filename, String text) {
        return reading(current, filename, text, List.of())
                .<Outcome<ConfigValues>>map(reading -> Finding.anyError(reading.findings())
                        ? new Refused<>(Reason.INVALID, reading.findings())
                        : new Done<>(reading.values(), reading.findings()))
                .orElseGet(ImportConfig::noKey);
    }

    private static Outcome<ImportedConfig> compared(
            ScreenState current, String filename, ConfigValuesFile.Reading reading, List<Finding> findings) {
        AnswerChanges changes = AnswerChanges.between(current, reading.values(), filename);
        List<Finding> notes =
                Stream.concat(findings.stream(), changes.notes().stream()).toList();
        return new Done<>(new ImportedConfig(changes.changes(), changes.unchanged()), notes);
    }

    /** The other answers can be taken without a password whose key is lost; it is told, and can be typed. */
    private static Finding bearable(Finding finding) {
        return finding.code().equals(CANNOT_DECRYPT)
                ? Finding.warning(finding.code(), finding.message(), finding.where())
                : finding;
    }

    /** Empty where a key that was given is none. What the cluster holds may be anything. */
    private Optional<ConfigValuesFile.Reading> reading(
            ScreenState current, String filename, String text, List<String> given) {
        ConfigScreen screen = new ConfigScreen(
                current.groups().stream().map(GroupState::group).toList());
        List<String> all =
                Stream.concat(given.stream(), secret.inCluster().stream()).toList();
        return KotsKeys.of(given)
                .map(keys -> KotsKeys.of(all).orElse(keys))
                .map(keys -> ConfigValuesFile.read(filename, text, screen, keys));
    }

    private static <T> Outcome<T> noKey() {
        return Outcome.refused(
                Reason.INVALID,
                Finding.error(
                        "kots-key-malformed",
                        "The given encryption key is none of KOTS: it is the base64 text of 36 bytes, as the Secret"
                                + " kotsadm-encryption holds it under encryptionKey (decoded once).",
                        Place.ofSubject("encryption key")));
    }
}
