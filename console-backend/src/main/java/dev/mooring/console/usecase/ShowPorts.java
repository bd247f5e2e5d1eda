package dev.mooring.console.usecase;

import dev.mooring.console.cluster.Cluster;
import dev.mooring.console.cluster.ClusterAnswer;
import dev.mooring.console.forward.ServicePort;
import dev.mooring.console.object.KubeObject;
import dev.mooring.console.object.ObjectRef;
import dev.mooring.console.packages.AppSlug;
import dev.mooring.console.render.Rendered;
import dev.mooring.console.store.AppRecord;
import dev.mooring.console.store.AppStore;
import dev.mooring.console.usecase.Outcome.Done;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Optional;

/** The ports by which people reach the running application from their own machine. */
@ApplicationScoped
public class ShowPorts {

    private final AppStore store;
    private final FrontShelf fronts;
    private final Cluster cluster;

    ShowPorts(AppStore store, FrontShelf fronts, Cluster cluster) {
        this.store = store;
        this.fronts = fronts;
        this.cluster = cluster;
    }

    /** None where nothing runs or the vendor names none. */
    public Outcome<List<AppPort>> show(AppSlug app) {
        return Refusals.guarded(() -> {
            Optional<AppRecord> record = store.app(app);
            return record.isEmpty() ? Refusals.noApp(app) : new Done<>(ports(record.get()));
        });
    }

    private List<AppPort> ports(AppRecord record) {
        return record.running()
                .map(running -> of(fronts.of(record.app(), running)))
                .orElse(List.of());
    }

    /** Those that a version names, as the cluster has them now. */
    List<AppPort> of(VersionFront front) {
        return front.ports().stream().map(this::port).toList();
    }

    private AppPort port(Rendered.Port port) {
        ObjectRef service = new ObjectRef("v1", "Service", cluster.facts().namespace(), port.service());
        return switch (cluster.get(service)) {
            case ClusterAnswer.Ok<Optional<KubeObject>>(Optional<KubeObject> there) ->
                there.map(found -> port(port, service, found))
                        .orElseGet(() -> AppPort.closed(port, service, "The service is not there."));
            case ClusterAnswer.Refused<Optional<KubeObject>> refused ->
                AppPort.closed(port, service, refused.finding().message());
        };
    }

    private static AppPort port(Rendered.Port port, ObjectRef service, KubeObject found) {
        return new ServicePort(found, port.servicePort())
                .number()
                .map(number -> AppPort.open(port, service, number))
                .orElseGet(() -> AppPort.closed(
                        port, service, "The service is there, but has no port " + port.servicePort() + "."));
    }
}
