package dev.mooring.console.usecase;

import dev.mooring.console.branding.Branding;
import dev.mooring.console.packages.AppSlug;
import dev.mooring.console.packages.Package;
import dev.mooring.console.store.AppStore;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;

/** How one gets into the running application, and how the vendor wants that to look. */
@ApplicationScoped
public class ShowEntrances {

    private final AppStore store;
    private final PackageShelf packages;
    private final FrontShelf fronts;
    private final ShowPorts ports;

    ShowEntrances(AppStore store, PackageShelf packages, FrontShelf fronts, ShowPorts ports) {
        this.store = store;
        this.packages = packages;
        this.fronts = fronts;
        this.ports = ports;
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

    /** @param app as it was looked at a moment ago: what is known of it is not read again */
    public Outcome<Entrances> show(AppView app) {
        return Refusals.guarded(() -> {
            VersionFront front = app.running()
                    .map(running -> fronts.of(app.slug(), running.sequence()))
                    .orElse(VersionFront.NONE);
            return packages.of(app.desired())
                    .map(content -> new Entrances(front.links(), ports.of(front), content.branding()));
        });
    }

    /** The vendor's icon, styles and fonts. */
    public Outcome<Branding> branding(AppSlug app) {
        return Refusals.guarded(() -> store.newest(app)
                .map(newest -> packages.of(newest).map(Package::branding))
                .orElseGet(() -> Refusals.noApp(app)));
    }
}
