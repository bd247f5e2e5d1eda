package dev.mooring.ui.kit;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class KitTest {

    @ParameterizedTest
    @CsvSource({
        "0, under 1 s",
        "59, 59 s",
        "60, 1 min",
        "61, 1 min 1 s",
        "3600, 1 h",
        "3720, 1 h 2 min",
        "90000, 1 d 1 h"
    })
    void durationsHaveTwoUnitsAtMost(long seconds, String words) {
        assertThat(new HumanDuration(Duration.ofSeconds(seconds)).words()).isEqualTo(words);
    }

    @ParameterizedTest
    @CsvSource({"0, 0 B", "1023, 1023 B", "1024, 1 KiB", "1536, 1.5 KiB", "16777216, 16 MiB"})
    void sizesAreHumanised(long bytes, String words) {
        assertThat(new ByteSize(bytes).words()).isEqualTo(words);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<script>alert(1)</script>",
                "<img src=x onerror=alert(1)>",
                "[click](javascript:alert(1))",
                "<a href='data:text/html,x'>x</a>",
                "<iframe src='https://example.com'></iframe>",
                "![track](https://example.com/p.png)",
                "<p style='position:fixed' onclick='x()'>hi</p>"
            })
    void vendorsMarkdownCannotRunOrLoadAnything(String text) {
        assertThat(new Markdown(text).html())
                .doesNotContain("script", "<img", "onerror", "javascript:", "data:", "iframe", "onclick", "style");
    }

    @Test
    void linksOpenInATabOfTheirOwn() {
        assertThat(new Markdown("[docs](https://example.com)").html())
                .contains("href=\"https://example.com\"", "rel=\"noopener noreferrer\"", "target=\"_blank\"");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "data:image/png;base64,AAAA | true",
                "https://example.com/i.png | false",
                "data:text/html,x | false",
                "'' | false"
            })
    void onlyIconsInsideThePackageAreShown(String icon, boolean shown) {
        assertThat(Monogram.isShowable(icon)).isEqualTo(shown);
    }
}
