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
        String namespace = cluster.facts().namespace();
        ObjectRef service = new ObjectRef("v1", "Service", namespace, port.service());
        return new AppPort(
                port,
                service,
                found(service)
                        .flatMap(there -> new ServicePort(there, port.servicePort()).number())
                        .map(number -> "kubectl port-forward --namespace " + namespace + " service/" + port.service()
                                + " " + port.localPort() + ":" + number));
    }

    private Optional<KubeObject> found(ObjectRef service) {
        return cluster.get(service) instanceof ClusterAnswer.Ok<Optional<KubeObject>>(Optional<KubeObject> there)
                ? there
                : Optional.empty();
    }
}
