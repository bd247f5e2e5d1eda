package dev.mooring.console.images;

import static org.assertj.core.api.Assertions.assertThat;

import dev.mooring.config.functions.RegistryInfo;
import org.junit.jupiter.api.Test;

class VersionRegistryTest {

    private static final RegistryInfo INFO = new RegistryInfo("r.example.com", "team", "ci", "s3cret");
    private static final RegistrySetting TYPED =
            new RegistrySetting.Own("r.example.com", "team", new PullLogin.Typed("ci", "s3cret"), "", false);

    @Test
    void anotherPasswordShowsWithoutBeingThere() {
        VersionRegistry before = VersionRegistry.of(INFO, TYPED, "key");
        VersionRegistry after =
                VersionRegistry.of(new RegistryInfo("r.example.com", "team", "ci", "changed"), TYPED, "key");

        assertThat(before.givesTheSameAs(after)).isFalse();
        assertThat(before + " " + after + before.words()).doesNotContain("s3cret", "changed");
        assertThat(before.givesTheSameAs(VersionRegistry.of(INFO, TYPED, "key")))
                .isTrue();
    }

    @Test
    void theMarkTellsNothingToWhoeverDoesNotHaveTheKey() {
        assertThat(VersionRegistry.of(INFO, TYPED, "key").mark())
                .isNotEqualTo(VersionRegistry.of(INFO, TYPED, "other").mark());
    }

    @Test
    void whoSaidSoAndWhereTheLoginIsKeptMakesNoDifference() {
        RegistrySetting secret =
                new RegistrySetting.Own("r.example.com", "team", new PullLogin.InSecret("login"), "", false);

        VersionRegistry typed = VersionRegistry.of(INFO, TYPED, "key");

        assertThat(typed.givesTheSameAs(VersionRegistry.of(INFO, secret, "key")))
                .isTrue();
        assertThat(typed.givesTheSameAs(VersionRegistry.of(INFO, RegistrySetting.usual(), "key")))
                .isTrue();
        assertThat(VersionRegistry.of(INFO, secret, "key").words())
                .isEqualTo("r.example.com/team, signed in as ci (Secret login)");
    }

    @Test
    void withoutARegistryImagesComeFromWhereTheVendorSays() {
        VersionRegistry none = VersionRegistry.of(RegistryInfo.NONE, new RegistrySetting.Off(), "key");

        assertThat(none.isThere()).isFalse();
        assertThat(none.mark()).isEmpty();
        assertThat(none.words()).contains("where the vendor says");
        assertThat(none.login()).isEqualTo(PullLogin.Kind.NONE);
    }
}
