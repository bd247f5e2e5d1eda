package dev.mooring.console.store;

import dev.mooring.config.finding.Finding;
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
import java.io.ByteArrayOutputStream;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Collectors;

/**
 * Records of bytes in Secrets. Content is compressed and, where it is large, split over several Secrets: the parts are
 * written first and the head, which names them and their digest, last, so that a record is there whole or not at all.
 */
final class Records {

    private final KubernetesClient client;
    private final Cluster cluster;
    private final String namespace;
    private final InstantSource clock;
    private final StoreRefusals refusals;

    Records(KubernetesClient client, String namespace, InstantSource clock) {
        this.clock = clock;
        this.client = client;
        this.cluster = new Cluster(client, new ClusterFacts("", namespace, "", false));
        this.namespace = namespace;
        this.refusals = new StoreRefusals(namespace);
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
        return secret(key.secretName()).map(head -> unpack(key, head));
    }

    /** As {@link #read}, also where the record is damaged. */
    Optional<Entry> entry(RecordKey key) {
        return secret(key.secretName()).map(head -> entry(key, head));
    }

    private Optional<Secret> secret(String name) {
        return talk(() -> Optional.ofNullable(
                client.secrets().inNamespace(namespace).withName(name).get()));
    }

    /** Reads a record that another one names. */
    Stored demand(RecordKey key) {
        return read(key).orElseThrow(() -> RecordForm.damaged(key, "it is missing"));
    }

    /** The records of a kind; of one application, or of all where {@code app} is empty. DAMAGED where one of them is. */
    List<Stored> list(RecordKey.Kind kind, Optional<AppSlug> app) {
        return entries(kind, app).stream().map(Entry::orThrow).toList();
    }

    /** As {@link #list}, for callers that can go on without those that are damaged. */
    List<Entry> entries(RecordKey.Kind kind, Optional<AppSlug> app) {
        Map<String, String> labels =
                new java.util.HashMap<>(Map.of(RecordForm.MANAGED_BY, "mooring", RecordForm.RECORD, kind.label()));
        app.ifPresent(slug -> labels.put(RecordForm.STATE_OF, slug.value()));
        return talk(() -> client.secrets()
                        .inNamespace(namespace)
                        .withLabels(labels)
                        .list())
                .getItems()
                .stream()
                .sorted(Comparator.comparing(RecordForm::created)
                        .thenComparing(head -> head.getMetadata().getName()))
                .flatMap(head -> RecordForm.keyOf(kind, head).map(key -> entry(key, head)).stream())
                .toList();
    }

    /** The keys of a kind of an application's records, without their content. */
    List<RecordKey> keys(RecordKey.Kind kind, AppSlug app) {
        return listed(RecordForm.RECORD + "=" + kind.label() + "," + RecordForm.STATE_OF + "=" + app.value()).stream()
                .flatMap(head -> RecordForm.keyOf(kind, app, head.name()).stream())
                .toList();
    }

    /** All records of an application, without their content. */
    List<Head> heads(AppSlug app) {
        return listed(RecordForm.STATE_OF + "=" + app.value() + "," + RecordForm.RECORD + "!=part").stream()
                .flatMap(head -> RecordForm.head(app, head).stream())
                .toList();
    }

    /** The revisions of an application's records of these kinds, by their names, without their content. */
    Map<String, String> revisions(AppSlug app, Set<RecordKey.Kind> kinds) {
        String labels = kinds.stream().map(RecordKey.Kind::label).sorted().collect(Collectors.joining(","));
        return listed(RecordForm.STATE_OF + "=" + app.value() + "," + RecordForm.RECORD + " in (" + labels + ")")
                .stream()
                .collect(Collectors.toUnmodifiableMap(KubeObject::name, RecordForm::revision));
    }

    /** The Secrets of an application that hold the rest of a record, whether one names them or not. */
    List<KubeObject> parts(AppSlug app) {
        return listed(RecordForm.STATE_OF + "=" + app.value() + "," + RecordForm.RECORD + "=part");
    }

    private List<KubeObject> listed(String labels) {
        return switch (cluster.heads("v1", "Secret", namespace, RecordForm.MANAGED_BY + "=mooring," + labels, "")) {
            case ClusterAnswer.Ok<List<KubeObject>>(List<KubeObject> heads) -> heads;
            case ClusterAnswer.Refused<List<KubeObject>>(int status, boolean retryable, Finding finding) ->
                throw refusals.exception(new KubernetesClientException(finding.message(), status, null));
        };
    }

    /** Removes a record unless it was written since; its parts are nobody's then, and go with the next sweep. */
    boolean remove(Head head) {
        return remove(head.key().secretName(), head.revision());
    }

    boolean remove(KubeObject secret) {
        return remove(secret.name(), RecordForm.revision(secret));
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
        listed(RecordForm.STATE_OF + "=" + app.value()).stream()
                .sorted(Comparator.comparingInt(Records::turn))
                .forEach(secret -> talk(() -> client.secrets()
                        .inNamespace(namespace)
                        .withName(secret.name())
                        .delete()));
    }

    private static int turn(KubeObject secret) {
        return switch (secret.label(RecordForm.RECORD)
                .flatMap(RecordKey.Kind::of)
                .orElse(RecordKey.Kind.STATE)) {
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
        Secret head = form(key).head(packed);
        writeParts(key, packed);
        Secret created = talk(
                () -> client.secrets().inNamespace(namespace).resource(head).create());
        return new Stored(key, content, created.getMetadata().getResourceVersion());
    }

    /** Replaces a record that was read before; CONFLICT where somebody else wrote since. */
    Stored update(RecordKey key, byte[] content, String revision) {
        byte[] packed = Compression.pack(content);
        Secret head = form(key).head(packed);
        head.getMetadata().setResourceVersion(revision);
        writeParts(key, packed);
        Secret updated = talk(
                () -> client.secrets().inNamespace(namespace).resource(head).update());
        return new Stored(key, content, updated.getMetadata().getResourceVersion());
    }

    /** Writes a record whose name says its content, or that only one writer has: the last write counts. */
    void put(RecordKey key, byte[] content) {
        byte[] packed = Compression.pack(content);
        Secret head = form(key).head(packed);
        writeParts(key, packed);
        talk(() -> client.secrets().inNamespace(namespace).resource(head).createOr(existing -> existing.update()));
    }

    /**
     * As {@link #put}, for a record whose name says its content: one that is there is written again only where it is so old
     * that a sweep might take it for unused.
     */
    void putOnce(RecordKey key, byte[] content) {
        Optional<Secret> present = secret(key.secretName());
        boolean fresh = present.map(head -> !Sweep.isAgeing(RecordForm.written(head), clock.instant()))
                .orElse(false);
        if (!fresh || entry(key, present.get()) instanceof Damaged) {
            put(key, content);
        }
    }

    private RecordForm form(RecordKey key) {
        return new RecordForm(key, namespace, clock.instant());
    }

    private void writeParts(RecordKey key, byte[] packed) {
        form(key)
                .rest(packed)
                .forEach(part -> talk(() -> client.secrets()
                        .inNamespace(namespace)
                        .resource(part)
                        .createOr(existing -> existing.update())));
    }

    private Stored unpack(RecordKey key, Secret head) {
        ByteArrayOutputStream packed = new ByteArrayOutputStream();
        packed.writeBytes(RecordForm.slice(key, head));
        for (String name : RecordForm.restNames(key, head)) {
            packed.writeBytes(RecordForm.slice(
                    key, secret(name).orElseThrow(() -> RecordForm.damaged(key, "its part " + name + " is missing"))));
        }
        return new Stored(
                key,
                RecordForm.unpacked(key, head, packed.toByteArray()),
                head.getMetadata().getResourceVersion());
    }

    /** A record whose content another version of Mooring may have written in a way that this one does not know. */
    static <T> T content(Stored stored, Class<T> type) {
        try {
            return StoreJson.read(stored.content(), type);
        } catch (IllegalStateException e) {
            throw RecordForm.damaged(stored.key(), "this version of Mooring does not understand its content");
        }
    }

    private <T> T talk(Supplier<T> request) {
        return refusals.told(request);
    }
}
