package dev.mooring.config.template;

/**
 * Stands for a value that is not there at all, as a missing entry of a dict or the dot of a template without data. It never
 * leaves the package: functions that take any value are given nil for it, only the builtins see it.
 */
enum Absent {
    VALUE
}
