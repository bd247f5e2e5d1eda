package dev.mooring.console.usecase;

import dev.mooring.console.deploy.plan.InstalledRelease;
import dev.mooring.console.object.ObjectRef;
import dev.mooring.console.packages.AppSlug;
import dev.mooring.console.render.Manifest;
import dev.mooring.console.render.Rendered;
import dev.mooring.console.status.AppStatus;
import dev.mooring.console.status.Followed;
import dev.mooring.console.status.StatusBoard;
import dev.mooring.console.status.rules.JobRules;
import dev.mooring.console.store.AppRecord;
import dev.mooring.console.store.AppStore;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The applications whose objects are watched; passes their news on. */
@ApplicationScoped
class FollowedApps {

    private final StatusBoard board;
    private final AppNews news;
    private final AppStore store;
    private final InstalledReleases releases;
    private final StateRecorder recorder;
    private final Set<AppSlug> subscribed = ConcurrentHashMap.newKeySet();

    FollowedApps(StatusBoard board, AppNews news, AppStore store, InstalledReleases releases, StateRecorder recorder) {
        this.board = board;
        this.news = news;
        this.store = store;
        this.releases = releases;
        this.recorder = recorder;
    }

    void follow(AppRecord record, List<String> statusInformers) {
        AppSlug app = record.app();
        if (subscribed.add(app)) {
            recorder.record(app);
            board.subscribe(app, status -> {
                recorder.heard(app, status);
                news.publish(new AppEvent.StatusChanged(app, status));
            });
        }
        Map<ObjectRef, Set<ObjectRef>> ofHelm = record.releases().stream()
                .collect(Collectors.toUnmodifiableMap(InstalledRelease::release, InstalledRelease::objects));
        board.follow(app, new Followed(record.inventory(), ofHelm, statusInformers, passing(record)));
    }

    /** Nothing of it is watched any more; pages that are open on it hear nothing further. */
    void forget(AppSlug app) {
        board.follow(app, Followed.NOTHING);
    }

    AppStatus status(AppSlug app) {
        return board.status(app);
    }

    /** Jobs that may be gone by now because their time to live is over, also if that was while no console ran. */
    private Set<ObjectRef> passing(AppRecord record) {
        Set<ObjectRef> passing = new HashSet<>();
        if (record.inventory().stream().anyMatch(FollowedApps::isJob)) {
            Optional<Rendered> running =
                    record.running().flatMap(sequence -> store.usableManifests(record.app(), sequence));
            running.stream()
                    .flatMap(made -> made.manifests().stream())
                    .map(Manifest::object)
                    .filter(JobRules::isPassing)
                    .flatMap(job -> known(record, job.ref()))
                    .forEach(passing::add);
        }
        record.releases().stream()
                .filter(release -> release.objects().stream().anyMatch(FollowedApps::isJob))
                .forEach(release -> passing.addAll(releases.passing(release)));
        return passing;
    }

    /** A manifest may leave its namespace out. */
    private static Stream<ObjectRef> known(AppRecord record, ObjectRef written) {
        return record.inventory().stream()
                .filter(FollowedApps::isJob)
                .filter(job -> job.name().equals(written.name())
                        && (written.namespace().isEmpty() || written.namespace().equals(job.namespace())));
    }

    private static boolean isJob(ObjectRef object) {
        return object.kind().equals("Job") && object.group().equals("batch");
    }
}
