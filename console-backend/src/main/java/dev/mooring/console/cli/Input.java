package dev.mooring.console.cli;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import picocli.CommandLine;
import picocli.CommandLine.ParameterException;

/** A file that the user named, or standard input for {@code -}, up to a size; what cannot be read is wrong usage. */
record Input(CommandLine command, Path path) {

    private static final int LARGEST = 64 * 1024 * 1024;

    static boolean isStandard(Path path) {
        return path.toString().equals("-");
    }

    byte[] bytes() {
        if (!isStandard(path) && Files.isDirectory(path)) {
            throw unreadable("it is a folder");
        }
        try (InputStream in = isStandard(path) ? System.in : Files.newInputStream(path)) {
            byte[] bytes = in.readNBytes(LARGEST + 1);
            if (bytes.length > LARGEST) {
                throw unreadable("it is larger than " + LARGEST / (1024 * 1024) + " MiB");
            }
            return bytes;
        } catch (NoSuchFileException missing) {
            throw unreadable("there is no such file");
        } catch (IOException broken) {
            throw unreadable(broken.toString());
        }
    }

    private ParameterException unreadable(String reason) {
        return new ParameterException(command, "Cannot read " + path + ": " + reason + ".");
    }
}
