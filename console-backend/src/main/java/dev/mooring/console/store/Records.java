package dev.mooring.console.store;

import dev.mooring.config.finding.Finding;
import dev.mooring.config.finding.Place;
import dev.mooring.console.cluster.Cluster;
import dev.mooring.console.cluster.ClusterAnswer;
import dev.mooring.console.cluster.ClusterFacts;
import dev.mooring.console.object.KubeObject;
import dev.mooring.console.packages.AppSlug;
import dev.mooring.console.store.StoreException.Trouble;
import io.fabric8.kubernetes.api.model.Secret;
import io.fabric8.kubernetes.api.model.SecretBuilder;
import io.fabric8.kubernetes.client.KubernetesClient;
import io.fabric8.kubernetes.client.KubernetesClientException;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.Arrays;
import java.util.Base64;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * Records of bytes in Secrets. Content is compressed and, where it is large, split over several Secrets: the parts are
 * written first and the head, which names them and their digest, last, so that a record is there whole or not at all.
 */
final class Records {

    /** A Secret may hold 1 MiB in all; base64 does not count, names and labels do. */
    static final int PART_BYTES = 900 * 1024;

    private static final String MANAGED_BY = "app.kubernetes.io/managed-by";
    private static final String RECORD = "mooring.dev/record";
    private static final String STATE_OF = "mooring.dev/state-of";
    private static final String DIGEST = "mooring.dev/digest";
    private static final String PARTS = "mooring.dev/parts";
    private static final String WRITTEN = "mooring.dev/written";
    private static final String CONTENT = "content";
    private static final Pattern ID = Pattern.compile("(?:\\.[0-9a-z]+)?");

    private final KubernetesClient client;
    private final Cluster cluster;
    private final String namespace;
    private final InstantSource clock;

    Records(KubernetesClient client, String namespace, InstantSource clock) {
        this.clock = clock;
        this.client = client;
        this.cluster = new Cluster(client, new ClusterFacts("", namespace, "", false));
        this.namespace = namespace;
    }

    /** What is there under a key. */
    sealed interface Entry {
        RecordKey key();

        Stored orThrow();
    }

    /** A record that was changed by hand and cannot be used. */
    record Damaged(RecordKey key, StoreException cause) implements Entry {
        @Override
        public Stored orThrow() {
            throw cause;
        }
    }

    /** A record's content and the revision that a later write must name. Never compared, so an array will do. */
    @SuppressWarnings("ArrayRecordComponent")
    record Stored(RecordKey key, byte[] content, String revision) implements Entry {
        @Override
        public Stored orThrow() {
            return this;
        }

        @Override
        public String toString() {
            return "Stored[" + key + ", " + content.length + " bytes]";
        }
    }

    /**
     * A record without its content.
     *
     * @param parts names of the Secrets that hold the rest of it
     * @param written when it was written last
     */
    record Head(RecordKey key, String revision, List<String> parts, Instant written) {}

    Optional<Stored> read(RecordKey key) {
        return talk(() -> Optional.ofNullable(client.secrets()
                        .inNamespace(namespace)
                        .withName(key.secretName())
                        .get()))
                .map(head -> unpack(key, head));
    }

    /** As {@link #read}, also where the record is damaged. */
    Optional<Entry> entry(RecordKey key) {
        return talk(() -> Optional.ofNullable(client.secrets()
                        .inNamespace(namespace)
                        .withName(key.secretName())
                        .get()))
                .map(head -> entry(key, head));
    }

    /** Reads a record that another one names. */
    Stored demand(RecordKey key) {
        return read(key).orElseThrow(() -> damaged(key, "it is missing"));
    }

    /** The records of a kind; of one application, or of all where {@code app} is empty. DAMAGED where one of them is. */
    List<Stored> list(RecordKey.Kind kind, Optional<AppSlug> app) {
        return entries(kind, app).stream().map(Entry::orThrow).toList();
    }

    /** As {@link #list}, for callers that can go on without those that are damaged. */
    List<Entry> entries(RecordKey.Kind kind, Optional<AppSlug> app) {
        Map<String, String> labels = new java.util.HashMap<>(Map.of(MANAGED_BY, "mooring", RECORD, kind.label()));
        app.ifPresent(slug -> labels.put(STATE_OF, slug.value()));
        return talk(() -> client.secrets()
                        .inNamespace(namespace)
                        .withLabels(labels)
                        .list())
                .getItems()
                .stream()
                .sorted(Comparator.comparing(Records::created)
                        .thenComparing(head -> head.getMetadata().getName()))
                .flatMap(head -> keyOf(kind, head).map(key -> entry(key, head)).stream())
                .toList();
    }

    /** To the second, in a form that sorts as text; empty where the cluster does not say. */
    private static String created(Secret head) {
        return Optional.ofNullable(head.getMetadata().getCreationTimestamp()).orElse("");
    }

    /** The keys of a kind of an application's records, without their content. */
    List<RecordKey> keys(RecordKey.Kind kind, AppSlug app) {
        return listed(RECORD + "=" + kind.label() + "," + STATE_OF + "=" + app.value()).stream()
                .flatMap(head -> keyOf(kind, app, head.name()).stream())
                .toList();
    }

    /** All records of an application, without their content. */
    List<Head> heads(AppSlug app) {
        return listed(STATE_OF + "=" + app.value() + "," + RECORD + "!=part").stream()
                .flatMap(head -> head(app, head).stream())
                .toList();
    }

    /** The revisions of an application's records of these kinds, by their names, without their content. */
    Map<String, String> revisions(AppSlug app, Set<RecordKey.Kind> kinds) {
        String labels = kinds.stream().map(RecordKey.Kind::label).sorted().collect(Collectors.joining(","));
        return listed(STATE_OF + "=" + app.value() + "," + RECORD + " in (" + labels + ")").stream()
                .collect(Collectors.toUnmodifiableMap(KubeObject::name, Records::revision));
    }

    private static Optional<Head> head(AppSlug app, KubeObject head) {
        return head.label(RECORD)
                .flatMap(RecordKey.Kind::of)
                .flatMap(kind -> keyOf(kind, app, head.name()))
                .map(key -> new Head(key, revision(head), partNames(key, head), written(head)));
    }

    private static List<String> partNames(RecordKey key, KubeObject head) {
        String digest = head.annotation(DIGEST).orElse("");
        int parts = partCount(key, head.annotation(PARTS).orElse("1"));
        return IntStream.range(1, parts)
                .mapToObj(part -> partName(key, digest, part))
                .toList();
    }

    /** The Secrets of an application that hold the rest of a record, whether one names them or not. */
    List<KubeObject> parts(AppSlug app) {
        return listed(STATE_OF + "=" + app.value() + "," + RECORD + "=part");
    }

    private List<KubeObject> listed(String labels) {
        return switch (cluster.heads("v1", "Secret", namespace, MANAGED_BY + "=mooring," + labels, "")) {
            case ClusterAnswer.Ok<List<KubeObject>>(List<KubeObject> heads) -> heads;
            case ClusterAnswer.Refused<List<KubeObject>>(int status, boolean retryable, Finding finding) ->
                throw refused(new KubernetesClientException(finding.message(), status, null));
        };
    }

    /** By Mooring's own word, which it renews; by the cluster's where there is none. */
    static Instant written(KubeObject secret) {
        return secret.annotation(WRITTEN)
                .or(() -> secret.text("metadata", "creationTimestamp"))
                .map(Instant::parse)
                .orElse(Instant.EPOCH);
    }

    private static String revision(KubeObject secret) {
        return secret.text("metadata", "resourceVersion").orElse("");
    }

    /** Removes a record unless it was written since; its parts are nobody's then, and go with the next sweep. */
    boolean remove(Head head) {
        return remove(head.key().secretName(), head.revision());
    }

    boolean remove(KubeObject secret) {
        return remove(secret.name(), revision(secret));
    }

    private boolean remove(String name, String revision) {
        try {
            Secret known = new SecretBuilder()
                    .withNewMetadata()
                    .withName(name)
                    .withNamespace(namespace)
                    .withResourceVersion(revision)
                    .endMetadata()
                    .build();
            return talk(() -> !client.secrets()
                    .inNamespace(namespace)
                    .resource(known)
                    .lockResourceVersion(revision)
                    .delete()
                    .isEmpty());
        } catch (StoreException e) {
            if (e.trouble() == Trouble.CONFLICT) {
                return false;
            }
            throw e;
        }
    }

    /**
     * Removes all records of an application. Versions go first and the application itself last: one that is half removed is
     * still listed, with fewer versions, until nothing of it is left that could be taken for another application's.
     */
    void removeAll(AppSlug app) {
        listed(STATE_OF + "=" + app.value()).stream()
                .sorted(Comparator.comparingInt(Records::turn))
                .forEach(secret -> talk(() -> client.secrets()
                        .inNamespace(namespace)
                        .withName(secret.name())
                        .delete()));
    }

    private static int turn(KubeObject secret) {
        return switch (secret.label(RECORD).flatMap(RecordKey.Kind::of).orElse(RecordKey.Kind.STATE)) {
            case VERSION -> 0;
            case APP -> 2;
            default -> 1;
        };
    }

    /** Removes a record, whatever it says; there is nothing to do where it is gone. */
    void remove(RecordKey key) {
        talk(() -> client.secrets()
                .inNamespace(namespace)
                .withName(key.secretName())
                .delete());
    }

    private Entry entry(RecordKey key, Secret head) {
        try {
            return unpack(key, head);
        } catch (StoreException e) {
            if (e.trouble() != Trouble.DAMAGED) {
                throw e;
            }
            return new Damaged(key, e);
        }
    }

    /** Writes a record that must not be there yet; CONFLICT where it is. */
    Stored create(RecordKey key, byte[] content) {
        byte[] packed = Compression.pack(content);
        Secret head = head(key, packed);
        writeParts(key, packed);
        Secret created = talk(
                () -> client.secrets().inNamespace(namespace).resource(head).create());
        return new Stored(key, content, created.getMetadata().getResourceVersion());
    }

    /** Replaces a record that was read before; CONFLICT where somebody else wrote since. */
    Stored update(RecordKey key, byte[] content, String revision) {
        byte[] packed = Compression.pack(content);
        Secret head = head(key, packed);
        head.getMetadata().setResourceVersion(revision);
        writeParts(key, packed);
        Secret updated = talk(
                () -> client.secrets().inNamespace(namespace).resource(head).update());
        return new Stored(key, content, updated.getMetadata().getResourceVersion());
    }

    /** Writes a record whose name says its content, or that only one writer has: the last write counts. */
    void put(RecordKey key, byte[] content) {
        byte[] packed = Compression.pack(content);
        Secret head = head(key, packed);
        writeParts(key, packed);
        talk(() -> client.secrets().inNamespace(namespace).resource(head).createOr(existing -> existing.update()));
    }

    private void writeParts(RecordKey key, byte[] packed) {
        for (int part = 1; part < parts(packed); part++) {
            Secret secret = new SecretBuilder()
                    .withNewMetadata()
                    .withName(partName(key, Compression.digest(packed), part))
                    .addToLabels(MANAGED_BY, "mooring")
                    .addToLabels(RECORD, "part")
                    .addToLabels(STATE_OF, key.app().value())
                    .addToAnnotations(WRITTEN, now())
                    .endMetadata()
                    .withType("mooring.dev/state")
                    .addToData(CONTENT, encoded(slice(packed, part)))
                    .build();
            talk(() ->
                    client.secrets().inNamespace(namespace).resource(secret).createOr(existing -> existing.update()));
        }
    }

    private Secret head(RecordKey key, byte[] packed) {
        return new SecretBuilder()
                .withNewMetadata()
                .withName(key.secretName())
                .withNamespace(namespace)
                .addToLabels(MANAGED_BY, "mooring")
                .addToLabels(RECORD, key.kind().label())
                .addToLabels(STATE_OF, key.app().value())
                .addToAnnotations(WRITTEN, now())
                .addToAnnotations(DIGEST, Compression.digest(packed))
                .addToAnnotations(PARTS, Integer.toString(parts(packed)))
                .endMetadata()
                .withType("mooring.dev/state")
                .addToData(CONTENT, encoded(slice(packed, 0)))
                .build();
    }

    private String now() {
        return clock.instant().truncatedTo(ChronoUnit.SECONDS).toString();
    }

    /**
     * As {@link #put}, for a record whose name says its content: one that is there is written again only where it is so old
     * that a sweep might take it for unused.
     */
    void putOnce(RecordKey key, byte[] content) {
        Optional<Secret> present = talk(() -> Optional.ofNullable(client.secrets()
                .inNamespace(namespace)
                .withName(key.secretName())
                .get()));
        boolean fresh = present.map(head -> !Sweep.isAgeing(written(head), clock.instant()))
                .orElse(false);
        if (!fresh || entry(key, present.get()) instanceof Damaged) {
            put(key, content);
        }
    }

    private static Instant written(Secret head) {
        return Optional.ofNullable(head.getMetadata().getAnnotations())
                .map(annotations -> annotations.get(WRITTEN))
                .map(Instant::parse)
                .orElse(Instant.EPOCH);
    }

    private Stored unpack(RecordKey key, Secret head) {
        Map<String, String> annotations =
                Optional.ofNullable(head.getMetadata().getAnnotations()).orElse(Map.of());
        String digest = annotations.getOrDefault(DIGEST, "");
        byte[] packed = joined(key, head, digest, partCount(key, annotations.getOrDefault(PARTS, "1")));
        if (!Compression.digest(packed).equals(digest)) {
            throw damaged(key, "its content does not match its digest, so it was changed by hand");
        }
        return new Stored(key, unpacked(key, packed), head.getMetadata().getResourceVersion());
    }

    private static byte[] unpacked(RecordKey key, byte[] packed) {
        try {
            return Compression.unpack(packed);
        } catch (UncheckedIOException e) {
            throw damaged(key, "its content is not compressed as Mooring does it");
        }
    }

    private byte[] joined(RecordKey key, Secret head, String digest, int parts) {
        java.io.ByteArrayOutputStream all = new java.io.ByteArrayOutputStream();
        all.writeBytes(content(key, head));
        for (int part = 1; part < parts; part++) {
            String name = partName(key, digest, part);
            Secret secret = talk(
                    () -> client.secrets().inNamespace(namespace).withName(name).get());
            if (secret == null) {
                throw damaged(key, "its part " + name + " is missing");
            }
            all.writeBytes(content(key, secret));
        }
        return all.toByteArray();
    }

    private static int partCount(RecordKey key, String text) {
        try {
            return Integer.parseInt(text);
        } catch (NumberFormatException e) {
            throw damaged(key, "its annotation " + PARTS + " is not a number");
        }
    }

    private static byte[] content(RecordKey key, Secret secret) {
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

    private static Optional<RecordKey> keyOf(RecordKey.Kind kind, Secret head) {
        return Optional.ofNullable(head.getMetadata().getLabels())
                .map(labels -> labels.get(STATE_OF))
                .filter(AppSlug::isValid)
                .flatMap(slug ->
                        keyOf(kind, new AppSlug(slug), head.getMetadata().getName()));
    }

    /** By its name; a Secret whose labels and name do not belong together was changed by hand and is none of ours. */
    private static Optional<RecordKey> keyOf(RecordKey.Kind kind, AppSlug app, String name) {
        String start = new RecordKey(kind, app, "").secretName();
        return Optional.of(name)
                .filter(text -> text.startsWith(start))
                .map(text -> text.substring(start.length()))
                .filter(id -> ID.matcher(id).matches())
                .map(id -> new RecordKey(kind, app, id.replaceFirst("^\\.", "")));
    }

    private static int parts(byte[] packed) {
        return Math.max(1, (packed.length + PART_BYTES - 1) / PART_BYTES);
    }

    private static byte[] slice(byte[] packed, int part) {
        return Arrays.copyOfRange(packed, part * PART_BYTES, Math.min(packed.length, (part + 1) * PART_BYTES));
    }

    private static String encoded(byte[] bytes) {
        return Base64.getEncoder().encodeToString(bytes);
    }

    private static String partName(RecordKey key, String digest, int part) {
        return key.secretName() + "." + digest.substring(0, 12) + "." + part;
    }

    /** A record whose content another version of Mooring may have written in a way that this one does not know. */
    static <T> T content(Stored stored, Class<T> type) {
        try {
            return StoreJson.read(stored.content(), type);
        } catch (IllegalStateException e) {
            throw damaged(stored.key(), "this version of Mooring does not understand its content");
        }
    }

    private static StoreException damaged(RecordKey key, String why) {
        return new StoreException(
                Trouble.DAMAGED,
                Finding.error(
                        "state-damaged",
                        "Mooring's own state in Secret " + key.secretName() + " cannot be used: " + why
                                + ". Restore that Secret from a backup, or remove it to go on without that record.",
                        Place.ofSubject("Secret " + key.secretName())));
    }

    private <T> T talk(Supplier<T> request) {
        try {
            return request.get();
        } catch (KubernetesClientException e) {
            throw refused(e);
        }
    }

    /** The API server's own words end the sentence: an exceeded quota or a namespace that is going away reads differently. */
    private static String said(KubernetesClientException e) {
        return Optional.ofNullable(e.getStatus())
                .map(status -> status.getMessage())
                .filter(words -> !words.isBlank())
                .map(words -> ". The cluster said: " + words)
                .orElse(".");
    }

    private StoreException refused(KubernetesClientException e) {
        Place place = Place.ofSubject("Secrets in namespace " + namespace);
        return switch (e.getCode()) {
            case 401, 403 ->
                new StoreException(
                        Trouble.FORBIDDEN,
                        Finding.error(
                                "state-forbidden",
                                "Mooring may not read or write Secrets in namespace " + namespace
                                        + ", where it keeps its state. Grant get, list, create, update and delete on"
                                        + " secrets there" + said(e),
                                place),
                        e);
            case 409 ->
                new StoreException(
                        Trouble.CONFLICT,
                        Finding.error(
                                "state-conflict",
                                "Somebody else changed this at the same time. Look at the newest state and try again.",
                                place),
                        e);
            default ->
                new StoreException(
                        Trouble.UNAVAILABLE,
                        Finding.error(
                                "state-unavailable",
                                "The cluster did not take or give Mooring's state"
                                        + (e.getCode() > 0 ? " (status " + e.getCode() + ")" : "")
                                        + ". Nothing was lost; it goes on once the API server answers" + said(e),
                                place),
                        e);
        };
    }
}
