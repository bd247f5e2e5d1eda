package dev.mooring.k8s;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

/** What a demo shows. */
record Sample(Optional<Path> content, Optional<Path> license) {

    /** The shop that comes with Mooring; nothing where there is no folder of samples. */
    static Sample shop(Surroundings surroundings) {
        Optional<Path> samples =
                surroundings.home().map(home -> home.resolve("samples")).filter(Files::isDirectory);
        return new Sample(
                samples.map(folder -> folder.resolve("shop")).filter(Files::isDirectory),
                samples.map(folder -> folder.resolve("shop-license.yaml")).filter(Files::isRegularFile));
    }
}
