package dev.mooring.k8s;

/** The kubeconfig that was asked for does not lead to a cluster; the message says what to do. */
final class UnusableKubeconfigException extends RuntimeException {

    UnusableKubeconfigException(String message) {
        super(message);
    }
}
