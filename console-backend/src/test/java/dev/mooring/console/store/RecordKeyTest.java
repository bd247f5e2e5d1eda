package dev.mooring.console.store;

import static org.assertj.core.api.Assertions.assertThat;

import dev.mooring.console.object.OwnSecrets;
import dev.mooring.console.packages.AppSlug;
import dev.mooring.console.store.RecordKey.Kind;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class RecordKeyTest {

    /** A kind that is added here and not there could be overwritten by a package. */
    @ParameterizedTest
    @EnumSource(Kind.class)
    void whatARecordIsKeptInIsKnownAsTheConsolesOwn(Kind kind) {
        assertThat(OwnSecrets.contain(new RecordKey(kind, new AppSlug("shop"), "0").secretName()))
                .isTrue();
        assertThat(OwnSecrets.contain(new RecordKey(kind, new AppSlug("shop"), "").secretName()))
                .isTrue();
    }
}
