package dev.mooring.console.deploy.plan;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FieldChangeTest {

    @ParameterizedTest
    @CsvSource({
        ".spec.replicas, .spec.replicas, true",
        ".spec.template, .spec.template.spec, true",
        ".spec.template.spec, .spec.template, true",
        ".spec.containers, .spec.containers[0].image, true",
        ".metadata.labels, .metadata.labels.app, true",
        ".spec.replicas, .spec.replicasMost, false",
        ".metadata.labels.app, .metadata.labels.app.kubernetes.io/version, false",
        ".data.app, .data.app.yaml, false",
    })
    void overlapsWithItsPartsAndWithWhatItIsAPartOf(String one, String other, boolean overlaps) {
        assertThat(change(one).overlaps(change(other))).isEqualTo(overlaps);
        assertThat(change(other).overlaps(change(one))).isEqualTo(overlaps);
    }

    private static FieldChange change(String path) {
        return new FieldChange(path, Optional.of("a"), Optional.of("b"), Optional.empty());
    }
}
