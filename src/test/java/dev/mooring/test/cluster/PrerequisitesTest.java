package dev.mooring.test.cluster;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.opentest4j.TestAbortedException;

class PrerequisitesTest {

    private static final Prerequisites LACKING = new Prerequisites(List.of("root", "nft (Debian package: nftables)"));

    @Test
    void onCiATestFailsForWantOfAPackage() {
        assertThatExceptionOfType(ClusterException.class)
                .isThrownBy(() -> LACKING.demand(true))
                .withMessageContaining("root, nft (Debian package: nftables)");
    }

    @Test
    void elsewhereItIsSkippedAndSaysWhy() {
        assertThatExceptionOfType(TestAbortedException.class)
                .isThrownBy(() -> LACKING.demand(false))
                .withMessageContaining("root, nft (Debian package: nftables)");
    }

    @Test
    void nothingIsDemandedWhereNothingIsMissing() {
        assertThatCode(() -> new Prerequisites(List.of()).demand(true)).doesNotThrowAnyException();
    }
}
