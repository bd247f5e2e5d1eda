package dev.mooring.console.access.web;

/**
 * Where a request comes from, as far as it can be trusted.
 *
 * @param source for counting failures
 * @param https whether the browser talks TLS, to us or to a trusted proxy
 * @param host with its port where one is named, as the browser sees it
 */
record Caller(String source, boolean https, String host) {}
