package dev.mooring.fuzz;

import dev.mooring.config.finding.Finding;
import dev.mooring.config.yaml.YamlFile;
import dev.mooring.config.yaml.YamlNode;
import dev.mooring.config.yaml.YamlText;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Any text as YAML: what was read is written, and read again as the same. */
final class YamlTarget {

    private YamlTarget() {}

    static void check(byte[] bytes) {
        YamlFile file = YamlFile.parse("fuzz.yaml", new Input(bytes).text());
        file.documents().forEach(YamlTarget::checkWritten);
    }

    private static void checkWritten(YamlNode document) {
        @Nullable Object value = document.toValue();
        YamlFile again = YamlFile.parse("again.yaml", YamlText.write(value));
        Broken.unless(!Finding.anyError(again.findings()), "what was written cannot be read: " + again.findings());
        boolean same = again.documents().isEmpty()
                ? value == null
                : again.documents().size() == 1
                        && Objects.equals(again.documents().getFirst().toValue(), value);
        Broken.unless(same, "what was written reads as something else");
    }
}
