package dev.mooring.console.cluster;

import static org.assertj.core.api.Assertions.assertThat;

import dev.mooring.console.object.KubeObject;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TheirFieldsTest {

    private static final KubeObject OBJECT = KubeJson.read("""
            {"kind":"Deployment","metadata":{"name":"web","annotations":{"a.b/c":"1","a":"2"},"finalizers":["x","y"]},
             "spec":{"replicas":2,"template":{"containers":[{"name":"log","image":"l"},{"name":"web","image":"w"}]},
             "ports":[{"port":80,"name":"http"},{"port":443,"name":"https"}]}}
            """).orElseThrow();

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                ".spec.replicas | \"replicas\":2",
                ".metadata.annotations.a.b/c | \"a.b/c\":\"1\"",
                ".metadata.annotations.a | \"a\":\"2\"",
                ".spec.template.containers[name=\"web\"].image | \"image\":\"w\"",
                ".spec.ports[port=443,protocol=\"TCP\"].name | \"name\":\"https\"",
                ".metadata.finalizers[=\"y\"] | \"y\"",
                ".spec.template.containers[0].image | \"image\":\"l\""
            })
    void onlyTheNamedFieldIsLeftOut(String field, String text) {
        String before = KubeJson.write(OBJECT);
        KubeObject without = TheirFields.without(OBJECT, List.of(new FieldConflict("kubectl", field)));

        assertThat(KubeJson.write(without)).doesNotContain(text);
        assertThat(before.replace(text, "").length() - KubeJson.write(without).length())
                .isBetween(0, 1);
        assertThat(KubeJson.write(OBJECT)).isEqualTo(before);
    }

    @ParameterizedTest
    @CsvSource({".spec.unknown.field", ".metadata", "nonsense"})
    void aFieldThatIsNotThereChangesNothingElse(String field) {
        KubeObject without = TheirFields.without(OBJECT, List.of(new FieldConflict("kubectl", field)));

        assertThat(without.at("spec")).isEqualTo(OBJECT.at("spec"));
    }
}
