package dev.mooring.console.deploy;

import dev.mooring.console.cluster.Cluster;
import dev.mooring.console.deploy.plan.Effect;
import dev.mooring.console.deploy.plan.HookPolicy;
import dev.mooring.console.deploy.plan.InstalledRelease;
import dev.mooring.console.deploy.plan.KindOrder;
import dev.mooring.console.deploy.plan.Leftover;
import dev.mooring.console.deploy.plan.Planning;
import dev.mooring.console.deploy.plan.WaitRule;
import dev.mooring.console.helm.HelmReleases;
import dev.mooring.console.object.ObjectRef;
import dev.mooring.console.packages.AppSlug;
import dev.mooring.console.render.Manifest;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;

/** The acts of a deploy, in their order. */
final class Script {

    private final Cluster cluster;
    private final HelmReleases helm;
    private final DeployRequest request;
    private final ObjectTurn objects;
    private final JobTurn jobs;
    private final ReleaseTurn releases;
    private final Waiting waiting;
    private final List<Act> acts = new ArrayList<>();
    private int batch;

    Script(Cluster cluster, HelmReleases helm, Deployer.Waits waits, DeployRequest request) {
        this.cluster = cluster;
        this.helm = helm;
        this.request = request;
        this.waiting = waits.inTurn();
        this.objects = new ObjectTurn(cluster, request.app(), request.choices(), waits.inTurn());
        this.jobs = new JobTurn(cluster, objects, waits, request.before());
        this.releases = new ReleaseTurn(helm, request.wanted(), objects, waits.stopping());
    }

    List<Act> acts() {
        applied(request.wanted().manifests().stream()
                .filter(manifest -> firstToNeed(manifest).isEmpty())
                .toList());
        request.wanted().charts().forEach(this::installed);
        unwanted().forEach(this::uninstalled);
        deleted();
        request.readiness().ifPresent(this::awaited);
        acts.addAll(Act.past(request.before(), acts));
        return acts.stream().sorted(Comparator.comparing(Act::stage)).toList();
    }

    /** What is waited for closes its batch: the next object of the order may need it. */
    private void applied(List<Manifest> manifests) {
        for (List<Manifest> together : together(manifests)) {
            LiveObjects live = LiveObjects.of(
                    cluster,
                    together.stream().map(manifest -> manifest.object().ref()).toList());
            together.forEach(manifest -> applied(manifest, live));
            closeBatch();
        }
    }

    private void applied(Manifest manifest, LiveObjects live) {
        boolean job = manifest.object().kind().equals("Job");
        add(
                manifest.object().ref(),
                Effect.CHANGE,
                Stage.of(manifest.object()),
                entry -> job ? jobs.apply(manifest, entry) : objects.apply(manifest, live, entry));
    }

    private static List<List<Manifest>> together(List<Manifest> manifests) {
        List<List<Manifest>> all = new ArrayList<>();
        Optional<Manifest> last = Optional.empty();
        for (Manifest manifest : manifests.stream().sorted(KindOrder.APPLY).toList()) {
            if (last.filter(before -> isBeside(before, manifest)).isEmpty()) {
                all.add(new ArrayList<>());
            }
            all.getLast().add(manifest);
            last = Optional.of(manifest);
        }
        return all;
    }

    private static boolean isBeside(Manifest before, Manifest manifest) {
        return KindOrder.areSideBySide(before, manifest)
                && !WaitRule.of(before.object()).waits()
                && !HookPolicy.of(before.object()).watchesEnd();
    }

    /** A Job that is watched until its end is watched from here on. */
    private void closeBatch() {
        int closed = batch;
        batch++;
        List<Manifest> hooks = request.wanted().manifests().stream()
                .filter(manifest -> HookPolicy.of(manifest.object()).watchesEnd())
                .filter(manifest -> acts.stream()
                        .anyMatch(act -> act.batch() == closed
                                && act.object().equals(manifest.object().ref())))
                .toList();
        hooks.forEach(hook ->
                add(hook.object().ref(), Effect.DELETE, Stage.HOOKS, entry -> jobs.deleteAfterEnd(hook, entry)));
        batch++;
    }

    private void installed(WantedChart chart) {
        request.wanted().manifests().stream()
                .filter(manifest -> firstToNeed(manifest).filter(chart::equals).isPresent())
                .forEach(manifest -> add(
                        manifest.object().ref(),
                        Effect.CHANGE,
                        Stage.RELEASES,
                        entry -> objects.applyForChart(
                                manifest, chart.order().flags().createNamespace(), entry)));
        batch++;
        add(
                chart.release(),
                Effect.CHANGE,
                Stage.RELEASES,
                entry -> releases.apply(chart.decided(request.choices()), entry));
        batch++;
    }

    /** The chart before which it is applied; empty for what is applied before all charts. */
    private Optional<WantedChart> firstToNeed(Manifest manifest) {
        return request.wanted().charts().stream()
                .filter(chart -> manifest.isForCharts()
                        && chart.order().namespace().equals(manifest.object().namespace()))
                .findFirst();
    }

    private void uninstalled(ObjectRef release) {
        add(release, Effect.DELETE, Stage.REMOVALS, _ -> releases.uninstall(release));
        batch++;
    }

    private void deleted() {
        List<Leftover> ordered = leftovers();
        for (int index = 0; index < ordered.size(); index++) {
            Leftover leftover = ordered.get(index);
            if (index > 0 && !KindOrder.areSideBySide(ordered.get(index - 1), leftover)) {
                batch++;
            }
            add(leftover.object(), Effect.DELETE, Stage.REMOVALS, _ -> objects.delete(leftover));
        }
        batch++;
    }

    private void awaited(AppReadiness readiness) {
        add(application(request.app()), Effect.UNCHANGED, Stage.READY, entry -> waiting.untilReady(readiness, entry)
                .map(ObjectTurn.Turn::failed)
                .orElseGet(() -> ObjectTurn.Turn.did(Effect.UNCHANGED)));
    }

    static ObjectRef application(AppSlug app) {
        return new ObjectRef("mooring.dev/v1", "Application", "", app.value());
    }

    private void add(ObjectRef object, Effect planned, Stage stage, Function<Journal.Entry, ObjectTurn.Turn> doing) {
        acts.add(Act.of(object, planned, stage, batch, doing));
    }

    private Stream<ObjectRef> unwanted() {
        return request.inventory().unwanted(request.wanted().charts()).stream()
                .map(InstalledRelease::release)
                .filter(release -> helm.isThere(release.name(), release.namespace()));
    }

    private List<Leftover> leftovers() {
        List<ObjectRef> unwanted = Planning.unwanted(
                request.wanted().manifests(), request.inventory().objects());
        return new Leftovers(cluster, request.choices())
                .among(unwanted).stream().sorted(KindOrder.DELETE).toList();
    }
}
