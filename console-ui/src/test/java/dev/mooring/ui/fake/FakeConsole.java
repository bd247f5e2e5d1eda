package dev.mooring.ui.fake;

import dev.mooring.config.evaluation.ProbeTarget;
import dev.mooring.config.evaluation.ScreenSession;
import dev.mooring.config.evaluation.ScreenState;
import dev.mooring.config.finding.Finding;
import dev.mooring.config.finding.Place;
import dev.mooring.config.screen.ItemName;
import dev.mooring.config.values.ConfigValues;
import dev.mooring.config.values.ConfigValuesFile;
import dev.mooring.console.branding.Branding;
import dev.mooring.console.cluster.ClusterFacts;
import dev.mooring.console.deploy.DeployLog;
import dev.mooring.console.deploy.DeployStep;
import dev.mooring.console.deploy.DeployStep.StepState;
import dev.mooring.console.deploy.SavedPlan;
import dev.mooring.console.deploy.plan.Choices;
import dev.mooring.console.deploy.plan.Effect;
import dev.mooring.console.deploy.plan.Plan;
import dev.mooring.console.deploy.plan.PlanEntry;
import dev.mooring.console.deploy.plan.PlanEntry.DiffLine;
import dev.mooring.console.images.VersionRegistry;
import dev.mooring.console.license.License;
import dev.mooring.console.license.LicenseFile;
import dev.mooring.console.license.LicenseReplacement;
import dev.mooring.console.license.LicenseTerms;
import dev.mooring.console.license.TermChange;
import dev.mooring.console.object.KubeObject;
import dev.mooring.console.object.ObjectRef;
import dev.mooring.console.packages.AppSlug;
import dev.mooring.console.packages.PackageFiles;
import dev.mooring.console.release.Deployability;
import dev.mooring.console.release.KnownVersion;
import dev.mooring.console.release.Readiness;
import dev.mooring.console.release.ReleaseOrder;
import dev.mooring.console.release.VersionLine;
import dev.mooring.console.render.Manifest;
import dev.mooring.console.render.Rendered;
import dev.mooring.console.render.Rendered.Link;
import dev.mooring.console.status.AppStatus;
import dev.mooring.console.status.Health;
import dev.mooring.console.status.ObjectStatus;
import dev.mooring.console.status.cause.Explanation;
import dev.mooring.console.status.cause.rules.Cause;
import dev.mooring.console.status.cause.rules.CauseKind;
import dev.mooring.console.status.cause.rules.Chain;
import dev.mooring.console.status.cause.rules.LogEnd;
import dev.mooring.console.status.cause.rules.Witness;
import dev.mooring.console.status.rules.Judgement;
import dev.mooring.console.usecase.AppEvent;
import dev.mooring.console.usecase.AppLink;
import dev.mooring.console.usecase.AppPort;
import dev.mooring.console.usecase.AppView;
import dev.mooring.console.usecase.ConfigBase;
import dev.mooring.console.usecase.ConfigDraft;
import dev.mooring.console.usecase.ConfigPreview;
import dev.mooring.console.usecase.DeployOrder;
import dev.mooring.console.usecase.ExportedConfig;
import dev.mooring.console.usecase.LicensePreview;
import dev.mooring.console.usecase.LicenseView;
import dev.mooring.console.usecase.Outcome;
import dev.mooring.console.usecase.PatchDraft;
import dev.mooring.console.usecase.ProbeResult;
import dev.mooring.console.usecase.RemovalPlan;
import dev.mooring.console.usecase.SharedPlan;
import dev.mooring.console.usecase.ShowEntrances.Entrances;
import dev.mooring.console.usecase.VersionEntry;
import dev.mooring.console.usecase.VersionOverview;
import dev.mooring.console.version.AppSettings;
import dev.mooring.console.version.Patches;
import dev.mooring.console.version.Release;
import dev.mooring.console.version.Sequence;
import dev.mooring.console.version.Version;
import dev.mooring.console.version.VersionSource;
import dev.mooring.console.version.VersionState;
import dev.mooring.console.version.compare.DiffFigures;
import dev.mooring.console.version.compare.HiddenValues;
import dev.mooring.console.version.compare.VersionComparison;
import dev.mooring.console.version.files.VersionFiles;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;

/** One application in memory, put into whatever state a test needs. */
@ApplicationScoped
public class FakeConsole {

    private static final List<Link> LINKS =
            List.of(new Link("Open the shop", "https://shop.example.com"), new Link("Bad", "javascript:alert(1)"));

    public static final AppSlug SHOP = new AppSlug("shop");
    public static final Instant NOON = Instant.parse("2026-03-01T12:00:00Z");

    private final List<Version> versions = new ArrayList<>();
    private final Map<Sequence, DeployLog> logs = new HashMap<>();
    private final List<Consumer<AppEvent>> listeners = new CopyOnWriteArrayList<>();
    private Optional<Sequence> running = Optional.empty();
    private Plan plan = new Plan(List.of(), List.of());
    private Plan planAfterChoice = plan;
    private Choices decided = Choices.NONE;
    private Optional<SharedPlan> shared = Optional.empty();
    private Optional<DeployOrder> ordered = Optional.empty();
    private boolean outdated;
    private AppStatus status = AppStatus.unknown(NOON, true);
    private Optional<Outcome.Refused<?>> refusal = Optional.empty();
    private Optional<DeployLog> undeployed = Optional.empty();
    private final List<AppView> others = new ArrayList<>();
    private Optional<Removed> removed = Optional.empty();
    private List<ObjectRef> staying = List.of();
    private boolean simulated;
    private String license = "";
    private String screen = Screens.SHOP;
    private Set<ItemName> added = Set.of();
    private ConfigPreview preview = new ConfigPreview(List.of(), 0, List.of());
    private List<Finding> notes = List.of();
    private ProbeResult probed = new ProbeResult(true, Duration.ofMillis(12), "It answers.", List.of());
    private AppSettings settings = AppSettings.DEFAULT;
    private boolean rollbackAllowed = true;
    private final List<ItemName> revealed = new CopyOnWriteArrayList<>();
    private final List<ProbeTarget> tried = new CopyOnWriteArrayList<>();

    /** Forgets everything; each test starts here. */
    public void reset() {
        versions.clear();
        others.clear();
        removed = Optional.empty();
        staying = List.of();
        logs.clear();
        running = Optional.empty();
        plan = samplePlan();
        planAfterChoice = plan;
        decided = Choices.NONE;
        shared = Optional.empty();
        ordered = Optional.empty();
        outdated = false;
        status = AppStatus.unknown(NOON, true);
        refusal = Optional.empty();
        undeployed = Optional.empty();
        simulated = false;
        license = "";
        screen = Screens.SHOP;
        added = Set.of();
        settings = AppSettings.DEFAULT;
        rollbackAllowed = true;
        preview = new ConfigPreview(List.of(), 0, List.of());
        notes = List.of();
        probed = new ProbeResult(true, Duration.ofMillis(12), "It answers.", List.of());
        revealed.clear();
        tried.clear();
    }

    /** What is said beside the versions from now on. */
    public void noteBesideVersions(Finding... findings) {
        notes = List.of(findings);
    }

    /** What the application asks from now on. */
    public void asks(String yaml) {
        screen = yaml;
    }

    /** Items that the release before did not ask for. */
    public void added(ItemName... items) {
        added = Set.of(items);
    }

    /** What every preview shows from now on. */
    public void preview(ConfigPreview next) {
        preview = next;
    }

    /** What every trial of a connection finds from now on. */
    public void probe(ProbeResult next) {
        probed = next;
    }

    /** Passwords that were looked at in clear. */
    public List<ItemName> revealed() {
        return List.copyOf(revealed);
    }

    /** Connections that were tried. */
    public List<ProbeTarget> tried() {
        return List.copyOf(tried);
    }

    public void revealed(ItemName item) {
        revealed.add(item);
    }

    public Outcome<ProbeResult> attempt(ProbeTarget target) {
        tried.add(target);
        return guarded(() -> new Outcome.Done<>(probed));
    }

    public Outcome<ConfigPreview> preview(ScreenState answers) {
        return guarded(() ->
                new Outcome.Done<>(new ConfigPreview(preview.documents(), preview.unchanged(), answers.findings())));
    }

    public Outcome<PatchDraft> patches() {
        return guarded(() -> new Outcome.Done<>(new PatchDraft(SHOP, newest().sequence(), newest().patches())));
    }

    /** The license that the application has from now on. */
    public void license(String text) {
        license = text;
    }

    public Outcome<Optional<LicenseView>> license() {
        return guarded(() -> new Outcome.Done<>(read(license)
                .map(one -> new LicenseView(SHOP, newest().sequence(), one, one.expiry(NOON), List.of()))));
    }

    private static Optional<License> read(String text) {
        return text.isEmpty()
                ? Optional.empty()
                : LicenseFile.read("license.yaml", text).license();
    }

    public Outcome<LicensePreview> previewLicense(String text) {
        License other = read(text).orElseThrow();
        List<TermChange> changes = read(license)
                .map(present -> LicenseReplacement.of(present, other).changes())
                .orElse(List.of());
        return guarded(() -> new Outcome.Done<>(
                new LicensePreview(newest().sequence(), other, other.expiry(NOON), changes, List.of())));
    }

    public Outcome<Version> replaceLicense() {
        return guarded(() -> new Outcome.Done<>(
                add(new VersionState.Ready(), ConfigValues.EMPTY, VersionSource.LICENSE_CHANGE, "")));
    }

    public Outcome<ConfigPreview> previewPatches() {
        return guarded(() -> new Outcome.Done<>(preview));
    }

    public Outcome<Version> change(Patches patches, String note) {
        return guarded(() -> new Outcome.Done<>(
                add(new VersionState.Ready(), ConfigValues.EMPTY, VersionSource.PATCH_CHANGE, note, patches)));
    }

    public Outcome<ExportedConfig> export(ConfigValues values) {
        return guarded(() -> new Outcome.Done<>(new ExportedConfig(
                "shop-config-values.yaml", ConfigValuesFile.write("shop", values, Screens.screen(screen)))));
    }

    /** An application whose newest version is in this state. */
    public void add(VersionState state, ConfigValues values) {
        add(state, values, VersionSource.INSTALL, "");
    }

    public Version add(VersionState state, ConfigValues values, VersionSource source, String note) {
        return add(state, values, source, note, Patches.NONE);
    }

    public Version add(VersionState state, ConfigValues values, VersionSource source, String note, Patches patches) {
        Version version = new Version(
                SHOP,
                new Sequence(versions.size()),
                "sha256:0",
                Release.labelled("1." + versions.size() + ".0"),
                source,
                "admin",
                NOON.plusSeconds(60L * versions.size()),
                note,
                values,
                "",
                patches,
                Optional.empty(),
                Optional.empty(),
                state);
        versions.add(version);
        return version;
    }

    /** The newest version runs, with one object for each of these states. */
    public void run(Health... healths) {
        Version newest = versions.getLast();
        versions.set(versions.size() - 1, newest.withState(new VersionState.Deployed(NOON)));
        running = Optional.of(newest.sequence());
        status = statusOf(true, healths);
    }

    public static AppStatus statusOf(boolean live, Health... healths) {
        List<ObjectStatus> objects = new ArrayList<>();
        for (int index = 0; index < healths.length; index++) {
            objects.add(new ObjectStatus(
                    deployment("web-" + index),
                    judgement(healths[index], index + " of 2 replicas are ready"),
                    NOON.plusSeconds(index)));
        }
        return AppStatus.of(objects, objects, NOON.plusSeconds(90), live);
    }

    private static Judgement judgement(Health health, String cause) {
        return switch (health) {
            case READY -> Judgement.READY;
            case UPDATING -> Judgement.updating(cause);
            case DEGRADED -> Judgement.degraded(cause);
            case UNAVAILABLE -> Judgement.unavailable(cause);
            case MISSING -> Judgement.missing(cause);
            case UNKNOWN -> Judgement.unknown(cause);
        };
    }

    public static ObjectRef deployment(String name) {
        return new ObjectRef("apps/v1", "Deployment", "default", name);
    }

    public void refuseEverything(Outcome.Reason reason, Finding finding) {
        refusal = Optional.of(new Outcome.Refused<>(reason, List.of(finding)));
    }

    public void answerAgain() {
        refusal = Optional.empty();
    }

    public void simulate() {
        simulated = true;
    }

    public void plan(Plan next) {
        plan = next;
    }

    public void log(DeployLog log) {
        logs.put(log.sequence(), log);
    }

    /** News as they would come from the cluster. */
    public void tell(AppEvent event) {
        if (event instanceof AppEvent.StatusChanged change) {
            status = change.status();
        }
        if (event instanceof AppEvent.DeployAdvanced advance) {
            logs.put(advance.log().sequence(), advance.log());
        }
        listeners.forEach(listener -> listener.accept(event));
    }

    public int listeners() {
        return listeners.size();
    }

    public Version newest() {
        return versions.getLast();
    }

    public Runnable listen(Consumer<AppEvent> listener) {
        listeners.add(listener);
        return () -> listeners.remove(listener);
    }

    public Outcome<List<AppView>> apps() {
        return guarded(() -> new Outcome.Done<>(
                Stream.concat(versions.isEmpty() ? Stream.empty() : Stream.of(view()), others.stream())
                        .toList()));
    }

    public Outcome<AppView> app(AppSlug app) {
        return apps() instanceof Outcome.Done<List<AppView>>(List<AppView> all, var _)
                ? all.stream()
                        .filter(one -> one.slug().equals(app))
                        .findFirst()
                        .<Outcome<AppView>>map(Outcome.Done::new)
                        .orElseGet(() -> Outcome.refused(
                                Outcome.Reason.NOT_FOUND,
                                Finding.error("app-unknown", "There is no application " + app + " here.", Place.NONE)))
                : new Outcome.Refused<>(
                        refusal.orElseThrow().reason(), refusal.orElseThrow().findings());
    }

    /** Another application, like the shop but for its name; it has nothing of its own. */
    public void addOther(AppSlug slug, String title) {
        AppView shop = view();
        others.add(new AppView(
                slug, title, "", "", false, shop.running(), shop.desired(), statusOf(true, Health.DEGRADED), facts()));
    }

    /** A link by the port of a service, and one with an address that must not be opened. */
    public Outcome<Entrances> entrances() {
        Rendered.Port port = new Rendered.Port("web", 8080, 9000, "https://shop.example.com");
        ObjectRef service = new ObjectRef("v1", "Service", "default", "web");
        return guarded(() -> new Outcome.Done<>(new Entrances(
                LINKS.stream()
                        .map(link -> new AppLink(
                                link,
                                Optional.of(port)
                                        .filter(one -> one.applicationUrl().equals(link.url())),
                                Optional.of(service)))
                        .toList(),
                List.of(new AppPort(
                        port,
                        service,
                        Optional.of("kubectl port-forward --namespace default service/web 9000:80"),
                        "")),
                new Branding("", ".mo-vendor a { color: red }"))));
    }

    /** What removing an application would forget; what runs of it is in the cluster. */
    public Outcome<RemovalPlan> planRemoval(AppSlug app) {
        List<ObjectRef> objects = running.isPresent() ? List.of(deployment("web")) : List.of();
        return guarded(() -> new Outcome.Done<>(new RemovalPlan(app, versions.size(), objects, staying)));
    }

    /** What stays in the cluster also when the application is taken out. */
    public void stays(ObjectRef... objects) {
        staying = List.of(objects);
    }

    public Outcome<RemovalPlan> remove(AppSlug app, boolean leaveRunning) {
        Outcome<RemovalPlan> plan = planRemoval(app);
        if (plan instanceof Outcome.Done) {
            removed = Optional.of(new Removed(app, leaveRunning));
        }
        return plan;
    }

    /** The last removal. */
    public record Removed(AppSlug app, boolean leaveRunning) {}

    public Optional<Removed> removed() {
        return removed;
    }

    private <T> Outcome<T> guarded(java.util.function.Supplier<Outcome<T>> work) {
        return refusal.<Outcome<T>>map(all -> new Outcome.Refused<>(all.reason(), all.findings()))
                .orElseGet(work);
    }

    private AppView view() {
        return new AppView(
                SHOP,
                "Harbor Shop",
                "",
                "First **release**",
                true,
                running.map(sequence -> versions.get((int) sequence.value())),
                versions.getLast(),
                status,
                facts());
    }

    public ClusterFacts facts() {
        return new ClusterFacts("test-cluster", "default", "1.35.0", simulated);
    }

    public Outcome<List<Version>> versions() {
        return guarded(() -> new Outcome.Done<>(versions.reversed()));
    }

    /** Whether the vendor lets one go back to an earlier release. */
    public void allowRollback(boolean allowed) {
        rollbackAllowed = allowed;
    }

    /** In the line that the product makes of them, each changing one object of its parent's and of what runs. */
    public Outcome<VersionOverview> overview() {
        return guarded(() -> {
            List<KnownVersion> known = versions.stream().map(this::known).toList();
            VersionLine line = running.map(sequence -> VersionLine.of(
                            ReleaseOrder.BY_CURSOR,
                            known,
                            new VersionLine.Running(known.get((int) sequence.value()), false)))
                    .orElseGet(() -> VersionLine.of(ReleaseOrder.BY_CURSOR, known));
            return new Outcome.Done<>(
                    new VersionOverview(line.newestFirst().stream()
                            .map(one -> entry(line, one))
                            .toList()),
                    notes);
        });
    }

    private KnownVersion known(Version version) {
        Readiness readiness =
                version.state() instanceof VersionState.NeedsConfig ? Readiness.NEEDS_CONFIG : Readiness.READY;
        return new KnownVersion(version.sequence(), version.release(), readiness, rollbackAllowed);
    }

    private VersionEntry entry(VersionLine line, KnownVersion one) {
        Version version = versions.get((int) one.sequence().value());
        boolean isRunning = running.filter(version.sequence()::equals).isPresent();
        VersionEntry.Place place = line.past().contains(one) ? VersionEntry.Place.PAST : VersionEntry.Place.AVAILABLE;
        Deployability deployability = line.judge(one);
        return new VersionEntry(
                version,
                isRunning ? VersionEntry.Place.RUNNING : place,
                version.equals(versions.getLast()),
                deployability,
                deployability instanceof Deployability.OthersFirst(List<String> releases) ? releases : List.of(),
                version.parent().map(_ -> new DiffFigures(0, 1, 0)),
                isRunning ? Optional.empty() : running.map(_ -> new DiffFigures(1, 2, 0)));
    }

    /** A release that the vendor published after the last one. */
    public Version publish(String label, boolean required, VersionState state) {
        Version made = add(state, ConfigValues.EMPTY, VersionSource.RELEASE_UPLOAD, "");
        Release release = new Release(
                label, "stable", versions.size(), required, false, "Notes of **" + label + "**", Optional.empty());
        Version version = new Version(
                SHOP,
                made.sequence(),
                "sha256:" + label,
                release,
                made.source(),
                made.author(),
                made.created(),
                "",
                made.values(),
                "",
                Patches.NONE,
                Optional.empty(),
                versions.size() > 1 ? Optional.of(new Sequence(versions.size() - 2)) : Optional.empty(),
                state);
        versions.set(versions.size() - 1, version);
        return version;
    }

    public Outcome<VersionComparison> compare(Sequence from, Sequence to) {
        return guarded(() -> new Outcome.Done<>(VersionComparison.of(side(from, 1), side(to, 2))));
    }

    private VersionComparison.Side side(Sequence sequence, int replicas) {
        Version version = versions.get((int) sequence.value());
        return new VersionComparison.Side(
                version,
                Screens.open(screen, version.values()).state(),
                new Rendered(
                        List.of(new Manifest(
                                "web.yaml",
                                0,
                                new KubeObject(Map.of(
                                        "apiVersion",
                                        "apps/v1",
                                        "kind",
                                        "Deployment",
                                        "metadata",
                                        Map.of("name", "web"),
                                        "spec",
                                        Map.of("replicas", (long) replicas))),
                                Place.of("web.yaml", 1, 1))),
                        List.of(),
                        List.of(),
                        List.of()),
                LicenseTerms.NONE,
                new VersionRegistry(
                        VersionRegistry.Origin.SETTING,
                        "registry.example.com",
                        "",
                        "ci",
                        Optional.empty(),
                        "mark of " + sequence));
    }

    public Outcome<VersionFiles> files() {
        return guarded(() -> new Outcome.Done<>(VersionFiles.of(
                PackageFiles.ofTexts(Map.of("config.yaml", "kind: Config")),
                Optional.of(new Rendered(
                        List.of(new Manifest(
                                "secret.yaml",
                                0,
                                new KubeObject(Map.of(
                                        "apiVersion",
                                        "v1",
                                        "kind",
                                        "Secret",
                                        "metadata",
                                        Map.of("name", "shop"),
                                        "stringData",
                                        Map.of("password", "hunter22"))),
                                Place.of("secret.yaml", 1, 1))),
                        List.of(),
                        List.of(),
                        List.of())),
                HiddenValues.BY_NAME)));
    }

    public Outcome<AppSettings> settings() {
        return guarded(() -> new Outcome.Done<>(settings));
    }

    public Outcome<AppSettings> change(UnaryOperator<AppSettings> change) {
        settings = change.apply(settings);
        return settings();
    }

    public Outcome<ConfigDraft> open() {
        return open(ConfigBase.newest(versions.getLast().sequence()));
    }

    public Outcome<ConfigDraft> open(Sequence answers, ConfigBase.Onto onto) {
        Sequence newest = versions.getLast().sequence();
        return open(new ConfigBase(onto == ConfigBase.Onto.SAME_RELEASE ? answers : newest, answers, newest));
    }

    private Outcome<ConfigDraft> open(ConfigBase base) {
        Version answers = versions.get((int) base.answers().value());
        ScreenSession session = Screens.open(screen, answers.values());
        return new Outcome.Done<>(new ConfigDraft(
                SHOP,
                base,
                session,
                running.map(sequence -> Screens.open(
                                screen, versions.get((int) sequence.value()).values())
                        .state()),
                added));
    }

    public Outcome<Version> save(ConfigBase base, ConfigValues values, String note) {
        if (!versions.getLast().sequence().equals(base.newest())) {
            return Outcome.refused(
                    Outcome.Reason.CONFLICT,
                    Finding.error("version-conflict", "A newer version was saved meanwhile.", Place.NONE));
        }
        return guarded(
                () -> new Outcome.Done<>(add(new VersionState.Ready(), values, VersionSource.CONFIG_CHANGE, note)));
    }

    public Outcome<Version> install(String license) {
        return guarded(() -> {
            Version version = add(new VersionState.NeedsConfig(), ConfigValues.EMPTY, VersionSource.INSTALL, license);
            return new Outcome.Done<>(version);
        });
    }

    /** Each object's container ends again and again. */
    public Outcome<Explanation> explain(ObjectRef object) {
        Cause cause = new Cause(
                CauseKind.CRASH_LOOP,
                new Chain(List.of(object, new ObjectRef("v1", "Pod", "default", object.name() + "-a")), "main"),
                "the last run ended with exit code 1",
                List.of(new Witness("state of container main", "Error")),
                Optional.empty(),
                LogEnd.of("no route to the harbor"),
                0);
        return guarded(() -> new Outcome.Done<>(new Explanation(object, List.of(cause), List.of())));
    }

    public Outcome<Plan> planned(Choices choices) {
        decided = choices;
        return guarded(() -> new Outcome.Done<>(choices.equals(Choices.NONE) ? plan : planAfterChoice));
    }

    /** The decisions that the last plan was made with. */
    public Choices decided() {
        return decided;
    }

    /** What is planned once something was decided. */
    public void planAfterChoice(Plan next) {
        planAfterChoice = next;
    }

    public Outcome<SavedPlan> keep(Sequence sequence, Plan made, String author) {
        SavedPlan saved = new SavedPlan(sequence, NOON, author, made);
        return guarded(() -> {
            shared = Optional.of(new SharedPlan(saved, List.of()));
            return new Outcome.Done<>(saved);
        });
    }

    /** The plan that is kept. */
    public void share(SharedPlan plan) {
        shared = Optional.of(plan);
    }

    public Outcome<SharedPlan> kept(String id) {
        return guarded(() -> shared.filter(plan -> plan.saved().id().equals(id))
                .<Outcome<SharedPlan>>map(Outcome.Done::new)
                .orElseGet(() -> Outcome.refused(
                        Outcome.Reason.NOT_FOUND,
                        Finding.error("plan-unknown", "There is no such plan.", Place.NONE))));
    }

    /** The next deploy finds that its plan is outdated. */
    public void outdate() {
        outdated = true;
    }

    /** What the last deploy was ordered with. */
    public Optional<DeployOrder> ordered() {
        return ordered;
    }

    public Outcome<DeployLog> deploy(Sequence sequence, DeployOrder order) {
        ordered = Optional.of(order);
        return outdated
                ? Outcome.refused(
                        Outcome.Reason.CONFLICT,
                        Finding.error("plan-outdated", "The cluster has changed since.", Place.NONE))
                : deploy(sequence);
    }

    public Outcome<Optional<DeployLog>> log(Sequence sequence) {
        return guarded(() -> new Outcome.Done<>(Optional.ofNullable(logs.get(sequence))));
    }

    public Outcome<DeployLog> deploy(Sequence sequence) {
        return guarded(() -> {
            logs.put(sequence, sampleLog(sequence, new StepState.Running(NOON)));
            return new Outcome.Done<>(logs.get(sequence));
        });
    }

    public Outcome<Version> cancel(Sequence sequence, String author) {
        return guarded(() -> {
            int index = (int) sequence.value();
            Version stopping = versions.get(index).withState(new VersionState.Cancelling(NOON, author));
            versions.set(index, stopping);
            return new Outcome.Done<>(stopping);
        });
    }

    /** A claim that stays unless the data go, and a Deployment. */
    public Outcome<Plan> planUndeploy(boolean withData) {
        ObjectRef claim = new ObjectRef("v1", "PersistentVolumeClaim", "default", "data");
        Effect effect = withData ? Effect.DELETE : Effect.UNCHANGED;
        return guarded(() -> new Outcome.Done<>(new Plan(
                List.of(
                        new PlanEntry(deployment("web"), Effect.DELETE, "", List.of(), List.of()),
                        new PlanEntry(claim, effect, "", List.of(), List.of())),
                List.of())));
    }

    public Outcome<DeployLog> undeploy(boolean withData) {
        DeployLog.Reason reason = withData ? DeployLog.Reason.UNDEPLOY_WITH_DATA : DeployLog.Reason.UNDEPLOY;
        return guarded(() -> {
            undeployed = Optional.of(DeployLog.begun(SHOP, Sequence.FIRST, reason, NOON));
            return new Outcome.Done<>(undeployed.get());
        });
    }

    public Outcome<DeployLog> cancelUndeploy() {
        return guarded(() -> {
            undeployed = undeployed.map(
                    log -> log.brokenOff(NOON, Finding.error("undeploy-cancelled", "ann stopped it.", Place.NONE)));
            return new Outcome.Done<>(undeployed.orElseThrow());
        });
    }

    public Outcome<Optional<DeployLog>> undeployLog() {
        return guarded(() -> new Outcome.Done<>(undeployed));
    }

    /** Three steps: done, as given, and what comes of that. */
    public static DeployLog sampleLog(Sequence sequence, StepState second) {
        StepState last =
                switch (second) {
                    case StepState.Failed _ -> new StepState.Skipped();
                    case StepState.Done _ -> new StepState.Done(NOON.plusSeconds(70));
                    default -> new StepState.Waiting();
                };
        boolean ended = !(last instanceof StepState.Waiting);
        return new DeployLog(
                SHOP,
                sequence,
                DeployLog.Reason.REQUESTED,
                NOON,
                ended ? Optional.of(NOON.plusSeconds(75)) : Optional.empty(),
                List.of(
                        new DeployStep(
                                new ObjectRef("v1", "Secret", "default", "shop"),
                                Effect.CREATE,
                                new StepState.Done(NOON.plusSeconds(5))),
                        new DeployStep(deployment("web"), Effect.CHANGE, second),
                        new DeployStep(new ObjectRef("v1", "Service", "default", "web"), Effect.CREATE, last)),
                List.of());
    }

    private static Plan samplePlan() {
        return new Plan(
                List.of(
                        new PlanEntry(
                                new ObjectRef("v1", "Service", "default", "web"),
                                Effect.CREATE,
                                "web.yaml",
                                List.of(
                                        new DiffLine(DiffLine.Kind.ADDED, "apiVersion: v1"),
                                        new DiffLine(DiffLine.Kind.ADDED, "kind: Service")),
                                List.of()),
                        new PlanEntry(
                                deployment("web"),
                                Effect.CHANGE,
                                "web.yaml",
                                List.of(
                                        new DiffLine(DiffLine.Kind.SAME, "spec:"),
                                        new DiffLine(DiffLine.Kind.REMOVED, "  replicas: 1"),
                                        new DiffLine(DiffLine.Kind.ADDED, "  replicas: 2"),
                                        new DiffLine(DiffLine.Kind.GAP, "")),
                                List.of()),
                        new PlanEntry(deployment("worker"), Effect.UNCHANGED, "worker.yaml", List.of(), List.of())),
                List.of());
    }
}
