package dev.mooring.console.usecase;

import dev.mooring.console.deploy.plan.InstalledRelease;
import dev.mooring.console.object.KubeObject;
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
import dev.mooring.console.store.StoreException;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import org.jboss.logging.Logger;

/** The applications whose objects are watched; passes their news on. */
@ApplicationScoped
class FollowedApps {

    private static final Logger LOG = Logger.getLogger(FollowedApps.class);

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
        recorder.record(app);
        if (subscribed.add(app)) {
            board.subscribe(app, status -> {
                recorder.heard(app, status);
                news.publish(new AppEvent.StatusChanged(app, status));
            });
        }
        Map<ObjectRef, Set<ObjectRef>> ofHelm = record.releases().stream()
                .collect(Collectors.toUnmodifiableMap(InstalledRelease::release, InstalledRelease::objects));
        board.follow(app, new Followed(record.inventory(), ofHelm, statusInformers, passing(record)));
    }

    /** Nothing of its history is written from when this returns, until it is to be recorded again. */
    void stopRecording(AppSlug app) {
        recorder.forget(app);
    }

    void record(AppSlug app) {
        recorder.record(app);
    }

    /** Nothing of it is watched or remembered any more; pages that are open on it hear nothing further. */
    void forget(AppSlug app) {
        recorder.forget(app);
        board.follow(app, Followed.NOTHING);
    }

    AppStatus status(AppSlug app) {
        return board.status(app);
    }

    /** Jobs that may be gone by now because their time to live is over, also if that was while no console ran. */
    private Set<ObjectRef> passing(AppRecord record) {
        Set<ObjectRef> passing = new HashSet<>();
        if (record.inventory().stream().anyMatch(FollowedApps::isJob)) {
            running(record).stream()
                    .flatMap(made -> made.manifests().stream())
                    .map(Manifest::object)
                    .filter(JobRules::isPassing)
                    .map(KubeObject::ref)
                    .filter(record.inventory()::contains)
                    .forEach(passing::add);
        }
        record.releases().stream()
                .filter(release -> release.objects().stream().anyMatch(FollowedApps::isJob))
                .forEach(release -> passing.addAll(releases.passing(release)));
        return passing;
    }

    /** Where they cannot be read the objects are watched all the same: Jobs that are gone are then missed for a while. */
    private Optional<Rendered> running(AppRecord record) {
        try {
            return record.running().flatMap(sequence -> store.usableManifests(record.app(), sequence));
        } catch (StoreException e) {
            LOG.warnf("passing-jobs-unknown app=%s cause=%s", record.app(), e.trouble());
            return Optional.empty();
        }
    }

    private static boolean isJob(ObjectRef object) {
        return object.kind().equals("Job") && object.group().equals("batch");
    }
}
