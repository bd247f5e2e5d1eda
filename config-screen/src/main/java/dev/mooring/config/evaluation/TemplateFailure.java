package dev.mooring.config.evaluation;

import dev.mooring.config.finding.Finding;
import dev.mooring.config.finding.Place;

/** What a template did wrong, told as a finding about the item or group that it belongs to. */
final class TemplateFailure {

    private TemplateFailure() {}

    static Finding of(Finding failure, String subject) {
        if (failure.code().equals(Cycles.CODE)) {
            return failure;
        }
        Place place = failure.where();
        boolean named = place.subject().isEmpty() || place.subject().equals(subject);
        Place where = place.withSubject(named ? subject : subject + ": " + place.subject());
        return Finding.error("config-template", failure.message(), where);
    }
}
