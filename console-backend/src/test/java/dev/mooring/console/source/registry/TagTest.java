package dev.mooring.console.source.registry;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class TagTest {

    @ParameterizedTest
    @CsvSource({
        "1.2.0, 1.2.0",
        "v1.2.0-rc.1, v1.2.0-rc.1",
        "1.2.0+3, 1.2.0_2b3",
        "1.2_0, 1.2_5f0",
        ".5, _2e5",
        "2 beta, 2_20beta",
        "é, _c3_a9",
        "channel.stable, _63hannel.stable"
    })
    void aVersionBecomesATagThatNoOtherVersionHas(String label, String tag) {
        assertThat(Tag.ofVersion(label)).contains(new Tag(tag));
    }

    @Test
    void aChannelsTagIsNoVersions() {
        assertThat(Tag.ofChannel("stable")).contains(new Tag("channel.stable"));
        assertThat(Tag.ofChannel("Early Access")).contains(new Tag("channel.Early_20Access"));
    }

    @Test
    void whatIsTooLongForATagIsNone() {
        assertThat(Tag.ofVersion("1".repeat(128))).isPresent();
        assertThat(Tag.ofVersion("1".repeat(129))).isEmpty();
        assertThat(Tag.ofVersion("")).isEmpty();
        assertThat(Tag.ofChannel("")).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "registry.example.com/shop",
                "oci://registry.example.com/vendor/shop",
                "localhost:5000/shop",
                "[::1]:5000/a/b-c/d_e"
            })
    void addressesAreRead(String text) {
        assertThat(RegistryAddress.of(text)).isPresent();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "shop",
                "vendor/shop",
                "registry.example.com",
                "registry.example.com/Shop",
                "registry.example.com/a//b",
                "registry.example.com/../b",
                "user:secret@registry.example.com/shop",
                "https://registry.example.com/shop",
                "registry.example.com/shop?x=1"
            })
    void whatIsNoAddressIsNotRead(String text) {
        assertThat(RegistryAddress.of(text)).isEmpty();
    }
}
