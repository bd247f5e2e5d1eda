package dev.mooring.console.usecase;

import dev.mooring.config.finding.Finding;
import dev.mooring.config.functions.RegistryInfo;
import dev.mooring.console.cluster.Cluster;
import dev.mooring.console.cluster.Passage;
import dev.mooring.console.connection.TrialRate;
import dev.mooring.console.deploy.Deployer;
import dev.mooring.console.deploy.Planner;
import dev.mooring.console.helm.Charts;
import dev.mooring.console.helm.HelmReleases;
import dev.mooring.console.inspect.Kinship;
import dev.mooring.console.inspect.ObjectReader;
import dev.mooring.console.inspect.Workload;
import dev.mooring.console.license.signature.TrustRoot;
import dev.mooring.console.notify.send.Senders;
import dev.mooring.console.packages.AppSlug;
import dev.mooring.console.packages.PackageFiles;
import dev.mooring.console.sandbox.SandboxCluster;
import dev.mooring.console.status.StatusBoard;
import dev.mooring.console.status.cause.CauseFinder;
import dev.mooring.console.store.AppStore;
import dev.mooring.console.store.NotifyStore;
import dev.mooring.console.store.RegistryStore;
import dev.mooring.console.usecase.Outcome.Done;
import dev.mooring.console.usecase.Outcome.Refused;
import dev.mooring.console.version.Sequence;
import dev.mooring.console.version.Version;
import dev.mooring.console.version.VersionState;
import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.function.Predicate;

/** The use cases wired by hand on a simulated cluster: one console. Several may share a cluster, one after the other. */
final class ConsoleOnSandbox implements AutoCloseable {

    static final AppSlug APP = new AppSlug("tiny");
    static final String CONFIG = """
            apiVersion: kots.io/v1beta1
            kind: Config
            metadata: {name: tiny}
            spec:
              groups:
              - name: main
                title: Main
                items:
                - {name: greeting, title: Greeting, type: text, required: true}
                - {name: extra, title: Extra, type: bool, default: "1"}
                - {name: token, type: password, hidden: true, value: '{{repl RandomString 24}}'}
            """;
    static final String MANIFESTS = """
            apiVersion: kots.io/v1beta1
            kind: Application
            metadata: {name: tiny}
            spec: {title: Tiny}
            ---
            apiVersion: v1
            kind: ConfigMap
            metadata: {name: greeting}
            data:
              text: 'repl{{ ConfigOption "greeting" }}'
            ---
            apiVersion: v1
            kind: Secret
            metadata: {name: token}
            stringData:
              token: repl{{ ConfigOption "token" }}
            ---
            apiVersion: v1
            kind: ConfigMap
            metadata:
              name: extra
              annotations:
                kots.io/when: 'repl{{ ConfigOptionEquals "extra" "1" }}'
            data: {a: b}
            """;

    final SandboxCluster sandbox;
    final AppStore store;
    final InstallPackage installPackage;
    final SaveConfig saveConfig;
    final OpenConfig openConfig;
    final PreviewConfig previewConfig;
    final OpenPatches openPatches;
    final PreviewPatches previewPatches;
    final ChangePatches changePatches;
    final RegistryStore registryStore;
    final ShowRegistry showRegistry;
    final SaveRegistry saveRegistry;
    final TestRegistry testRegistry;
    final ShowLicense showLicense;
    final ReplaceLicense replaceLicense;
    final ExportConfig exportConfig;
    final ImportConfig importConfig;
    final PlanVersion planVersion;
    final SuggestPatch suggestPatch;
    final DeployVersion deployVersion;
    final SharePlan sharePlan;
    final ShowVersions showVersions;
    final CompareVersions compareVersions;
    final ChangeSettings changeSettings;
    final PruneVersions pruneVersions;
    final ShowDeploy showDeploy;
    final ShowApp showApp;
    final ListApps listApps;
    final WatchApp watchApp;
    final ResumeWork resumeWork;
    final StateRecorder recorder;
    final OpenObject openObject;
    final ReadLog readLog;
    final ChangeWorkload changeWorkload;
    final ExplainObject explainObject;
    final ShowHistory showHistory;
    final CancelDeploy cancelDeploy;
    final PlanUndeploy planUndeploy;
    final UndeployApp undeployApp;
    final PlanRemoval planRemoval;
    final RemoveApp removeApp;
    final ShowPorts showPorts;
    final ShowEntrances showEntrances;
    final CheckForUpdates checkForUpdates;
    final FetchRelease fetchRelease;
    final SaveUpdates saveUpdates;
    final TestUpdateSource testUpdateSource;
    final ShowUpdates showUpdates;
    final InstallFromSource installFromSource;
    final ScheduledChecks scheduledChecks;
    final NotifyStore notifyStore;
    final Notifier notifier;
    final ShowNotifications showNotifications;
    final SaveNotifications saveNotifications;
    final TestNotification testNotification;
    final ReportOutcome reportOutcome;
    private static final String CHART = """
            apiVersion: kots.io/v1beta2
            kind: HelmChart
            metadata: {name: web}
            spec:
              chart: {name: shop, chartVersion: 1.2.3}
              releaseName: web
              values: {greeting: 'repl{{ ConfigOption "greeting" }}'}
            """;

    private final StatusBoard board;

    ConsoleOnSandbox(SandboxCluster sandbox) {
        this(sandbox, TrustRoot.NONE);
    }

    ConsoleOnSandbox(SandboxCluster sandbox, TrustRoot root) {
        this(sandbox, root, RegistryInfo.NONE);
    }

    /** @param registry that the console is started with */
    ConsoleOnSandbox(SandboxCluster sandbox, TrustRoot root, RegistryInfo registry) {
        this.sandbox = sandbox;
        Cluster cluster = new Cluster(sandbox.client(), sandbox.facts());
        InstantSource clock = InstantSource.system();
        store = new AppStore(sandbox.client(), sandbox.facts().namespace());
        AppNews news = new AppNews();
        Licenses licenses = new Licenses(root, clock);
        VersionContents contents = new VersionContents(
                cluster,
                sandbox.facts(),
                new ChoicesFromCluster(cluster, sandbox.facts(), clock),
                licenses,
                WorkObservers.none(),
                clock,
                SecureRandom::new);
        pruneVersions = new PruneVersions(store, news);
        registryStore = new RegistryStore(sandbox.client(), sandbox.facts().namespace(), clock);
        ImageRegistries registries = new ImageRegistries(
                registryStore,
                new PullSecretLogins(cluster, sandbox.facts()),
                new ConsoleRegistry(registry),
                SecureRandom::new);
        NewVersions versions = new NewVersions(store, contents, registries, licenses, news, pruneVersions, clock);
        PackageShelf packages = new PackageShelf(store);
        board = new StatusBoard(cluster, clock);
        HelmReleases helm = new HelmReleases(cluster, new Passage(sandbox.client()));
        InstalledReleases installed = new InstalledReleases(cluster, helm);
        ClusterEvents events = new ClusterEvents(cluster, clock);
        recorder = new StateRecorder(board, store, new StateEvents(events, sandbox.facts()), clock);
        FollowedApps followed = new FollowedApps(board, news, store, installed, recorder);
        ObjectsOfApp objects = new ObjectsOfApp(store, followed, new Kinship(cluster));
        openObject = new OpenObject(objects, new ObjectReader(cluster), helm);
        readLog = new ReadLog(objects, cluster);
        changeWorkload = new ChangeWorkload(objects, cluster, new Workload(cluster), events, clock);
        suggestPatch = new SuggestPatch(objects, cluster);
        explainObject = new ExplainObject(objects, new CauseFinder(cluster), helm);
        showHistory = new ShowHistory(store, recorder);
        WantedVersions wanted = new WantedVersions(store);
        OngoingWork ongoing = new OngoingWork();
        LastGood lastGood = new LastGood(store);
        Deployer deployer = new Deployer(cluster, helm, clock);
        RunningDeploys running = new RunningDeploys(
                store,
                deployer,
                wanted,
                installed,
                followed,
                news,
                ongoing,
                lastGood,
                new DeployLimits(Duration.ofSeconds(3), Duration.ofMillis(300)),
                clock);
        installPackage = new InstallPackage(store, packages, versions, licenses);
        saveConfig = new SaveConfig(store, packages, versions);
        openConfig = new OpenConfig(store, packages, contents, registries);
        PreviewBases bases = new PreviewBases(store, packages, registries, clock);
        previewConfig = new PreviewConfig(bases, contents);
        openPatches = new OpenPatches(store);
        previewPatches = new PreviewPatches(bases, contents, new ChartsGiven(helm, clock));
        showLicense = new ShowLicense(store, licenses);
        replaceLicense = new ReplaceLicense(store, packages, versions, licenses);
        RegistryNotices notices = new RegistryNotices(registryStore, registries);
        showRegistry = new ShowRegistry(store, registryStore, registries, notices);
        saveRegistry = new SaveRegistry(store, registryStore, registries, packages, versions);
        testRegistry = new TestRegistry(store, registryStore, registries);
        changePatches = new ChangePatches(store, packages, versions);
        exportConfig = new ExportConfig(store, packages);
        importConfig = new ImportConfig(new KotsKeySecret(cluster, sandbox.facts()));
        RecentPlans recent = new RecentPlans(clock);
        planVersion = new PlanVersion(store, wanted, new Planner(cluster, helm), recent);
        VersionLines lines = new VersionLines(store, packages);
        deployVersion = new DeployVersion(
                store, lines, planVersion, recent, running, new AutomaticPolicy(store, lines, news), clock);
        sharePlan = new SharePlan(store, planVersion, clock);
        showVersions = new ShowVersions(store, lines, notices);
        compareVersions = new CompareVersions(store, packages, contents, registries);
        changeSettings = new ChangeSettings(store, pruneVersions);
        RunningChecks checks = new RunningChecks(news);
        NewReleases releases = new NewReleases(installPackage, checks);
        checkForUpdates = new CheckForUpdates(store, releases, checks, lines, news, clock);
        fetchRelease = new FetchRelease(store, releases, checks, lines);
        saveUpdates = new SaveUpdates(store, news);
        testUpdateSource = new TestUpdateSource(store);
        showUpdates = new ShowUpdates(store, checks, lines, clock);
        installFromSource = new InstallFromSource(store, installPackage, news);
        scheduledChecks = new ScheduledChecks(
                store, checkForUpdates, new AutomaticDeploys(store, lines, deployVersion, news), clock);
        showDeploy = new ShowDeploy(store, running);
        FrontShelf fronts = new FrontShelf(store, sandbox.facts());
        showApp = new ShowApp(store, packages, fronts, followed, sandbox.facts());
        listApps = new ListApps(store, showApp);
        watchApp = new WatchApp(news);
        cancelDeploy = new CancelDeploy(store, ongoing, helm, news, clock);
        planUndeploy = new PlanUndeploy(store, deployer);
        undeployApp = new UndeployApp(store, planUndeploy, deployer, followed, news, ongoing, clock);
        showPorts = new ShowPorts(store, fronts, cluster);
        showEntrances = new ShowEntrances(store, packages, fronts, showPorts);
        planRemoval = new PlanRemoval(store, planUndeploy);
        removeApp = new RemoveApp(store, planRemoval, followed, news, ongoing);
        notifyStore = new NotifyStore(sandbox.client(), sandbox.facts().namespace(), clock);
        Senders senders = new Senders(cluster, clock);
        notifier = new Notifier(
                store,
                notifyStore,
                followed,
                ongoing,
                news,
                senders,
                showUpdates,
                licenses,
                cluster,
                Duration.ofMillis(400),
                clock);
        showNotifications = new ShowNotifications(store, notifyStore, notifier, List.<TopicSource>of());
        saveNotifications = new SaveNotifications(store, notifyStore, notifier, news);
        testNotification = new TestNotification(store, notifyStore, senders, notifier, new TrialRate(clock), clock);
        reportOutcome = new ReportOutcome(news, clock);
        resumeWork = new ResumeWork(store, running, cancelDeploy, undeployApp, lastGood, followed);
    }

    static SandboxCluster cluster() {
        return new SandboxCluster("mooring", Duration.ofMillis(5));
    }

    static PackageFiles tiny() {
        return PackageFiles.ofTexts(Map.of("config.yaml", CONFIG, "manifests.yaml", MANIFESTS));
    }

    /** The tiny package with a chart beside its manifests; the chart's settings hold the greeting. */
    static PackageFiles withChart() {
        SortedMap<String, byte[]> files = new TreeMap<>(tiny().files());
        files.put("chart.yaml", CHART.getBytes(StandardCharsets.UTF_8));
        files.put("shop-1.2.3.tgz", Charts.chart(Charts.CONFIG_MAP));
        return new PackageFiles(files);
    }

    static <T> T done(Outcome<T> outcome) {
        return switch (outcome) {
            case Done<T>(T value, List<Finding> notes) -> value;
            case Refused<T>(Outcome.Reason reason, List<Finding> findings) ->
                throw new AssertionError(reason + " " + findings);
        };
    }

    static <T> Refused<T> refused(Outcome<T> outcome) {
        return switch (outcome) {
            case Done<T>(T value, List<Finding> notes) -> throw new AssertionError("done: " + value);
            case Refused<T> refusal -> refusal;
        };
    }

    Version installed() {
        return done(installPackage.install(tiny(), "", "admin"));
    }

    /** Saves a greeting on top of the newest version. */
    Version greeting(String text) {
        Version newest = store.versions(APP).getFirst();
        return done(saveConfig.save(APP, newest.sequence(), newest.values().with("greeting", text), "", "admin"));
    }

    /** Deploys and waits for the end. */
    VersionState deployed(Sequence sequence) {
        done(deployVersion.deploy(APP, sequence, DeployOrder.requested("admin")));
        return awaitState(sequence, state -> !(state instanceof VersionState.Deploying));
    }

    VersionState awaitState(Sequence sequence, Predicate<VersionState> wanted) {
        CountDownLatch reached = new CountDownLatch(1);
        WatchApp.Subscription news = watchApp.watch(APP, event -> {
            if (wanted.test(state(sequence))) {
                reached.countDown();
            }
        });
        try {
            if (!wanted.test(state(sequence)) && !reached.await(20, TimeUnit.SECONDS)) {
                throw new AssertionError("version " + sequence + " stays " + state(sequence));
            }
        } catch (InterruptedException e) {
            throw new AssertionError(e);
        } finally {
            news.close();
        }
        return state(sequence);
    }

    private VersionState state(Sequence sequence) {
        return store.version(APP, sequence).orElseThrow().state();
    }

    String configMap(String name, String key) {
        Map<String, String> data = sandbox.client()
                .configMaps()
                .inNamespace("mooring")
                .withName(name)
                .get()
                .getData();
        return data.getOrDefault(key, "");
    }

    boolean hasConfigMap(String name) {
        return sandbox.client()
                        .configMaps()
                        .inNamespace("mooring")
                        .withName(name)
                        .get()
                != null;
    }

    @Override
    public void close() {
        recorder.close();
        notifier.stop();
        board.close();
    }
}
