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
        return Refusals.guarded(() -> {
            List<Version> versions = store.versions(app);
            return versions.isEmpty()
                    ? Refusals.noApp(app)
                    : packages.of(versions.getFirst()).map(content -> view(content, versions));
        });
    }

    private AppView view(Package content, List<Version> versions) {
        AppSlug app = content.slug();
        Optional<Version> running = store.app(app).flatMap(AppRecord::running).flatMap(sequence -> versions.stream()
                .filter(version -> version.sequence().equals(sequence))
                .findFirst());
        return new AppView(
                app,
                content.title(),
                content.icon().startsWith("data:") ? content.icon() : "",
                content.releaseNotes(),
                !content.screen().isEmpty(),
                running,
                versions.getFirst(),
                running.map(this::links).orElse(List.of()),
                followed.status(app),
                facts);
    }

    private List<Link> links(Version running) {
        return store.usableManifests(running.app(), running.sequence())
                .map(Rendered::links)
                .orElse(List.of());
    }
}
