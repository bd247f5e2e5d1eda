package dev.mooring.console.cli;

import dev.mooring.console.source.registry.RegistryAccess;
import dev.mooring.console.source.registry.RegistryAddress;
import dev.mooring.console.source.registry.RegistryLogin;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Optional;
import picocli.CommandLine;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;

/** How a registry is reached. */
final class RegistryOptions {

    @Option(names = "--username", paramLabel = "NAME", description = "Log in to the registry under this name.")
    private Optional<String> username = Optional.empty();

    @Option(
            names = "--password-stdin",
            description =
                    "Read the password or token from standard input, so that it is in no history or process list.")
    private boolean passwordFromInput;

    @Option(
            names = "--ca-file",
            paramLabel = "FILE",
            description = "Trust the authorities in this PEM file besides the usual ones.")
    private Optional<Path> certificates = Optional.empty();

    @Option(
            names = "--plain-http",
            description = "Speak without TLS, with a registry on this machine or in a network that is trusted.")
    private boolean plainHttp;

    RegistryAccess access(CommandLine command, String address) {
        RegistryAddress repository = RegistryAddress.of(address)
                .orElseThrow(() -> new ParameterException(
                        command, RegistryAddress.malformed(address).message()));
        return new RegistryAccess(
                repository,
                login(command),
                certificates.map(file -> new InputFile(command, file).text()).orElse(""),
                plainHttp);
    }

    private Optional<RegistryLogin> login(CommandLine command) {
        if (username.isPresent() != passwordFromInput) {
            throw new ParameterException(command, "--username and --password-stdin go together.");
        }
        return username.map(user -> new RegistryLogin(user, password(command)));
    }

    private static String password(CommandLine command) {
        return new String(new Input(command, Path.of("-")).bytes(), StandardCharsets.UTF_8).strip();
    }
}
