package dev.mooring.k8s.forward;

/**
 * What is to be reached from this machine.
 *
 * @param title for people
 * @param service name of the Service
 * @param servicePort as the vendor names it
 * @param localPort that is wanted on this machine
 * @param link the vendor's link that is reached by it; empty where there is none
 * @param console whether it is the console itself, which is told of the others
 */
public record Entrance(String title, String service, int servicePort, int localPort, String link, boolean console) {}
