package dev.mooring.k8s;

/** The kubeconfig that was asked for does not lead to a cluster; the message says what to do. */
final class UnusableKubeconfigException extends RuntimeException {

    private final String advice;

    UnusableKubeconfigException(String advice) {
        super(advice);
        this.advice = advice;
    }

    String advice() {
        return advice;
    }
}
