package dev.mooring.console.version.compare;

import static org.assertj.core.api.Assertions.assertThat;

import dev.mooring.config.finding.Place;
import dev.mooring.console.object.KubeObject;
import dev.mooring.console.render.HelmRelease;
import dev.mooring.console.render.Manifest;
import dev.mooring.console.render.Rendered;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class ComparingTest {

    @Test
    void imagesAreFoundInContainersWhereverTheyAreAndInTheSettingsOfCharts() {
        KubeObject job = object(
                "CronJob",
                "spec",
                Map.of("deep", Map.of("initContainers", List.of(Map.of("image", "reg:5000/tools")))));
        Rendered rendered = rendered(
                List.of(deployment("web", "shop/web:1.2"), job),
                chart(Map.of("db", Map.of("image", Map.of("registry", "r.io", "repository", "pg", "tag", 16L)))));

        assertThat(Images.of(rendered)).containsExactly("r.io/pg:16", "reg:5000/tools", "shop/web:1.2");
    }

    @Test
    void anImageIsToldByItsRepositoryWithTheTagsOfBothSides() {
        Rendered before = rendered(
                List.of(deployment("a", "r:5000/web:1"), deployment("b", "old:1"), deployment("c", "same")));
        Rendered after = rendered(
                List.of(deployment("a", "r:5000/web:2@sha256:ab"), deployment("b", "new"), deployment("c", "same")));

        assertThat(ImageChange.between(Images.of(before), Images.of(after)))
                .containsExactly(
                        new ImageChange("new", List.of(), List.of("latest")),
                        new ImageChange("old", List.of("1"), List.of()),
                        new ImageChange("r:5000/web", List.of("1"), List.of("2@sha256:ab")));
    }

    @Test
    void figuresCountObjectsAndHelmReleases() {
        Fingerprints before = Fingerprints.of(rendered(
                List.of(deployment("same", "a:1"), deployment("changed", "a:1"), deployment("gone", "a:1")),
                chart(Map.of("port", 80L))));
        Fingerprints after = Fingerprints.of(rendered(
                List.of(deployment("same", "a:1"), deployment("changed", "a:2"), deployment("fresh", "a:1")),
                chart(Map.of("port", "80"))));

        assertThat(after.since(before)).isEqualTo(new DiffFigures(1, 2, 1));
        assertThat(after.since(before).words()).isEqualTo("2 changed, 1 new, 1 removed");
        assertThat(after.since(after).words()).isEqualTo("no object differs");
    }

    @Test
    void theVersionOfAnApiMakesNoOtherObject() {
        KubeObject old = new KubeObject(Map.of("apiVersion", "batch/v1beta1", "kind", "CronJob", "metadata", Map.of("name", "a")));
        KubeObject now = new KubeObject(Map.of("apiVersion", "batch/v1", "kind", "CronJob", "metadata", Map.of("name", "a")));

        assertThat(Fingerprints.of(rendered(List.of(now))).since(Fingerprints.of(rendered(List.of(old)))))
                .isEqualTo(new DiffFigures(0, 1, 0));
    }

    @Test
    void valuesOfChartsHideSecretAnswersAndWhatIsCalledASecret() {
        HiddenValues hidden = new HiddenValues(Set.of("hunter22"));
        Map<String, ?> before = Map.of("url", "pg://me:hunter21@db", "adminPassword", "a", "port", 80L);
        Map<String, ?> after =
                Map.of("url", "pg://me:hunter22@db", "adminPassword", "a", "port", 81L, "list", List.of("hunter22"));

        assertThat(hidden.hidden(after, before))
                .containsExactlyInAnyOrderEntriesOf(Map.of(
                        "url", "(changed, hidden)",
                        "adminPassword", "(hidden)",
                        "port", 81L,
                        "list", List.of("(hidden)")));
        assertThat(hidden.toString()).doesNotContain("hunter22");
    }

    private static KubeObject deployment(String name, String image) {
        return object(
                "Deployment",
                "spec",
                Map.of("template", Map.of("spec", Map.of("containers", List.of(Map.of("image", image))))),
                name);
    }

    private static KubeObject object(String kind, String key, Map<String, ?> value, String... name) {
        return new KubeObject(Map.of(
                "apiVersion",
                "apps/v1",
                "kind",
                kind,
                "metadata",
                Map.of("name", Stream.of(name).findFirst().orElse("x"), "namespace", "shop"),
                key,
                value));
    }

    private static Rendered rendered(List<KubeObject> objects, HelmRelease... charts) {
        List<Manifest> manifests = objects.stream()
                .map(object -> new Manifest("a.yaml", 0, object, Place.of("a.yaml", 1, 1)))
                .toList();
        return new Rendered(manifests, List.of(charts), List.of(), List.of(), List.of());
    }

    @SuppressWarnings("unchecked")
    private static HelmRelease chart(Map<String, ?> values) {
        return new HelmRelease(
                "chart.yaml",
                Place.of("chart.yaml", 1, 1),
                "db",
                "1.0.0",
                Optional.empty(),
                "db",
                "shop",
                false,
                0,
                (Map<String, Object>) values,
                Map.of(),
                List.of(),
                true,
                "v3");
    }
}
