package dev.mooring.console.usecase;

import dev.mooring.config.evaluation.ScreenState;
import dev.mooring.config.finding.Finding;
import dev.mooring.config.values.ConfigValuesFile;
import dev.mooring.console.packages.AppSlug;
import dev.mooring.console.usecase.Outcome.Done;
import dev.mooring.console.usecase.Outcome.Reason;
import dev.mooring.console.usecase.Outcome.Refused;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.stream.Stream;

/** Reads a ConfigValues file and tells what taking its answers would change; nothing is taken or saved. */
@ApplicationScoped
public class ImportConfig {

    public ImportConfig() {}

    /**
     * Refused as INVALID where the file cannot be read. Items that the screen does not hold, or that are the vendor's, are
     * told in the notes and left out.
     *
     * @param filename as it is called with the admin, for messages
     */
    public Outcome<ImportedConfig> read(AppSlug app, ScreenState current, String filename, String text) {
        ConfigValuesFile.Reading reading = ConfigValuesFile.read(filename, text);
        if (Finding.anyError(reading.findings())) {
            return new Refused<>(Reason.INVALID, reading.findings());
        }
        AnswerChanges changes = AnswerChanges.between(current, reading.values(), filename);
        List<Finding> notes = Stream.concat(reading.findings().stream(), changes.notes().stream())
                .toList();
        return new Done<>(new ImportedConfig(changes.changes(), changes.unchanged()), notes);
    }
}
