package dev.mooring.console.cli;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.mooring.config.finding.Finding;
import java.io.PrintWriter;
import java.util.List;
import java.util.Locale;
import picocli.CommandLine;

/** Findings as commands tell them. */
record FindingsReport(List<Finding> findings) {

    FindingsReport {
        findings = List.copyOf(findings);
    }

    int exitCode() {
        return Finding.anyError(findings) ? 1 : 0;
    }

    void printTo(PrintWriter err) {
        findings.forEach(err::println);
        err.flush();
    }

    /** Prints them where messages go, and gives the exit code. */
    int toldBy(CommandLine command) {
        printTo(command.getErr());
        return exitCode();
    }

    void addTo(ObjectNode document) {
        ArrayNode array = document.putArray("findings");
        for (Finding finding : findings) {
            array.addObject()
                    .put("severity", finding.severity().name().toLowerCase(Locale.ROOT))
                    .put("code", finding.code())
                    .put("message", finding.message())
                    .put("file", finding.where().file())
                    .put("line", finding.where().line())
                    .put("column", finding.where().column())
                    .put("subject", finding.where().subject());
        }
    }

    /** {@code 1 error, 2 warnings}; notes are not counted. */
    String summary() {
        long errors = findings.stream().filter(Finding::isError).count();
        long warnings = findings.stream()
                .filter(finding -> switch (finding.severity()) {
                    case WARNING -> true;
                    case ERROR, INFO -> false;
                })
                .count();
        return counted(errors, "error") + ", " + counted(warnings, "warning");
    }

    private static String counted(long count, String noun) {
        return count + " " + noun + (count == 1 ? "" : "s");
    }
}
