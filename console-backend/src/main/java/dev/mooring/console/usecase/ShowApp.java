package dev.mooring.console.usecase;

import dev.mooring.console.cluster.ClusterFacts;
import dev.mooring.console.packages.AppSlug;
import dev.mooring.console.packages.Package;
import dev.mooring.console.render.Rendered.Link;
import dev.mooring.console.store.AppRecord;
import dev.mooring.console.store.AppStore;
import dev.mooring.console.version.Version;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;

/** One application at a glance. */
@ApplicationScoped
public class ShowApp {

    private final AppStore store;
    private final PackageShelf packages;
    private final FrontShelf fronts;
    private final FollowedApps followed;
    private final ClusterFacts facts;

    ShowApp(AppStore store, PackageShelf packages, FrontShelf fronts, FollowedApps followed, ClusterFacts facts) {
        this.store = store;
        this.packages = packages;
        this.fronts = fronts;
        this.followed = followed;
        this.facts = facts;
    }

    public Outcome<AppView> show(AppSlug app) {
        return show(app, () -> store.app(app));
    }

    /** One whose record was just read. */
    Outcome<AppView> show(AppRecord record) {
        return show(record.app(), () -> Optional.of(record));
    }

    private Outcome<AppView> show(AppSlug app, Supplier<Optional<AppRecord>> record) {
        return Refusals.guarded(() -> store.newest(app)
                .map(newest -> packages.of(newest).map(content -> view(content, newest, record.get())))
                .orElseGet(() -> Refusals.noApp(app)));
    }

    private AppView view(Package content, Version newest, Optional<AppRecord> record) {
        AppSlug app = content.slug();
        Optional<Version> running = record.flatMap(AppRecord::running)
                .flatMap(sequence ->
                        sequence.equals(newest.sequence()) ? Optional.of(newest) : store.version(app, sequence));
        return new AppView(
                app,
                content.title(),
                content.icon(),
                content.releaseNotes(),
                !content.screen().isEmpty(),
                running,
                newest,
                followed.status(app),
                facts);
    }

    /** The vendor's links into what runs; none before something does. */
    public Outcome<List<Link>> links(AppView app) {
        return Refusals.guarded(
                () -> new Outcome.Done<>(app
                        .running()
                        .map(running ->
                                fronts.of(running.app(), running.sequence()).links())
                        .orElse(List.of())
                        .stream()
                        .map(AppLink::link)
                        .toList()));
    }
}
