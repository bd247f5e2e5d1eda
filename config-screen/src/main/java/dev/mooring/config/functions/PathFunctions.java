package dev.mooring.config.functions;

import java.util.ArrayDeque;
import java.util.Deque;

/** sprig's functions on slash-separated paths. The os variants are the same: Mooring renders for Linux. */
final class PathFunctions {

    private PathFunctions() {}

    static FunctionTable table() {
        return new FunctionTable()
                .define("base", "string", a -> base(a.text(0)))
                .define("dir", "string", a -> directory(a.text(0)))
                .define("clean", "string", a -> clean(a.text(0)))
                .define("ext", "string", a -> extension(a.text(0)))
                .define("isAbs", "string", a -> a.text(0).startsWith("/"))
                .alias("osBase", "base")
                .alias("osDir", "dir")
                .alias("osClean", "clean")
                .alias("osExt", "ext")
                .alias("osIsAbs", "isAbs");
    }

    /** The last element; a dot where there is none. */
    private static String base(String path) {
        if (path.isEmpty()) {
            return ".";
        }
        int end = path.length();
        while (end > 0 && path.charAt(end - 1) == '/') {
            end--;
        }
        return end == 0 ? "/" : path.substring(path.lastIndexOf('/', end - 1) + 1, end);
    }

    private static String directory(String path) {
        return clean(path.substring(0, path.lastIndexOf('/') + 1));
    }

    /** From the last dot of the last element on. */
    private static String extension(String path) {
        int dot = path.lastIndexOf('.');
        return dot > path.lastIndexOf('/') ? path.substring(dot) : "";
    }

    /** The shortest path to the same place, found without looking at any file. */
    static String clean(String path) {
        boolean absolute = path.startsWith("/");
        Deque<String> elements = new ArrayDeque<>();
        for (String element : path.split("/", -1)) {
            boolean up = element.equals("..");
            if (up && !elements.isEmpty() && !elements.getLast().equals("..")) {
                elements.removeLast();
            } else if (!element.isEmpty() && !element.equals(".") && !(up && absolute)) {
                elements.addLast(element);
            }
        }
        String joined = (absolute ? "/" : "") + String.join("/", elements);
        return joined.isEmpty() ? "." : joined;
    }
}
