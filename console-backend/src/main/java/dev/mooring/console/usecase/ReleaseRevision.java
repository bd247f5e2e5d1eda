package dev.mooring.console.usecase;

import dev.mooring.console.helm.HelmRevision;
import java.time.Instant;
import java.util.Optional;

/**
 * What Helm did to a release at one time, as an admin wants to see it: without what was deployed, which may hold secrets.
 *
 * @param number counts from 1
 * @param status Helm's word, such as {@code deployed}, {@code superseded} or {@code failed}
 * @param appVersion may be empty
 * @param ended when Helm last wrote it; empty where its record does not say so
 * @param description Helm's words on how it went; may be empty
 */
public record ReleaseRevision(
        long number,
        String status,
        String chart,
        String chartVersion,
        String appVersion,
        Optional<Instant> ended,
        String description) {

    static ReleaseRevision of(HelmRevision revision) {
        return new ReleaseRevision(
                revision.number(),
                revision.status(),
                revision.chart(),
                revision.chartVersion(),
                revision.appVersion(),
                revision.ended(),
                revision.description());
    }
}
