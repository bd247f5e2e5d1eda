package dev.mooring.config.screen;

import dev.mooring.config.finding.Finding;
import dev.mooring.config.finding.Place;
import dev.mooring.config.template.Functions;
import dev.mooring.config.template.KotsTemplate;
import java.util.ArrayList;
import java.util.List;

/** What one reading of a screen gathers while it goes through the document. */
final class Draft {

    private final Functions functions;
    private final KotsTemplate empty;
    private final List<Finding> findings = new ArrayList<>();
    private final List<Reference> references = new ArrayList<>();

    /** An item that a template names. */
    record Reference(String item, Place where) {}

    Draft(Functions functions) {
        this.functions = functions;
        this.empty = KotsTemplate.parse("", Place.NONE, functions);
    }

    KotsTemplate empty() {
        return empty;
    }

    List<Finding> findings() {
        return findings;
    }

    List<Reference> references() {
        return references;
    }

    void error(String code, String message, Place where) {
        findings.add(Finding.error(code, message, where));
    }

    void warn(String code, String message, Place where) {
        findings.add(Finding.warning(code, message, where));
    }

    /** Parses a text; what is wrong with it becomes a finding that names the item or group. */
    KotsTemplate template(String text, Place where) {
        if (text.isEmpty()) {
            return empty;
        }
        KotsTemplate template = KotsTemplate.parse(text, where, functions);
        template.findings().forEach(finding -> findings.add(named(finding, where.subject())));
        ItemReferences.of(template).names().forEach(name -> references.add(new Reference(name, where)));
        return template;
    }

    private static Finding named(Finding finding, String subject) {
        String expression = finding.where().subject();
        String both = expression.isEmpty() || expression.equals(subject) ? subject : subject + ": " + expression;
        Place where = finding.where().withSubject(both);
        return new Finding(finding.severity(), finding.code(), finding.message(), where);
    }
}
