package dev.mooring.console.usecase;

import dev.mooring.console.version.Release;
import java.util.Optional;

/**
 * What a trial of a source found.
 *
 * @param releases how many it offers
 */
public record SourceTest(int releases, Optional<Release> newest) {

    /** For people. */
    public String words() {
        String count =
                switch (releases) {
                    case 0 -> "It can be read, and offers no release.";
                    case 1 -> "It can be read, and offers one release";
                    default -> "It can be read, and offers " + releases + " releases";
                };
        return newest.map(release -> count + "; the newest is " + release.label() + ".")
                .orElse(count);
    }
}
