package dev.mooring.console.helm;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * The file that the library unpacks Helm's native code to: 98 MB in the folder for temporary files. The library removes it
 * when the process ends in order. A console that is killed (its container ran out of memory, say) would leave one behind at
 * each start, until the disk is full. Linux needs the file no more once it is mapped.
 */
final class UnpackedLibrary {

    private static final Path MAPPED = Path.of("/proc/self/maps");
    private static final Pattern FILE = Pattern.compile(" (/\\S.*/helm-java\\d+)/(helm-[\\w.-]+\\.so)$");

    private static final AtomicBoolean FORGOTTEN = new AtomicBoolean();

    private UnpackedLibrary() {}

    /** To be called once native code has run; does its work once. Other systems than Linux keep the file. */
    static void forget() {
        if (!FORGOTTEN.get() && Files.isReadable(MAPPED)) {
            try (Stream<String> lines = Files.lines(MAPPED)) {
                lines.map(FILE::matcher).filter(Matcher::find).findFirst().ifPresent(UnpackedLibrary::remove);
            } catch (IOException kept) {
                return;
            }
        }
    }

    private static void remove(Matcher found) {
        Path folder = Path.of(found.group(1));
        folder.resolve(found.group(2)).toFile().delete();
        folder.toFile().delete();
        FORGOTTEN.set(true);
    }
}
