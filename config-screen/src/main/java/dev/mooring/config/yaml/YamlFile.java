package dev.mooring.config.yaml;

import dev.mooring.config.finding.Finding;
import java.util.List;

/**
 * A parsed YAML file: the documents that could be read, and what was wrong with the rest.
 *
 * @param name the file's path, for messages
 */
public record YamlFile(String name, List<YamlNode> documents, List<Finding> findings) {

    public YamlFile {
        documents = List.copyOf(documents);
        findings = List.copyOf(findings);
    }

    /** Reads every document of a text; never throws for what the text holds. Empty documents are left out. */
    public static YamlFile parse(String name, String text) {
        throw new UnsupportedOperationException();
    }
}
