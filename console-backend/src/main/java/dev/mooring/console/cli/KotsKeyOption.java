package dev.mooring.console.cli;

import dev.mooring.config.values.KotsKeys;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import picocli.CommandLine;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;

/** Keys for the passwords in files that KOTS wrote. */
final class KotsKeyOption {

    @Option(
            names = "--kots-encryption-key",
            paramLabel = "KEY",
            description =
                    "The key with which KOTS encrypted the passwords of a file: encryptionKey of its Secret"
                            + " kotsadm-encryption, decoded once; or @PATH of a file that holds it. May be given more than once.")
    private List<String> keys = new ArrayList<>();

    KotsKeys keys(CommandLine command) {
        List<String> written = keys.stream()
                .map(key -> key.startsWith("@") ? new InputFile(command, Path.of(key.substring(1))).text() : key)
                .toList();
        return KotsKeys.of(written)
                .orElseThrow(() -> new ParameterException(
                        command, "--kots-encryption-key is none: it is the base64 text of 36 bytes, or @ and a file."));
    }
}
