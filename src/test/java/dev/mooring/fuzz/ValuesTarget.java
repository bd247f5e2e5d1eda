package dev.mooring.fuzz;

import dev.mooring.config.finding.Finding;
import dev.mooring.config.screen.ConfigScreen;
import dev.mooring.config.values.ConfigValuesFile;
import dev.mooring.config.values.ConfigValuesFile.Reading;

/** Any text as a file of answers: those that could be read survive an export and another import. */
final class ValuesTarget {

    private ValuesTarget() {}

    static void check(byte[] bytes) {
        Reading read = ConfigValuesFile.read("values.yaml", new Input(bytes).text());
        String written = ConfigValuesFile.write("fuzz", read.values(), ConfigScreen.EMPTY);
        Reading again = ConfigValuesFile.read("again.yaml", written);
        Broken.unless(!Finding.anyError(again.findings()), "an export cannot be imported: " + again.findings());
        Broken.unless(again.values().answers().equals(read.values().answers()), "an export loses answers");
    }
}
