package dev.mooring.console.cli;

import dev.mooring.console.packages.PackageReader;
import dev.mooring.console.packages.PackageReading;
import dev.mooring.console.source.PackageSource;
import dev.mooring.console.source.SourceReading;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import picocli.CommandLine;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;

/** The package that a command works on. */
final class PackageArgument {

    @Parameters(index = "0", paramLabel = "PACKAGE", description = "A folder, or a .tgz or .tar archive.")
    private Path path;

    @SuppressWarnings("NullAway.Init") // picocli sets the fields
    PackageArgument() {}

    PackageReading read(CommandLine command) {
        if (!Files.exists(path) || !Files.isReadable(path)) {
            String reason = Files.exists(path) ? "it may not be read." : "there is no such file or folder.";
            throw new ParameterException(command, "Cannot read " + path + ": " + reason);
        }
        SourceReading source = PackageSource.open(path);
        return source.files()
                .map(PackageReader::read)
                .orElseGet(() -> new PackageReading(Optional.empty(), source.findings()));
    }
}
