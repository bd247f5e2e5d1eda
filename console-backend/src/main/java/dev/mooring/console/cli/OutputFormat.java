package dev.mooring.console.cli;

/** For people or for programs. */
enum OutputFormat {
    TEXT,
    JSON
}
