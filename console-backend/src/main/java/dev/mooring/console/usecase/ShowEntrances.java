package dev.mooring.console.usecase;

import dev.mooring.console.branding.Branding;
import dev.mooring.console.cluster.ClusterFacts;
import dev.mooring.console.packages.AppSlug;
import dev.mooring.console.packages.Package;
import dev.mooring.console.store.AppRecord;
import dev.mooring.console.store.AppStore;
import dev.mooring.console.usecase.Outcome.Done;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;

/** How one gets into the running application, and how the vendor wants that to look. */
@ApplicationScoped
public class ShowEntrances {

    private final AppStore store;
    private final PackageShelf packages;
    private final ShowPorts ports;
    private final ClusterFacts facts;

    ShowEntrances(AppStore store, PackageShelf packages, ShowPorts ports, ClusterFacts facts) {
        this.store = store;
        this.packages = packages;
        this.ports = ports;
        this.facts = facts;
    }

    /**
     * The ways in.
     *
     * @param links none before something runs
     * @param branding of the newest version, whose title and icon the pages show
     */
    public record Entrances(List<AppLink> links, List<AppPort> ports, Branding branding) {
        public Entrances {
            links = List.copyOf(links);
            ports = List.copyOf(ports);
        }
    }

    public Outcome<Entrances> show(AppSlug app) {
        return switch (ports.show(app)) {
            case Outcome.Refused<List<AppPort>>(Outcome.Reason reason, var findings) ->
                new Outcome.Refused<>(reason, findings);
            case Done<List<AppPort>>(List<AppPort> found, var _) ->
                Refusals.guarded(() -> branding(app).map(branding -> new Entrances(links(app), found, branding)));
        };
    }

    /** The vendor's icon, styles and fonts. */
    public Outcome<Branding> branding(AppSlug app) {
        return Refusals.guarded(() -> store.newest(app)
                .map(newest -> packages.of(newest).map(Package::branding))
                .orElseGet(() -> Refusals.noApp(app)));
    }

    private List<AppLink> links(AppSlug app) {
        return store.app(app)
                .flatMap(AppRecord::running)
                .flatMap(running -> store.usableManifests(app, running))
                .map(manifests -> AppLink.of(manifests, facts.namespace()))
                .orElse(List.of());
    }
}
