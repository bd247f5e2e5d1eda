package dev.mooring.console.usecase;

import static org.assertj.core.api.Assertions.assertThat;

import dev.mooring.config.functions.LicenseFields;
import dev.mooring.config.functions.ReleaseInfo;
import dev.mooring.console.packages.Package;
import dev.mooring.console.packages.PackageFiles;
import dev.mooring.console.packages.PackageReader;
import dev.mooring.console.version.Release;
import dev.mooring.console.version.Sequence;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** What templates know of a release. */
class EditionTest {

    private static final LicenseFields LICENSE =
            name -> name.equals("channelName") ? Optional.of("Beta") : Optional.empty();
    private static final Sequence THIRD = new Sequence(2);

    @Test
    void aPublishedReleaseHasItsOwnChannelAndNumber() {
        Release published = new Release("1.4.0", "stable", 7, true, false, "Faster", Optional.empty());

        ReleaseInfo info = new Edition(published, THIRD).info(content(""), LICENSE);

        assertThat(info).isEqualTo(new ReleaseInfo(2, "7", "stable", "1.4.0", "Faster", true, false));
    }

    @Test
    void oneThatCameByHandHasNoNumberAndTheChannelOfTheLicense() {
        ReleaseInfo info = new Edition(Release.labelled("1.4.0"), THIRD).info(content(""), LICENSE);

        assertThat(info).isEqualTo(new ReleaseInfo(2, "", "Beta", "1.4.0", "", false, false));
    }

    @Test
    void notesOfThePackageGoBeforeThoseOfThePublisher() {
        Release published = new Release("1.4.0", "stable", 7, false, false, "Faster", Optional.empty());

        ReleaseInfo info = new Edition(published, THIRD).info(content("releaseNotes: Fewer leaks"), LicenseFields.NONE);

        assertThat(info.releaseNotes()).isEqualTo("Fewer leaks");
    }

    private static Package content(String spec) {
        String application =
                "apiVersion: kots.io/v1beta1\nkind: Application\nmetadata: {name: boat}\nspec:\n  title: Boat\n";
        return PackageReader.read(PackageFiles.ofTexts(Map.of("app.yaml", application + "  " + spec + "\n")))
                .content()
                .orElseThrow();
    }
}
