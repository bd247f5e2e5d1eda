package dev.mooring.test.live;

import com.fasterxml.jackson.databind.JsonNode;
import dev.mooring.test.console.Packages;
import dev.mooring.test.console.Product;
import dev.mooring.test.console.RunningConsole;
import dev.mooring.test.console.Shop;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Assumptions;

/** Packages as they stand in the public repositories of their vendors; they are no part of the project. */
final class VendorPackages {

    private VendorPackages() {}

    /** Beside the source tree, or beside the folder in which several source trees lie; maybe not there. */
    static Path folder(String name) {
        Path root = Product.ofSourceTree().root();
        Path near = root.resolveSibling("shared/packages/kots");
        Path packages = Files.isDirectory(near)
                ? near
                : root.resolve("../../shared/packages/kots").normalize();
        return packages.resolve(name);
    }

    /** Skips the test where there is no such package. */
    static void demand(String name) {
        Assumptions.assumeTrue(
                Files.isDirectory(folder(name)),
                () -> "No package " + name + " at " + folder(name) + "; it is not part of the project");
    }

    /** Brings one to a console, without a license. */
    static Shop taken(RunningConsole console, String name) {
        byte[] archive = Packages.archive(folder(name));
        JsonNode version =
                console.rest().post("/api/v1/apps", "application/gzip", archive).ok();
        return new Shop(console, version.path("app").asText());
    }
}
