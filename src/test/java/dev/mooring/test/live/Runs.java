package dev.mooring.test.live;

import io.fabric8.kubernetes.api.model.batch.v1.Job;
import io.fabric8.kubernetes.client.KubernetesClient;
import io.fabric8.kubernetes.client.informers.ResourceEventHandler;
import io.fabric8.kubernetes.client.informers.SharedIndexInformer;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** Counts the Jobs of a namespace from now on, also those that are deleted as soon as they are done. */
final class Runs implements AutoCloseable {

    private final Map<String, String> names = new ConcurrentHashMap<>();
    private final SharedIndexInformer<Job> informer;

    Runs(KubernetesClient client, String namespace) {
        informer = client.batch().v1().jobs().inNamespace(namespace).inform(new ResourceEventHandler<>() {
            @Override
            public void onAdd(Job job) {
                names.put(job.getMetadata().getUid(), job.getMetadata().getName());
            }

            @Override
            public void onUpdate(Job before, Job job) {
                onAdd(job);
            }

            @Override
            public void onDelete(Job job, boolean stateUnknown) {
                onAdd(job);
            }
        });
    }

    /** How many Jobs of this name there were. */
    long of(String job) {
        return names.values().stream().filter(job::equals).count();
    }

    @Override
    public void close() {
        informer.close();
    }
}
