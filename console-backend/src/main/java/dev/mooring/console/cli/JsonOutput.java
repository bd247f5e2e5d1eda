package dev.mooring.console.cli;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.util.DefaultIndenter;
import com.fasterxml.jackson.core.util.DefaultPrettyPrinter;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;

/** JSON for programs: keys in the order in which they were put, the same bytes on every machine. */
final class JsonOutput {

    private static final DefaultIndenter INDENT = new DefaultIndenter("  ", "\n");

    private JsonOutput() {}

    static String of(ObjectNode document) {
        try {
            DefaultPrettyPrinter printer =
                    new DefaultPrettyPrinter().withObjectIndenter(INDENT).withArrayIndenter(INDENT);
            return new ObjectMapper().writer(printer).writeValueAsString(document);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("a tree of plain values is always JSON", e);
        }
    }
}
