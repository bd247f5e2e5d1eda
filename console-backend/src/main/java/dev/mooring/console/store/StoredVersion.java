package dev.mooring.console.store;

import dev.mooring.config.screen.ItemName;
import dev.mooring.config.values.Answer;
import dev.mooring.config.values.ConfigValues;
import dev.mooring.console.images.VersionRegistry;
import dev.mooring.console.packages.AppSlug;
import dev.mooring.console.version.Patches;
import dev.mooring.console.version.Release;
import dev.mooring.console.version.Sequence;
import dev.mooring.console.version.Version;
import dev.mooring.console.version.VersionSource;
import dev.mooring.console.version.VersionState;
import dev.mooring.console.version.compare.Fingerprints;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;

/**
 * A version as it is written down.
 *
 * @param release missing in what was written before releases were known by more than their label
 * @param patches missing in what was written before there were any
 * @param registry missing in what was written before it was part of a version
 * @param state the one it was made with; a state record of its own tells the newer ones
 * @param manifests names the record of its rendered manifests, empty where it has none
 * @param objects these manifests in little; missing in what was written before they were kept
 */
record StoredVersion(
        String app,
        long sequence,
        String packageDigest,
        String versionLabel,
        Optional<StoredRelease> release,
        VersionSource source,
        String author,
        Instant created,
        String note,
        Map<String, StoredAnswer> values,
        String license,
        Optional<SortedMap<String, String>> patches,
        Optional<VersionRegistry> registry,
        Optional<Long> parent,
        VersionState state,
        String manifests,
        Optional<SortedMap<String, String>> objects) {

    /**
     * An answer as it is written down.
     *
     * @param rowOf the repeatable item that it is a row of; missing in what was written before there were rows
     */
    record StoredAnswer(String value, Optional<String> filename, Optional<String> rowOf) {

        static StoredAnswer of(Answer answer) {
            return new StoredAnswer(
                    answer.value(), answer.filename(), answer.rowOf().map(ItemName::value));
        }

        Answer toAnswer() {
            return new Answer(value, filename, rowOf.map(ItemName::new));
        }

        /** Hides the value: an answer may be a password. */
        @Override
        public String toString() {
            return toAnswer().toString();
        }
    }

    /** A release as it is written down; its label stands beside it. */
    record StoredRelease(String channel, long cursor, boolean required, String notes, Optional<Instant> created) {

        static StoredRelease of(Release release) {
            return new StoredRelease(
                    release.channel(), release.cursor(), release.required(), release.notes(), release.created());
        }

        Release toRelease(String label) {
            return new Release(label, channel, cursor, required, false, notes, created);
        }
    }

    static StoredVersion of(Version version, String manifests, Optional<Fingerprints> objects) {
        Map<String, StoredAnswer> values = new LinkedHashMap<>();
        version.values().answers().forEach((item, answer) -> values.put(item.value(), StoredAnswer.of(answer)));
        return new StoredVersion(
                version.app().value(),
                version.sequence().value(),
                version.packageDigest(),
                version.versionLabel(),
                Optional.of(StoredRelease.of(version.release())),
                version.source(),
                version.author(),
                version.created(),
                version.note(),
                values,
                version.license(),
                Optional.of(version.patches().files()),
                version.registry(),
                version.parent().map(Sequence::value),
                version.state(),
                manifests,
                objects.map(Fingerprints::byObject));
    }

    KeptVersion toKept(Optional<VersionState> newerState) {
        return new KeptVersion(toVersion(newerState), objects.map(Fingerprints::new));
    }

    Version toVersion(Optional<VersionState> newerState) {
        Map<ItemName, Answer> answers = new LinkedHashMap<>();
        values.forEach((item, answer) -> answers.put(new ItemName(item), answer.toAnswer()));
        return new Version(
                new AppSlug(app),
                new Sequence(sequence),
                packageDigest,
                release.map(known -> known.toRelease(versionLabel)).orElseGet(() -> Release.labelled(versionLabel)),
                source,
                author,
                created,
                note,
                new ConfigValues(answers),
                license,
                patches.map(Patches::new).orElse(Patches.NONE),
                registry,
                parent.map(Sequence::new),
                newerState.orElse(state));
    }
}
