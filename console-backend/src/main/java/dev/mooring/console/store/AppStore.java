package dev.mooring.console.store;

import dev.mooring.console.deploy.DeployLog;
import dev.mooring.console.deploy.SavedPlan;
import dev.mooring.console.packages.AppSlug;
import dev.mooring.console.packages.PackageFiles;
import dev.mooring.console.render.Rendered;
import dev.mooring.console.status.history.StateHistory;
import dev.mooring.console.store.RecordKey.Kind;
import dev.mooring.console.store.Records.Damaged;
import dev.mooring.console.store.Records.Entry;
import dev.mooring.console.store.Records.Stored;
import dev.mooring.console.update.LastCheck;
import dev.mooring.console.update.UpdateSettings;
import dev.mooring.console.version.AppSettings;
import dev.mooring.console.version.Release;
import dev.mooring.console.version.Sequence;
import dev.mooring.console.version.Version;
import dev.mooring.console.version.VersionState;
import dev.mooring.console.version.compare.Fingerprints;
import io.fabric8.kubernetes.client.KubernetesClient;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Stream;

/**
 * Everything that Mooring knows about applications, in Secrets of its namespace. Each record is written whole or not at
 * all, so the console may be killed at any moment. Every method throws {@link StoreException} where the cluster refuses.
 */
public final class AppStore {

    private static final String UNDEPLOY = "undeploy";

    private static final Set<Kind> VERSIONS_AND_UPDATES =
            Set.of(Kind.APP, Kind.VERSION, Kind.STATE, Kind.RELEASE, Kind.UPDATES, Kind.CHECK);

    private final Records records;
    private final InstantSource clock;

    /** The name of the Secret that stands for an application: the one object that there is for it. */
    public static String secretOf(AppSlug app) {
        return RecordKey.app(app).secretName();
    }

    public AppStore(KubernetesClient client, String namespace) {
        this(client, namespace, InstantSource.system());
    }

    /** @param clock tells how old records are that nobody names */
    public AppStore(KubernetesClient client, String namespace, InstantSource clock) {
        this.records = new Records(client, namespace, clock);
        this.clock = clock;
    }

    /** The application that was there first comes first. */
    public List<AppRecord> apps() {
        return records.list(Kind.APP, Optional.empty()).stream()
                .map(AppStore::appRecord)
                .toList();
    }

    public Optional<AppRecord> app(AppSlug app) {
        return records.read(RecordKey.app(app)).map(AppStore::appRecord);
    }

    /** Stores what moved; CONFLICT where somebody else stored since {@code app} was read. */
    public AppRecord save(AppRecord app) {
        byte[] json = StoreJson.write(StoredApp.of(app));
        Stored stored = app.revision().isEmpty()
                ? records.create(RecordKey.app(app.app()), json)
                : records.update(RecordKey.app(app.app()), json, app.revision());
        return app.withRevision(stored.revision());
    }

    /** Keeps a package's files and gives their digest; the same files are kept once. */
    public String keepPackage(AppSlug app, PackageFiles files) {
        byte[] json = StoreJson.write(StoredPackage.of(files));
        String digest = Compression.digest(json);
        records.putOnce(new RecordKey(Kind.PACKAGE, app, digest.substring(0, 20)), json);
        return "sha256:" + digest;
    }

    public Optional<PackageFiles> packageFiles(AppSlug app, String digest) {
        return records.read(packageKey(app, digest))
                .map(stored -> Records.content(stored, StoredPackage.class).toFiles());
    }

    /** All versions, newest first. */
    public List<Version> versions(AppSlug app) {
        return kept(app).stream().map(KeptVersion::version).toList();
    }

    /** All versions with what they consist of in little, newest first. */
    public List<KeptVersion> kept(AppSlug app) {
        Map<String, VersionState> states = new HashMap<>();
        records.entries(Kind.STATE, Optional.of(app))
                .forEach(entry -> states.put(entry.key().id(), state(entry)));
        Map<String, ReleaseWord> words = words(app);
        return records.list(Kind.VERSION, Optional.of(app)).stream()
                .map(stored -> version(stored)
                        .toKept(Optional.ofNullable(states.get(stored.key().id())))
                        .told(Optional.ofNullable(words.get(stored.key().id()))))
                .sorted(Comparator.comparing(
                                (KeptVersion kept) -> kept.version().sequence())
                        .reversed())
                .toList();
    }

    /** The newest version; older ones are not read. */
    public Optional<Version> newest(AppSlug app) {
        return newestSequence(app).flatMap(sequence -> version(app, sequence));
    }

    /** The number of the newest version; none is read. */
    public Optional<Sequence> newestSequence(AppSlug app) {
        return records.keys(Kind.VERSION, app).stream()
                .flatMap(key -> sequence(key).stream())
                .max(Comparator.naturalOrder());
    }

    /** How many versions there are; none is read. */
    public int versionCount(AppSlug app) {
        return records.keys(Kind.VERSION, app).size();
    }

    /**
     * Another one whenever something of the application's versions, their states and releases, or of how updates are looked
     * for has changed. None of it is read, so it is had for little however many versions there are.
     */
    public VersionsMark versionsMark(AppSlug app) {
        return new VersionsMark(records.revisions(app, VERSIONS_AND_UPDATES));
    }

    /** Removes everything about an application. May be interrupted anywhere and be done again. */
    public void forget(AppSlug app) {
        records.removeAll(app);
    }

    /** Removes a version; what only it named goes with the next {@link #sweep}. */
    public void remove(AppSlug app, Sequence sequence) {
        records.remove(versionKey(app, sequence));
    }

    /**
     * Removes what no version needs any more, unless it was written a moment ago. May be interrupted anywhere and be done
     * again.
     *
     * @return how many Secrets were removed
     */
    public int sweep(AppSlug app) {
        Sweep sweep = new Sweep(records, app, clock.instant());
        Set<String> versions = new HashSet<>();
        Set<RecordKey> named = new HashSet<>();
        for (Stored stored : records.list(Kind.VERSION, Optional.of(app))) {
            StoredVersion version = version(stored);
            versions.add(stored.key().id());
            named.add(packageKey(app, version.packageDigest()));
            named.add(new RecordKey(Kind.MANIFESTS, app, version.manifests()));
        }
        return sweep.run(versions, named);
    }

    public Optional<Version> version(AppSlug app, Sequence sequence) {
        return records.read(versionKey(app, sequence))
                .map(stored ->
                        ReleaseWord.told(word(app, sequence), version(stored).toVersion(newerState(app, sequence))));
    }

    /**
     * Makes a version: its manifests first, then the version itself in one write, so that it is there whole or not at all.
     *
     * @param rendered empty where the answers do not allow a rendering yet
     * @throws StoreException CONFLICT where its sequence is taken
     */
    public void create(Version version, Optional<Rendered> rendered) {
        String manifests =
                rendered.map(made -> keepManifests(version.app(), made)).orElse("");
        byte[] json = StoreJson.write(StoredVersion.of(version, manifests, rendered.map(Fingerprints::of)));
        records.create(versionKey(version.app(), version.sequence()), json);
    }

    /**
     * The number of the next version. What is left of a version that was removed by hand keeps its number: its outcome
     * would be taken for the new version's.
     *
     * @param newest the newest version that is there
     */
    public Sequence next(AppSlug app, Optional<Sequence> newest) {
        Stream<Sequence> known = Stream.concat(newest.stream(), app(app).flatMap(AppRecord::running).stream());
        Stream<Sequence> left = Stream.of(Kind.STATE, Kind.LOG)
                .flatMap(kind -> records.entries(kind, Optional.of(app)).stream())
                .flatMap(entry -> sequence(entry.key()).stream());
        return Stream.concat(known, left)
                .max(Comparator.naturalOrder())
                .map(Sequence::next)
                .orElse(Sequence.FIRST);
    }

    /**
     * Names the manifests of a version by what is in them, so that another name means other manifests; none of them is read.
     * Empty where it has none, or is damaged.
     */
    public Optional<String> manifestsName(AppSlug app, Sequence sequence) {
        return usable(() -> nameOfManifests(app, sequence));
    }

    private Optional<String> nameOfManifests(AppSlug app, Sequence sequence) {
        return records.read(versionKey(app, sequence))
                .map(AppStore::version)
                .map(StoredVersion::manifests)
                .filter(id -> !id.isEmpty());
    }

    /** The manifests of a version; empty where it has none because answers were missing. */
    public Optional<Rendered> manifests(AppSlug app, Sequence sequence) {
        return nameOfManifests(app, sequence)
                .map(id -> records.demand(new RecordKey(Kind.MANIFESTS, app, id)))
                .map(stored -> Records.content(stored, StoredManifests.class).toRendered());
    }

    /** As {@link #manifests}, for what can be shown without them: empty also where they are damaged or gone. */
    public Optional<Rendered> usableManifests(AppSlug app, Sequence sequence) {
        return usable(() -> manifests(app, sequence));
    }

    private static <T> Optional<T> usable(Supplier<Optional<T>> read) {
        try {
            return read.get();
        } catch (StoreException e) {
            if (e.trouble() != StoreException.Trouble.DAMAGED) {
                throw e;
            }
            return Optional.empty();
        }
    }

    /** Tells a version's newer state; the version itself stays as it was made. */
    public void saveState(AppSlug app, Sequence sequence, VersionState state) {
        records.put(new RecordKey(Kind.STATE, app, id(sequence)), StoreJson.write(state));
    }

    public void saveLog(DeployLog log) {
        records.put(new RecordKey(Kind.LOG, log.app(), id(log.sequence())), StoreJson.write(log));
    }

    public Optional<DeployLog> log(AppSlug app, Sequence sequence) {
        return records.read(new RecordKey(Kind.LOG, app, id(sequence)))
                .map(stored -> Records.content(stored, DeployLog.class));
    }

    public void saveUndeployLog(DeployLog log) {
        records.put(new RecordKey(Kind.LOG, log.app(), UNDEPLOY), StoreJson.write(log));
    }

    /** Of the last time that the application was taken out of the cluster. */
    public Optional<DeployLog> undeployLog(AppSlug app) {
        return records.read(new RecordKey(Kind.LOG, app, UNDEPLOY))
                .map(stored -> Records.content(stored, DeployLog.class));
    }

    /** What the admin set; what was never set has its default. */
    public AppSettings settings(AppSlug app) {
        return records.read(new RecordKey(Kind.SETTINGS, app, ""))
                .map(stored -> Records.content(stored, AppSettings.class))
                .orElse(AppSettings.DEFAULT);
    }

    public void saveSettings(AppSlug app, AppSettings settings) {
        records.put(new RecordKey(Kind.SETTINGS, app, ""), StoreJson.write(settings));
    }

    /** The plans that are kept, newest first. */
    public List<SavedPlan> plans(AppSlug app) {
        return records.read(new RecordKey(Kind.PLAN, app, ""))
                .map(stored -> Records.content(stored, StoredPlans.class).plans())
                .orElse(List.of());
    }

    /** Keeps a plan beside the newest others. */
    public void keepPlan(AppSlug app, SavedPlan plan) {
        RecordKey key = new RecordKey(Kind.PLAN, app, "");
        records.read(key)
                .ifPresentOrElse(
                        stored -> records.update(
                                key,
                                StoreJson.write(Records.content(stored, StoredPlans.class)
                                        .with(plan)),
                                stored.revision()),
                        () -> records.create(key, StoreJson.write(StoredPlans.NONE.with(plan))));
    }

    /** How updates are looked for; what was never set has its default. */
    public UpdateSettings updates(AppSlug app) {
        return records.read(new RecordKey(Kind.UPDATES, app, ""))
                .map(stored -> Records.content(stored, UpdateSettings.class))
                .orElse(UpdateSettings.DEFAULT);
    }

    public void saveUpdates(AppSlug app, UpdateSettings settings) {
        records.put(new RecordKey(Kind.UPDATES, app, ""), StoreJson.write(settings));
    }

    /**
     * What was set for a feature of the console; empty where nothing was.
     *
     * @param feature its name in small letters
     */
    public Optional<Map<String, String>> featureSettings(AppSlug app, String feature) {
        return records.read(new RecordKey(Kind.FEATURE, app, feature))
                .map(stored -> Records.content(stored, StoredFeature.class).settings());
    }

    public void saveFeatureSettings(AppSlug app, String feature, Map<String, String> settings) {
        records.put(new RecordKey(Kind.FEATURE, app, feature), StoreJson.write(new StoredFeature(settings)));
    }

    /** What came of the last look for updates; empty where nobody looked. */
    public Optional<LastCheck> lastCheck(AppSlug app) {
        return records.read(new RecordKey(Kind.CHECK, app, "")).map(stored -> Records.content(stored, LastCheck.class));
    }

    public void saveLastCheck(AppSlug app, LastCheck check) {
        records.put(new RecordKey(Kind.CHECK, app, ""), StoreJson.write(check));
    }

    /** Tells what the vendor says by now of the release of a version; the version itself stays as it was made. */
    public void saveRelease(AppSlug app, Sequence sequence, Release release) {
        records.put(new RecordKey(Kind.RELEASE, app, id(sequence)), StoreJson.write(ReleaseWord.of(release)));
    }

    /** How it was over the last days; a damaged one is begun anew. */
    public StateHistory history(AppSlug app) {
        return records.entry(new RecordKey(Kind.HISTORY, app, ""))
                .map(entry -> switch (entry) {
                    case Stored stored -> Records.content(stored, StateHistory.class);
                    case Damaged damaged -> StateHistory.NONE;
                })
                .orElse(StateHistory.NONE);
    }

    public void saveHistory(AppSlug app, StateHistory history) {
        records.put(new RecordKey(Kind.HISTORY, app, ""), StoreJson.write(history));
    }

    private Map<String, ReleaseWord> words(AppSlug app) {
        Map<String, ReleaseWord> words = new HashMap<>();
        records.entries(Kind.RELEASE, Optional.of(app)).forEach(entry -> word(entry)
                .ifPresent(word -> words.put(entry.key().id(), word)));
        return words;
    }

    private Optional<ReleaseWord> word(AppSlug app, Sequence sequence) {
        return records.entry(new RecordKey(Kind.RELEASE, app, id(sequence))).flatMap(AppStore::word);
    }

    /** A damaged one is no reason to hide the version: the next look for updates writes it anew. */
    private static Optional<ReleaseWord> word(Entry entry) {
        return switch (entry) {
            case Stored stored -> Optional.of(Records.content(stored, ReleaseWord.class));
            case Damaged damaged -> Optional.empty();
        };
    }

    private Optional<VersionState> newerState(AppSlug app, Sequence sequence) {
        return records.entry(new RecordKey(Kind.STATE, app, id(sequence))).map(AppStore::state);
    }

    private String keepManifests(AppSlug app, Rendered rendered) {
        byte[] json = StoreJson.write(StoredManifests.of(rendered));
        String id = Compression.digest(json).substring(0, 20);
        records.putOnce(new RecordKey(Kind.MANIFESTS, app, id), json);
        return id;
    }

    private static AppRecord appRecord(Stored stored) {
        return Records.content(stored, StoredApp.class).toRecord(stored.revision());
    }

    private static StoredVersion version(Stored stored) {
        return Records.content(stored, StoredVersion.class);
    }

    /** A damaged state is no reason to hide the version: it counts as failed, and the next deploy writes it anew. */
    private static VersionState state(Entry entry) {
        return switch (entry) {
            case Stored stored -> Records.content(stored, VersionState.class);
            case Damaged(RecordKey key, StoreException cause) ->
                new VersionState.Failed(Instant.EPOCH, List.of(cause.finding()));
        };
    }

    private static RecordKey packageKey(AppSlug app, String digest) {
        String hex = digest.substring(digest.indexOf(':') + 1);
        return new RecordKey(Kind.PACKAGE, app, hex.substring(0, Math.min(20, hex.length())));
    }

    private static RecordKey versionKey(AppSlug app, Sequence sequence) {
        return new RecordKey(Kind.VERSION, app, id(sequence));
    }

    private static Optional<Sequence> sequence(RecordKey key) {
        return key.id().matches("[0-9]{1,18}") ? Optional.of(new Sequence(Long.parseLong(key.id()))) : Optional.empty();
    }

    /** Padded, so that names sort as numbers do. */
    private static String id(Sequence sequence) {
        return String.format(java.util.Locale.ROOT, "%06d", sequence.value());
    }
}
