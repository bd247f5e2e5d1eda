package dev.mooring.console.cli;

import java.io.IOException;
import java.nio.charset.CharacterCodingException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import picocli.CommandLine;
import picocli.CommandLine.ParameterException;

/** A file that the user named; where it cannot be read, the command line was wrong. */
record InputFile(CommandLine command, Path path) {

    String text() {
        refuseFolder();
        try {
            return Files.readString(path);
        } catch (CharacterCodingException e) {
            throw unreadable("it is not UTF-8 text", e);
        } catch (NoSuchFileException e) {
            throw unreadable("there is no such file", e);
        } catch (IOException e) {
            throw unreadable(e.toString(), e);
        }
    }

    byte[] bytes() {
        refuseFolder();
        try {
            return Files.readAllBytes(path);
        } catch (NoSuchFileException e) {
            throw unreadable("there is no such file", e);
        } catch (IOException e) {
            throw unreadable(e.toString(), e);
        }
    }

    private void refuseFolder() {
        if (Files.isDirectory(path)) {
            throw new ParameterException(command, "Cannot read " + path + ": it is a folder.");
        }
    }

    String name() {
        return path.toString();
    }

    private ParameterException unreadable(String reason, IOException cause) {
        return new ParameterException(command, "Cannot read " + path + ": " + reason + ".", cause);
    }
}
