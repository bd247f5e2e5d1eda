package dev.mooring.console.deploy.plan;

import static org.assertj.core.api.Assertions.assertThat;

import dev.mooring.config.finding.Finding;
import dev.mooring.console.deploy.Fixtures;
import dev.mooring.console.deploy.plan.WaitRule.Property;
import dev.mooring.console.object.KubeObject;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class WaitRuleTest {

    private static final KubeObject LIVE = Fixtures.object("{'apiVersion':'v1','kind':'Pod','metadata':{'name':'a',"
            + "'labels':{'app.kubernetes.io/name':'web'}},'spec':{'replicas':3},'status':{'phase':'Running','conditions':["
            + "{'type':'Ready','status':'True'},{'type':'Scheduled','status':'False'}]}}");

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                ".status.phase=Running",
                "{.status.phase}=Running",
                "status.phase=Running",
                ".spec.replicas=3",
                ".metadata.labels.app\\.kubernetes\\.io/name=web",
                ".metadata.labels['app.kubernetes.io/name']=web",
                ".status.conditions[0].status=True",
                ".status.conditions[-1].type=Scheduled",
                ".status.conditions[*].type=Ready Scheduled",
                ".status.conditions[?(@.type==\"Ready\")].status=True",
                ".status.conditions[?(@.type=='Scheduled')].status=False"
            })
    void aPropertyIsReadAsKubectlReadsIt(String pair) {
        WaitRule rule = rule(pair);

        assertThat(rule.findings()).isEmpty();
        assertThat(rule.properties()).singleElement().satisfies(property -> assertThat(property.difference(LIVE))
                .isEmpty());
    }

    @Test
    void severalPropertiesAreSeparatedByCommasOutsideOfBrackets() {
        WaitRule rule = rule(".status.phase=Running, .status.conditions[?(@.type==\"a,b\")].status=True");

        assertThat(rule.properties()).hasSize(2);
        assertThat(rule.properties().getLast().difference(LIVE))
                .hasValueSatisfying(words -> assertThat(words).contains("is not there"));
    }

    @Test
    void anotherValueIsNamed() {
        assertThat(rule(".status.phase=Done").properties())
                .extracting(property -> property.difference(LIVE).orElse(""))
                .containsExactly(".status.phase is \"Running\", not \"Done\"");
    }

    @ParameterizedTest
    @ValueSource(strings = {"nonsense", "=Running", ".status..phase=a", ".a[?(@.b)]=c", ".a[b=c"})
    void whatIsNoPathWithAValueIsToldAndNotWaitedFor(String pair) {
        WaitRule rule = rule(pair + ",.status.phase=Running");

        assertThat(rule.findings()).extracting(Finding::code).containsOnly("wait-malformed");
        assertThat(rule.properties()).extracting(Property::value).doesNotContain("c");
    }

    @ParameterizedTest
    @CsvSource({"90s, 90", "1h30m, 5400", "1.5m, 90", "10m0s, 600"})
    void theLimitIsADurationOfGo(String text, long seconds) {
        KubeObject object = annotated("mooring.dev/wait-timeout", text);

        assertThat(WaitRule.of(object).limit()).isEqualTo(Duration.ofSeconds(seconds));
    }

    @ParameterizedTest
    @ValueSource(strings = {"10", "ten minutes", "-5m", "0s", "99999h", ""})
    void aLimitThatIsNoneIsToldAndTenMinutesCount(String text) {
        WaitRule rule = WaitRule.of(annotated("mooring.dev/wait-timeout", text));

        assertThat(rule.limit()).isEqualTo(WaitRule.LIMIT);
        assertThat(rule.findings()).extracting(Finding::code).isEqualTo(List.of("wait-malformed"));
    }

    private static WaitRule rule(String pair) {
        return WaitRule.of(annotated("kots.io/wait-for-properties", pair));
    }

    private static KubeObject annotated(String key, String value) {
        return Fixtures.configMap("a", "b").with(value, "metadata", "annotations", key);
    }
}
