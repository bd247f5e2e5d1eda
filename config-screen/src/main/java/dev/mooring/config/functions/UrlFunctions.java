package dev.mooring.config.functions;

import dev.mooring.config.template.FunctionException;
import dev.mooring.config.template.GoValue;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** sprig's functions that take URLs apart and put them together, and KOTS's for parts of them. */
final class UrlFunctions {

    private UrlFunctions() {}

    static FunctionTable table() {
        return new FunctionTable()
                .define("urlParse", "string", a -> parts(GoUrl.read(a.text(0), "unable to parse url")))
                .define("urlJoin", "dict", a -> joined(a.dict(0)).toString())
                .define("UrlPathEscape", "string", a -> PercentEncoding.PATH_SEGMENT.encode(a.text(0)));
    }

    private static Map<String, @Nullable Object> parts(GoUrl url) {
        Map<String, @Nullable Object> parts = DictFunctions.newDict();
        parts.put("scheme", url.scheme());
        parts.put("userinfo", url.user());
        parts.put("host", url.host());
        parts.put("hostname", url.hostname());
        parts.put("path", url.path());
        parts.put("query", url.query());
        parts.put("opaque", url.opaque());
        parts.put("fragment", url.fragment());
        return parts;
    }

    private static GoUrl joined(Map<String, @Nullable Object> parts) throws FunctionException {
        String userinfo = part(parts, "userinfo");
        String user = userinfo.isEmpty()
                ? ""
                : GoUrl.read("proto://" + userinfo + "@host", "unable to parse userinfo in dict")
                        .user();
        return new GoUrl(
                part(parts, "scheme"),
                user,
                part(parts, "host"),
                part(parts, "path"),
                part(parts, "query"),
                part(parts, "fragment"),
                part(parts, "opaque"),
                false);
    }

    private static String part(Map<String, @Nullable Object> parts, String name) throws FunctionException {
        Object value = parts.getOrDefault(name, "");
        if (value instanceof String text) {
            return text;
        }
        throw new FunctionException(
                "unable to parse " + name + " key, must be of type string, but " + GoValue.kindName(value) + " found");
    }
}
