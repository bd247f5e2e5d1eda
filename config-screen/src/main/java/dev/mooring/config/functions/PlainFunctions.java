package dev.mooring.config.functions;

import dev.mooring.config.template.FunctionException;
import dev.mooring.config.template.GoSlice;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;

/** KOTS's own functions that need nothing but their arguments. */
final class PlainFunctions {

    private static final int YAML_INDENT = 20;

    private PlainFunctions() {}

    static FunctionTable table() {
        return new FunctionTable()
                .addAll(KotsNumbers.table())
                .define("ToLower", "string", a -> LetterCase.lower(a.text(0)))
                .define("ToUpper", "string", a -> LetterCase.upper(a.text(0)))
                .define("TrimSpace", "string", a -> a.text(0).strip())
                .define("Trim", "string string...", PlainFunctions::trim)
                .define("Split", "string string", a -> GoSlice.strings(StringFunctions.split(a.text(1), a.text(0), -1)))
                .define("UrlEncode", "string", a -> urlEncode(a.text(0)))
                .define("Base64Encode", "string", a -> EncodingFunctions.encode(a.text(0)))
                .define("Base64Decode", "string", a -> EncodingFunctions.decode(a.text(0))
                        .orElse(""))
                .define("YamlEscape", "string", a -> StringFunctions.indent(YAML_INDENT, YamlScalar.of(a.text(0))));
    }

    private static String trim(Arguments arguments) throws FunctionException {
        return arguments.count() == 1
                ? arguments.text(0).strip()
                : StringFunctions.trim(arguments.text(0), arguments.text(1));
    }

    static String urlEncode(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8)
                .replace("*", "%2A")
                .replace("%7E", "~");
    }
}
