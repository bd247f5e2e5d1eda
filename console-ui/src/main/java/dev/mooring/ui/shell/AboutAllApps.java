package dev.mooring.ui.shell;

/** A page that is not about one application: no address of it names one. */
public interface AboutAllApps {}
