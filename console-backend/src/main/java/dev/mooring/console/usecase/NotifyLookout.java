package dev.mooring.console.usecase;

import dev.mooring.console.notify.Certificates;
import dev.mooring.console.notify.Expiring;
import dev.mooring.console.notify.Notices;
import dev.mooring.console.notify.Topic;
import dev.mooring.console.object.KubeObject;
import dev.mooring.console.packages.AppSlug;
import dev.mooring.console.render.Manifest;
import dev.mooring.console.store.AppRecord;
import dev.mooring.console.store.AppStore;
import dev.mooring.console.usecase.Outcome.Done;
import dev.mooring.console.version.Release;
import dev.mooring.console.version.Version;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** Looks for what does not report itself: a newer release, and what is about to expire. */
final class NotifyLookout {

    private final AppStore store;
    private final ShowUpdates updates;
    private final Licenses licenses;
    private final TlsSecrets secrets;
    private final Notices notices;

    NotifyLookout(AppStore store, ShowUpdates updates, Licenses licenses, TlsSecrets secrets, Notices notices) {
        this.store = store;
        this.updates = updates;
        this.licenses = licenses;
        this.secrets = secrets;
        this.notices = notices;
    }

    /** Tells what is new; each release and each reminder once. */
    void look(NotifyDesk desk, Instant now) {
        if (desk.isWanted(Topic.RELEASE_AVAILABLE)) {
            newer(desk.app()).ifPresent(release -> tell(desk, release, now));
        }
        if (desk.isWanted(Topic.LICENSE_EXPIRES)) {
            license(desk.app()).ifPresent(license -> remind(desk, license, now));
        }
        if (desk.isWanted(Topic.CERTIFICATE_EXPIRES)) {
            certificates(desk.app()).forEach(certificate -> remind(desk, certificate, now));
        }
    }

    private void tell(NotifyDesk desk, Release release, Instant now) {
        String name = "release " + release.channel() + " " + release.label();
        if (!desk.memory().knows(name)) {
            desk.remember(desk.memory().with(name));
            desk.tell(notices.release(desk.app(), release, now));
        }
    }

    private void remind(NotifyDesk desk, Expiring expiring, Instant now) {
        expiring.reminder(now).filter(name -> !desk.memory().knows(name)).ifPresent(name -> {
            desk.remember(desk.memory().with(name));
            desk.tell(notices.expires(desk.app(), expiring, now));
        });
    }

    /** Only beside a version that runs: the first release is no news to whoever installs it. */
    private Optional<Release> newer(AppSlug app) {
        boolean runs = store.app(app).flatMap(AppRecord::running).isPresent();
        return runs && updates.show(app) instanceof Done<UpdatesView>(UpdatesView view, var _)
                ? view.newest()
                        .filter(release ->
                                view.settings().hasSource() && !release.label().isEmpty())
                : Optional.empty();
    }

    private Optional<Expiring> license(AppSlug app) {
        return store.newest(app)
                .flatMap(version -> licenses.given(version.license()))
                .flatMap(license -> licenses.expiry(license).end())
                .map(end -> new Expiring(Topic.LICENSE_EXPIRES, "the license", end));
    }

    /** Those of the version that runs. */
    private List<Expiring> certificates(AppSlug app) {
        return store.app(app)
                .flatMap(record -> record.running()
                        .flatMap(sequence -> store.version(app, sequence))
                        .map(version -> Certificates.of(version.values(), secrets.of(record, objects(version)))))
                .orElse(List.of());
    }

    private List<KubeObject> objects(Version version) {
        return store.usableManifests(version.app(), version.sequence())
                .map(rendered ->
                        rendered.manifests().stream().map(Manifest::object).toList())
                .orElse(List.of());
    }
}
