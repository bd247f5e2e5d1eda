package dev.mooring.console.object;

import static dev.mooring.console.deploy.Fixtures.object;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class FieldPathTest {

    private static final KubeObject WEB = object(
            "{'apiVersion':'apps/v1','kind':'Deployment','metadata':{'name':'web','labels':{'a':'1','a.b/c':'2'},"
                    + "'finalizers':['dev.mooring/x']},'spec':{'replicas':2,'containers':[{'name':'one','image':'a:1'},"
                    + "{'name':'t]wo','image':'b:1','ports':[{'containerPort':80,'protocol':'TCP'}]}]}}");

    @ParameterizedTest
    @ValueSource(
            strings = {
                ".spec.replicas",
                ".metadata.labels.a",
                ".metadata.labels.a.b/c",
                ".spec.containers[name=\"one\"].image",
                ".spec.containers[name=\"t]wo\"].ports[containerPort=80,protocol=\"TCP\"]",
                ".spec.containers[name=\"t]wo\"].ports[containerPort=80,protocol=\"TCP\"].containerPort"
            })
    void aPathOfTheApiServerIsFoundAndWrittenTheSameWay(String text) {
        assertThat(FieldPath.in(WEB, text)).map(FieldPath::toString).contains(text);
    }

    @ParameterizedTest
    @ValueSource(strings = {".spec.size", ".spec.containers[name=\"three\"]", ".spec.containers[", "spec", ".spec[0]"})
    void whatIsNotThereIsNotFound(String text) {
        assertThat(FieldPath.in(WEB, text)).isEmpty();
    }

    @Test
    void anItemOfASetIsFoundByItsValue() {
        FieldPath path =
                FieldPath.in(WEB, ".metadata.finalizers[=\"dev.mooring/x\"]").orElseThrow();

        assertThat(path.removedFrom(WEB).at("metadata", "finalizers")).contains(List.of());
    }

    @Test
    void onlyTheFieldIsTakenAway() {
        FieldPath image =
                FieldPath.in(WEB, ".spec.containers[name=\"one\"].image").orElseThrow();

        KubeObject without = image.removedFrom(WEB);

        assertThat(without.list("spec", "containers").getFirst()).isEqualTo(Map.of("name", "one"));
        assertThat(without.number("spec", "replicas")).contains(2L);
        assertThat(image.value(WEB)).contains("a:1");
    }

    @Test
    void anItemIsFoundInAnotherObjectByItsKeyAndNotItsPlace() {
        FieldPath image =
                FieldPath.in(WEB, ".spec.containers[name=\"one\"].image").orElseThrow();
        KubeObject other =
                object("{'spec':{'containers':[{'name':'zero','image':'z:1'},{'name':'one','image':'a:2'}]}}");

        assertThat(image.value(other)).contains("a:2");
    }

    @Test
    void aPathWithoutTheFieldChangesNothing() {
        FieldPath image = FieldPath.ROOT.key("spec").key("nothing");

        assertThat(image.removedFrom(WEB)).isEqualTo(WEB);
    }
}
