package dev.mooring.console.cluster;

import dev.mooring.config.finding.Finding;

/** Whether Mooring's account may do something. */
public sealed interface Access {

    /** It may, or nobody rations permissions. */
    record Allowed() implements Access {}

    /** It may not. */
    record Denied() implements Access {}

    /** The cluster does not tell. */
    record Unknown(Finding why) implements Access {}
}
