package dev.mooring.console.usecase;

import dev.mooring.console.cluster.ClusterFacts;
import dev.mooring.console.packages.AppSlug;
import dev.mooring.console.packages.Package;
import dev.mooring.console.render.Rendered;
import dev.mooring.console.render.Rendered.Link;
import dev.mooring.console.store.AppRecord;
import dev.mooring.console.store.AppStore;
import dev.mooring.console.version.Version;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Optional;

/** One application at a glance. */
@ApplicationScoped
public class ShowApp {

    private final AppStore store;
    private final PackageShelf packages;
    private final FollowedApps followed;
    private final ClusterFacts facts;

    ShowApp(AppStore store, PackageShelf packages, FollowedApps followed, ClusterFacts facts) {
        this.store = store;
        this.packages = packages;
        this.followed = followed;
        this.facts = facts;
    }

    public Outcome<AppView> show(AppSlug app) {
        return Refusals.guarded(() -> store.newest(app)
                .map(newest -> packages.of(newest).map(content -> view(content, newest)))
                .orElseGet(() -> Refusals.noApp(app)));
    }

    private AppView view(Package content, Version newest) {
        AppSlug app = content.slug();
        Optional<Version> running = store.app(app)
                .flatMap(AppRecord::running)
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
        return Refusals.guarded(() -> new Outcome.Done<>(app.running()
                .flatMap(running -> store.usableManifests(running.app(), running.sequence()))
                .map(Rendered::links)
                .orElse(List.of())));
    }
}
