package dev.mooring.k8s.forward;

/** The port of a pod. */
record Destination(String pod, int port) {}
