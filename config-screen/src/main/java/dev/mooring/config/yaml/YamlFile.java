package dev.mooring.config.yaml;

import dev.mooring.config.finding.Finding;
import dev.mooring.config.finding.Place;
import java.util.ArrayList;
import java.util.List;

/**
 * A parsed YAML file: the documents that could be read, and what was wrong with the rest.
 *
 * @param name the file's path, for messages
 */
public record YamlFile(String name, List<YamlNode> documents, List<Finding> findings) {

    private static final int MAX_CHARACTERS = 64 * 1024 * 1024;
    private static final int MAX_DOCUMENTS = 50_000;

    public YamlFile {
        documents = List.copyOf(documents);
        findings = List.copyOf(findings);
    }

    /** Reads every document of a text; never throws for what the text holds. Empty documents are left out. */
    public static YamlFile parse(String name, String text) {
        if (text.length() > MAX_CHARACTERS) {
            return refused(name, "This file is larger than 64 MB. Split it.");
        }
        SourceLines lines = new SourceLines(text.startsWith("\uFEFF") ? text.substring(1) : text);
        List<DocumentChunk> chunks = DocumentChunk.of(lines);
        if (chunks.size() > MAX_DOCUMENTS) {
            return refused(name, "This file holds more than " + MAX_DOCUMENTS + " documents. Split it.");
        }
        List<YamlNode> documents = new ArrayList<>();
        List<Finding> findings = new ArrayList<>();
        for (DocumentChunk chunk : chunks) {
            DocumentReader.read(name, chunk, lines, findings).ifPresent(documents::add);
        }
        return new YamlFile(name, documents, findings);
    }

    private static YamlFile refused(String name, String message) {
        return new YamlFile(name, List.of(), List.of(Finding.error("yaml-too-large", message, Place.ofFile(name))));
    }
}
