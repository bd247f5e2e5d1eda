package dev.mooring.console.store;

import dev.mooring.config.finding.Finding;
import dev.mooring.config.finding.Place;
import dev.mooring.console.object.KubeObject;
import dev.mooring.console.object.Times;
import dev.mooring.console.packages.AppSlug;
import dev.mooring.console.store.Records.Head;
import dev.mooring.console.store.StoreException.Trouble;
import io.fabric8.kubernetes.api.model.Secret;
import io.fabric8.kubernetes.api.model.SecretBuilder;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * How a record looks as Secrets: names, labels, annotations, and the slices of its compressed content. The head holds the
 * first slice and says how many there are and what the digest of all is; the rest has names that are made of that digest.
 *
 * @param now when it is written
 */
record RecordForm(RecordKey key, String namespace, Instant now) {

    /** A Secret may hold 1 MiB in all; base64 does not count, names and labels do. */
    static final int PART_BYTES = 900 * 1024;

    static final String MANAGED_BY = "app.kubernetes.io/managed-by";
    static final String RECORD = "mooring.dev/record";
    static final String STATE_OF = "mooring.dev/state-of";
    private static final String DIGEST = "mooring.dev/digest";
    private static final String PARTS = "mooring.dev/parts";
    private static final String WRITTEN = "mooring.dev/written";
    private static final String CONTENT = "content";
    private static final Pattern HEX = Pattern.compile("[0-9a-f]{64}");

    /** A thousand parts are far more than the largest package. */
    private static final Pattern COUNT = Pattern.compile("[1-9][0-9]{0,2}");

    private static final Pattern ID = Pattern.compile("(?:\\.[0-9a-z]+)?");

    /** The Secret that stands for the record. */
    Secret head(byte[] packed) {
        return secret(key.secretName(), key.kind().label(), slice(packed, 0))
                .editMetadata()
                .addToAnnotations(DIGEST, Compression.digest(packed))
                .addToAnnotations(PARTS, Integer.toString(parts(packed)))
                .endMetadata()
                .build();
    }

    /** The Secrets that hold what the head has no room for, made one at a time: together they are larger than the content. */
    Stream<Secret> rest(byte[] packed) {
        String digest = Compression.digest(packed);
        return IntStream.range(1, parts(packed))
                .mapToObj(part -> secret(partName(key, digest, part), "part", slice(packed, part))
                        .build());
    }

    private SecretBuilder secret(String name, String record, byte[] slice) {
        return new SecretBuilder()
                .withNewMetadata()
                .withName(name)
                .withNamespace(namespace)
                .addToLabels(MANAGED_BY, "mooring")
                .addToLabels(RECORD, record)
                .addToLabels(STATE_OF, key.app().value())
                .addToAnnotations(WRITTEN, now.truncatedTo(ChronoUnit.SECONDS).toString())
                .endMetadata()
                .withType("mooring.dev/state")
                .addToData(CONTENT, Base64.getEncoder().encodeToString(slice));
    }

    private static int parts(byte[] packed) {
        return Math.max(1, (packed.length + PART_BYTES - 1) / PART_BYTES);
    }

    private static byte[] slice(byte[] packed, int part) {
        return Arrays.copyOfRange(packed, part * PART_BYTES, Math.min(packed.length, (part + 1) * PART_BYTES));
    }

    private static String partName(RecordKey key, String digest, int part) {
        return key.secretName() + "." + digest.substring(0, 12) + "." + part;
    }

    /** What is written down about a record without its content. */
    static Optional<Head> head(AppSlug app, KubeObject head) {
        return head.label(RECORD)
                .flatMap(RecordKey.Kind::of)
                .flatMap(kind -> keyOf(kind, app, head.name()))
                .map(key -> new Head(key, revision(head), restNames(key, head), written(head)));
    }

    private static List<String> restNames(RecordKey key, KubeObject head) {
        return restNames(
                key, head.annotation(DIGEST).orElse(""), head.annotation(PARTS).orElse("1"));
    }

    /** Names of the Secrets that hold the rest of a record. */
    static List<String> restNames(RecordKey key, Secret head) {
        Map<String, String> annotations = annotations(head);
        return restNames(key, annotations.getOrDefault(DIGEST, ""), annotations.getOrDefault(PARTS, "1"));
    }

    private static List<String> restNames(RecordKey key, String digest, String count) {
        int parts = partCount(key, count);
        if (parts > 1 && !HEX.matcher(digest).matches()) {
            throw damaged(key, "its annotation " + DIGEST + " is no digest");
        }
        return IntStream.range(1, parts)
                .mapToObj(part -> partName(key, digest, part))
                .toList();
    }

    private static int partCount(RecordKey key, String text) {
        if (!COUNT.matcher(text).matches()) {
            throw damaged(key, "its annotation " + PARTS + " is no number of parts");
        }
        return Integer.parseInt(text);
    }

    private static Map<String, String> annotations(Secret head) {
        return Optional.ofNullable(head.getMetadata().getAnnotations()).orElse(Map.of());
    }

    /** By Mooring's own word, which it renews; by the cluster's where there is none. */
    static Instant written(KubeObject secret) {
        return secret.annotation(WRITTEN)
                .flatMap(Times::parse)
                .or(() -> secret.time("metadata", "creationTimestamp"))
                .orElse(Instant.EPOCH);
    }

    static Instant written(Secret head) {
        return Optional.ofNullable(annotations(head).get(WRITTEN))
                .flatMap(Times::parse)
                .orElse(Instant.EPOCH);
    }

    static String revision(KubeObject secret) {
        return secret.text("metadata", "resourceVersion").orElse("");
    }

    /** To the second, in a form that sorts as text; empty where the cluster does not say. */
    static String created(Secret head) {
        return Optional.ofNullable(head.getMetadata().getCreationTimestamp()).orElse("");
    }

    /** The slice of the content that a Secret holds. */
    static byte[] slice(RecordKey key, Secret secret) {
        String encoded = secret.getData() == null ? null : secret.getData().get(CONTENT);
        if (encoded == null) {
            throw damaged(key, "it has no key " + CONTENT);
        }
        try {
            return Base64.getDecoder().decode(encoded);
        } catch (IllegalArgumentException e) {
            throw damaged(key, "its key " + CONTENT + " is not base64");
        }
    }

    /** @param packed all slices, in their order */
    static byte[] unpacked(RecordKey key, Secret head, byte[] packed) {
        if (!Compression.digest(packed).equals(annotations(head).getOrDefault(DIGEST, ""))) {
            throw damaged(key, "its content does not match its digest, so it was changed by hand");
        }
        try {
            return Compression.unpack(packed);
        } catch (UncheckedIOException e) {
            throw damaged(key, "its content is not compressed as Mooring does it");
        }
    }

    static Optional<RecordKey> keyOf(RecordKey.Kind kind, Secret head) {
        return Optional.ofNullable(head.getMetadata().getLabels())
                .map(labels -> labels.get(STATE_OF))
                .filter(AppSlug::isValid)
                .flatMap(slug ->
                        keyOf(kind, new AppSlug(slug), head.getMetadata().getName()));
    }

    /** By its name; a Secret whose labels and name do not belong together was changed by hand and is none of ours. */
    static Optional<RecordKey> keyOf(RecordKey.Kind kind, AppSlug app, String name) {
        String start = new RecordKey(kind, app, "").secretName();
        return Optional.of(name)
                .filter(text -> text.startsWith(start))
                .map(text -> text.substring(start.length()))
                .filter(id -> ID.matcher(id).matches())
                .map(id -> new RecordKey(kind, app, id.replaceFirst("^\\.", "")));
    }

    /** Somebody changed it by hand, or it is not whole. */
    static StoreException damaged(RecordKey key, String why) {
        return new StoreException(
                Trouble.DAMAGED,
                Finding.error(
                        "state-damaged",
                        "Mooring's own state in Secret " + key.secretName() + " cannot be used: " + why
                                + ". Restore that Secret from a backup, or remove it to go on without that record.",
                        Place.ofSubject("Secret " + key.secretName())));
    }
}
