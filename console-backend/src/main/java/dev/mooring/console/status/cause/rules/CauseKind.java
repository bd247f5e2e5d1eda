package dev.mooring.console.status.cause.rules;

import java.util.Locale;

/**
 * The catalogue: why an object of Kubernetes is not ready, and the usual remedy. {@code docs/causes.md} shows it to admins.
 * What is particular (names, numbers, the cluster's own words) stands in the {@link Cause}.
 */
public enum CauseKind {
    // images
    IMAGE_NAME_INVALID(
            "cannot get its image, because that is no image name",
            "Correct the image's name: lower case, host/path:tag or host/path@sha256:…."),
    IMAGE_NOT_FOUND(
            "cannot get its image, because the registry does not have it",
            "Check name and tag. Where the registry is your own, see whether the image was pushed to it."),
    IMAGE_NOT_ALLOWED(
            "cannot get its image, because the registry does not allow it or does not know it",
            "Check the image pull secret (imagePullSecrets of the pod or its service account) and that its account may read"
                    + " this repository. Registries give the same answer for a name that does not exist."),
    IMAGE_REGISTRY_UNREACHABLE(
            "cannot get its image, because the node cannot reach the registry",
            "Check the registry's name and port, and that the nodes reach it (DNS, proxy, firewall). Without internet, use a"
                    + " registry inside of your network that has the images."),
    IMAGE_REGISTRY_UNTRUSTED(
            "cannot get its image, because the node has no trusted connection to the registry",
            "Have the nodes trust the registry's certificate authority, or, where it speaks plain HTTP, allow that in the"
                    + " container engine's settings."),
    IMAGE_RATE_LIMITED(
            "cannot get its image, because the registry refuses further pulls for now",
            "Wait, sign in to the registry with a pull secret, or use a registry of your own."),
    IMAGE_WRONG_PLATFORM(
            "cannot run its image, because it is not made for the node's processor",
            "Use an image for this processor, or have the pod run on fitting nodes (kubernetes.io/arch)."),
    IMAGE_NEVER_PULLED(
            "has no image, because it is not on the node and may not be pulled",
            "Load the image onto the node, or change imagePullPolicy from Never to IfNotPresent."),
    IMAGE_NOT_PULLED(
            "cannot get its image",
            "Read what the node says. Pulling the same image on a node by hand often tells more."),
    IMAGE_PULLING("waits for its image to be pulled", "Wait: large images and slow lines take minutes."),

    // containers
    CRASH_LOOP(
            "ends again and again, and is started again after a pause",
            "Read the end of its log. Often a setting is wrong or something that it needs is not there."),
    CONTAINER_FAILED(
            "ended with an error",
            "Read the end of its log. Often a setting is wrong or something that it needs is not there."),
    CONTAINER_ENDS(
            "ends without an error, although it is meant to go on running",
            "Check its command and arguments: a program that ends by itself belongs into a Job."),
    INIT_CONTAINER_FAILING(
            "fails, and the pod's own containers are not started before it succeeds",
            "Read the end of its log: it usually prepares or waits for something that is not there."),
    OUT_OF_MEMORY(
            "was ended, because it took more memory than it may",
            "Raise the memory limit (resources.limits.memory), or have the program need less."),
    COMMAND_NOT_FOUND(
            "cannot be started, because its image does not have the command",
            "Check command and args, and that the image is the one they were written for."),
    COMMAND_NOT_EXECUTABLE(
            "cannot be started, because its command may not be executed",
            "Name a program that can be executed, and check the user that the container runs as."),
    CONTAINER_NOT_STARTED(
            "cannot be started",
            "Read what the container engine says; command, mounts and security settings are the usual reasons."),
    CONTAINER_NOT_CREATED(
            "cannot be made", "Read what the node says; settings from ConfigMaps and Secrets are the usual reason."),
    USER_NOT_ALLOWED(
            "may not run as the user that it has",
            "Set runAsUser to another user than 0, or use an image that does not run as root."),
    CONFIG_MAP_MISSING(
            "waits for a ConfigMap that is not there",
            "Create the ConfigMap in the pod's namespace, or correct its name; the pod goes on by itself."),
    SECRET_MISSING(
            "waits for a Secret that is not there",
            "Create the Secret in the pod's namespace, or correct its name; the pod goes on by itself."),
    KEY_MISSING(
            "waits for a key that its ConfigMap or Secret does not have",
            "Add the key to the ConfigMap or Secret, or correct the reference; the pod goes on by itself."),
    READINESS_PROBE_FAILING(
            "runs, but says itself that it is not ready: its readiness probe fails",
            "Read its log: it may still be starting or wait for something. Otherwise check path, port and time-out of the"
                    + " probe."),
    LIVENESS_PROBE_FAILING(
            "is started again and again, because its liveness probe fails",
            "Read its log. Where it only needs longer to start or to answer, give it a startupProbe or a longer time-out."),
    STARTUP_PROBE_FAILING(
            "does not get started in time: its startup probe fails",
            "Read its log. Where it only needs longer, raise failureThreshold or periodSeconds of the probe."),

    // volumes
    VOLUME_NOT_MOUNTED(
            "waits for a volume that cannot be mounted",
            "Read what the node says. The volume's server, its driver's pods and the mount options are the usual reasons."),
    VOLUME_IN_USE(
            "waits for a volume that another node still holds",
            "Wait until the other pod is gone. Where its node is lost, delete that pod by force once the node is surely off."),
    CLAIM_MISSING(
            "waits for a PersistentVolumeClaim that is not there",
            "Create the claim in the pod's namespace, or correct its name."),
    CLAIM_UNBOUND(
            "waits for volumes that its claims do not have yet", "Look at the events of its PersistentVolumeClaims."),
    STORAGE_CLASS_UNSET(
            "has no volume, because it names no storage class and none is the default",
            "Choose a storage class, mark one as default, or create a PersistentVolume that fits."),
    STORAGE_CLASS_MISSING(
            "has no volume, because its storage class does not exist",
            "Choose one of the cluster's storage classes (kubectl get storageclass). A claim's class cannot be changed: delete"
                    + " the claim and create it again."),
    VOLUME_NOT_PROVISIONED(
            "has no volume yet, because the provisioner has not made one",
            "See whether the provisioner's pods run and what they log."),
    PROVISIONING_FAILED(
            "has no volume, because making one failed",
            "Read what the provisioner says: quota, zone, size and access mode are the usual reasons."),
    VOLUME_AWAITS_POD(
            "has no volume yet, because its storage class waits for a pod that uses it",
            "Nothing is wrong with the claim. Look at the pod that should use it."),
    VOLUME_LOST(
            "has lost its volume",
            "Restore the data from a backup into a new claim; the old volume is gone from the cluster."),
    VOLUME_ELSEWHERE(
            "finds no node, because its volume can only be used on another one",
            "Bring that node or zone back, or move the data. Where there is none to keep, delete the claim and the pod."),

    // finding a node
    NO_CPU_LEFT(
            "finds no node with enough CPU left",
            "Lower resources.requests.cpu, stop something else, or add a node. What counts is what pods ask for, not what they"
                    + " use."),
    NO_MEMORY_LEFT(
            "finds no node with enough memory left",
            "Lower resources.requests.memory, stop something else, or add a node. What counts is what pods ask for, not what"
                    + " they use."),
    NO_STORAGE_LEFT(
            "finds no node with enough local storage left",
            "Lower resources.requests.ephemeral-storage, or add a node with a larger disk."),
    NO_RESOURCE_LEFT(
            "finds no node that has left what it asks for",
            "See which resource is meant: special hardware needs its driver on the node, and nodes take a limited number of"
                    + " pods and volumes."),
    TAINT_NOT_TOLERATED(
            "finds no node, because those that fit keep other pods away (taints)",
            "Add a toleration to the pod, or take the taint from a node (kubectl describe node)."),
    NODE_SELECTOR_UNMATCHED(
            "finds no node that its node selector or affinity wants",
            "Label a node accordingly, or correct nodeSelector or nodeAffinity."),
    POD_AFFINITY_UNMATCHED(
            "finds no node that fits its rules about other pods (affinity, anti-affinity, spreading)",
            "Add nodes, or make the rules preferred instead of required. With fewer nodes than replicas, anti-affinity by host"
                    + " cannot be met."),
    HOST_PORT_TAKEN(
            "finds no node on which its host port is free",
            "Use a Service instead of hostPort, another port, or no more replicas than nodes."),
    NODES_CORDONED(
            "finds no node that takes new pods",
            "Allow pods again on a node that is under maintenance: kubectl uncordon NODE."),
    NO_NODES("finds no node, because the cluster has none", "Add a node, or start those that are off."),
    UNSCHEDULABLE("finds no node", "Read what the scheduler says about each node."),
    SCHEDULING_GATED(
            "is held back on purpose by a scheduling gate",
            "The gate's name says whose it is; see whether that controller runs."),
    SCHEDULER_SILENT(
            "was not looked at by any scheduler", "Check that kube-scheduler runs, and the pod's schedulerName."),
    NODE_NOT_READY(
            "is on a node that is not ready",
            "See whether the machine runs and what its kubelet logs (kubectl describe node)."),
    NODE_GONE("is on a node that does not exist any more", "Delete the pod; what it belongs to makes another one."),
    POD_EVICTED(
            "was put off its node",
            "See what the node ran out of; requests and limits that match what the pod really uses prevent it."),
    SANDBOX_FAILED(
            "cannot be started on its node, because its network or sandbox cannot be made",
            "See whether the network plugin's pods run on that node, and whether there are free addresses."),
    READINESS_GATE_CLOSED(
            "runs, but a controller outside of it has not declared it ready",
            "The condition's name says which controller is meant; see whether it runs."),

    // making pods
    QUOTA_EXCEEDED(
            "may not make its pods, because the namespace's quota is used up",
            "Raise the ResourceQuota, lower what the pods ask for, or remove something else."),
    QUOTA_WANTS_RESOURCES(
            "may not make its pods, because the namespace's quota wants requests or limits that they do not state",
            "State resources for each container, or give the namespace defaults with a LimitRange."),
    LIMIT_RANGE_EXCEEDED(
            "may not make its pods, because they ask for less or more than the namespace's LimitRange allows",
            "Change resources of the containers, or the LimitRange."),
    POD_SECURITY(
            "may not make its pods, because the namespace's Pod Security level refuses them",
            "Change the pods' securityContext, or the level in the namespace's labels."),
    SERVICE_ACCOUNT_MISSING(
            "cannot make its pods, because their service account is not there",
            "Create the ServiceAccount in the namespace, or correct serviceAccountName."),
    PRIORITY_CLASS_MISSING(
            "cannot make its pods, because their priority class is not there",
            "Create the PriorityClass, or leave priorityClassName out."),
    RUNTIME_CLASS_MISSING(
            "cannot make its pods, because their runtime class is not there",
            "Create the RuntimeClass, or leave runtimeClassName out."),
    ADMISSION_DENIED(
            "may not make its pods, because a policy of the cluster refuses them",
            "Change what the policy objects to, or ask who runs it for an exception."),
    ADMISSION_UNAVAILABLE(
            "cannot make its pods, because an admission webhook does not answer",
            "See whether the pods behind that webhook run. Where its owner is gone, delete its webhook configuration."),
    NAMESPACE_TERMINATING(
            "cannot make its pods, because the namespace is being deleted",
            "Wait until it is gone, then deploy again."),
    PODS_NOT_CREATED("cannot make its pods", "Read what the cluster says."),

    // workloads
    ROLLOUT_TOO_SLOW(
            "did not get its new pods ready in the time that it has",
            "Look at its pods. Where they only need longer, raise progressDeadlineSeconds."),
    ROLLOUT_PAUSED("is paused, so that changes do not reach its pods", "Continue it: kubectl rollout resume."),
    PODS_IN_ORDER(
            "makes one pod after the other, and the next one waits until this one is ready",
            "Mend that pod. Where its cause is already mended in what runs now, delete the pod: a StatefulSet does not replace"
                    + " by itself a pod that never got ready."),
    JOB_FAILED(
            "failed as often as it may",
            "Read the log of its pods. After a correction, deploy again: that makes the Job anew."),
    JOB_TOO_SLOW(
            "was ended, because it took longer than it may", "Raise activeDeadlineSeconds, or see what it waits for."),
    SUSPENDED("is suspended", "Set spec.suspend to false when it is to go on."),
    DISRUPTION_BUDGET_SHORT(
            "protects fewer ready pods than it wants, so that no node can be drained",
            "Mend the pods that are not ready."),

    // network
    SERVICE_SELECTS_NOTHING(
            "leads nowhere, because no pod has the labels that it selects",
            "Compare its selector with the labels of the pods; see whether their workload has replicas."),
    SERVICE_WITHOUT_READY_PODS("leads nowhere, because none of its pods is ready", "Mend one of its pods."),
    SERVICE_PORT_MISSING(
            "leads nowhere, because its pods have no port of the name that it wants",
            "Correct targetPort, or name the container's port."),
    LOAD_BALANCER_WITHOUT_ADDRESS(
            "has no address from a load balancer",
            "Wait some minutes. A cluster without a load balancer controller never gives one: use NodePort, ClusterIP with an"
                    + " Ingress, or install one such as MetalLB."),
    INGRESS_CLASS_MISSING(
            "is served by nobody, because its ingress class does not exist",
            "Choose one of the cluster's classes (kubectl get ingressclass)."),
    INGRESS_WITHOUT_CLASS(
            "is served by nobody, because it names no ingress class and none is the default",
            "Set ingressClassName, or mark a class as default."),
    INGRESS_BACKEND_MISSING(
            "leads nowhere, because the Service behind it is not there", "Create the Service, or correct its name."),
    INGRESS_WITHOUT_ADDRESS(
            "has no address yet, because its controller has not taken it up",
            "See whether the ingress controller's pods run. Some controllers never state an address: where its host answers, all is well."),

    // what the API itself needs
    AUTOSCALER_WITHOUT_METRICS(
            "cannot scale, because there are no metrics",
            "Install metrics-server (or the adapter for custom metrics), and state resources.requests for the containers."),
    AUTOSCALER_TARGET_MISSING("cannot scale, because what it should scale is not there", "Correct scaleTargetRef."),
    CRD_NAMES_TAKEN(
            "is not served, because another definition has the same names",
            "Two packages bring the same kind under different definitions: remove the one that is not needed."),
    CRD_NOT_ESTABLISHED("is not served yet", "Wait a moment; otherwise read its conditions."),
    API_SERVICE_UNAVAILABLE(
            "is an API whose server does not answer",
            "See whether the Service and its pods are there. Until then, namespaces cannot be deleted completely."),
    NAMESPACE_HELD(
            "is being deleted, but something in it does not go",
            "Look at what remains: whoever its finalizers name has to finish, or be started again."),
    HELD_BY_FINALIZER(
            "is being deleted, but somebody has not released it",
            "The finalizer's name says who: see whether that controller runs. Remove the finalizer by hand only when its owner"
                    + " is gone for good."),
    TERMINATING("is being deleted", "Wait: a pod may take the time that terminationGracePeriodSeconds gives it."),

    // the rest
    OBJECT_MISSING("is not in the cluster", "Deploy again."),
    KIND_UNKNOWN(
            "is of a kind that the cluster does not know",
            "Install its CustomResourceDefinition; it often comes with an operator."),
    CONDITION_FAILS("is not ready, as its controller says", "Read what its controller says."),
    WARNING("is not ready, and the cluster warns about it", "Read the warning.");

    private final String words;
    private final String remedy;

    CauseKind(String words, String remedy) {
        this.words = words;
        this.remedy = remedy;
    }

    /** Stable and machine-readable, such as {@code image-not-found}. */
    public String code() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** What is the matter, to be read after the name of what it is about; without a full stop. */
    public String words() {
        return words;
    }

    /** What to do about it, in full sentences. */
    public String remedy() {
        return remedy;
    }
}
