package dev.mooring.ui.objects;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.tabs.Tabs;
import com.vaadin.flow.component.textfield.IntegerField;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.component.treegrid.TreeGrid;
import dev.mooring.config.finding.Finding;
import dev.mooring.config.finding.Place;
import dev.mooring.config.values.ConfigValues;
import dev.mooring.console.object.ObjectRef;
import dev.mooring.console.status.AppStatus;
import dev.mooring.console.status.Descendant;
import dev.mooring.console.status.Health;
import dev.mooring.console.status.rules.Judgement;
import dev.mooring.console.version.VersionState;
import dev.mooring.ui.ViewTest;
import dev.mooring.ui.fake.FakeConsole;
import dev.mooring.ui.fake.FakeObjects;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The tree of objects, and the page of one. */
@QuarkusTest
class ObjectsViewTest extends ViewTest {

    private static final ObjectRef RELEASE = ObjectRef.helmRelease("default", "lamp");
    private static final ObjectRef OTHER = FakeConsole.deployment("web-1");

    @Inject
    FakeObjects objects;

    @BeforeEach
    void application() {
        objects.reset();
        console.add(new VersionState.Ready(), ConfigValues.EMPTY);
        console.run(Health.READY);
    }

    @Test
    void theTreeGoesFromAppliedObjectsDownToContainers() {
        List<TreeRow> rows = TreeRow.of(status());

        assertThat(rows).extracting(TreeRow::name).containsExactly("web-1", "web-0");
        assertThat(rows.getLast().below().getFirst().below().getFirst().below())
                .extracting(TreeRow::kind, TreeRow::name)
                .containsExactly(org.assertj.core.groups.Tuple.tuple("Container", "main"));
    }

    @Test
    void objectsOfAHelmReleaseStandBelowIt() {
        AppStatus base = FakeConsole.statusOf(true, Health.READY);
        List<dev.mooring.console.status.ObjectStatus> objectsAndRelease = List.of(
                base.objects().getFirst(),
                new dev.mooring.console.status.ObjectStatus(RELEASE, Judgement.READY, base.asOf()));
        AppStatus status = AppStatus.of(objectsAndRelease, objectsAndRelease, base.asOf(), true)
                .with(List.of(), Map.of(FakeObjects.WEB, RELEASE), List.of());

        List<TreeRow> rows = TreeRow.of(status);

        assertThat(rows).singleElement().satisfies(row -> {
            assertThat(row.kind()).isEqualTo("Helm release");
            assertThat(row.below()).extracting(TreeRow::name).containsExactly("web-0");
        });
    }

    @Test
    void aFilterKeepsTheWayToWhatMatches() {
        TreeRow web = TreeRow.of(status()).getLast();

        assertThat(web.filtered("abc-1")).get().satisfies(row -> assertThat(
                        row.below().getFirst().below())
                .extracting(TreeRow::name)
                .containsExactly("web-0-abc-1"));
        assertThat(web.filtered("nowhere")).isEmpty();
    }

    @Test
    void theTreeIsShownAndFilteredOnItsPage() {
        console.run(Health.READY, Health.UNAVAILABLE);
        open("objects");

        assertThat(find(TreeGrid.class, "objects__tree").isVisible()).isTrue();
        test(find(TextField.class, "objects__filter")).setValue("nowhere");
        roundTrip();
        assertThat(wordsOf("objects__none")).isEqualTo("Nothing matches this filter.");
    }

    @Test
    void anObjectTellsItsStateConditionsAndWhatItBroughtAbout() {
        objects.judge(Judgement.degraded("1 of 2 replicas is available"));

        open(ObjectLink.address(FakeObjects.WEB));

        assertThat(wordsOf("object__state")).contains("Degraded", "1 of 2 replicas is available", "Why");
        assertThat(wordsOf("object__page")).contains("Partly available", "Up to date", "MinimumReplicasAvailable");
        assertThat(wordsOf("object__children")).contains("ReplicaSet", "web-0-abc");
    }

    @Test
    void whatMayNotBeSeenIsSaidSo() {
        objects.judge(Judgement.hidden("not permitted to see it"));

        open(ObjectLink.address(FakeObjects.WEB));

        assertThat(wordsOf("object__state")).contains("Not permitted to see");
    }

    @Test
    void theAddressOpensAPartOfThePage() {
        open(ObjectLink.address(FakeObjects.POD, "yaml"));

        assertThat(wordsOf("object__yaml")).contains("kind: Pod").doesNotContain("managedFields");
        test(find(Checkbox.class, "object__managed-fields")).click();
        roundTrip();
        assertThat(wordsOf("object__yaml")).contains("managedFields");
    }

    @Test
    void aHelmReleaseShowsWhatHelmDidToIt() {
        open(ObjectLink.address(RELEASE, "revisions"));

        assertThat(wordsOf("object__revisions"))
                .contains("failed", "Revision 2", "Chart lamp 1.1.0: timed out waiting")
                .contains("deployed", "Revision 1", "Chart lamp 1.0.0 (application 3.2): Install complete");
    }

    @Test
    void eventsAndLogsAreReadWhenTheirPartIsOpened() {
        open(ObjectLink.address(FakeObjects.WEB));

        find(Tabs.class, "object__parts").setSelectedIndex(2);
        roundTrip();
        assertThat(wordsOf("object__events")).contains("BackOff", "7 times", "kubelet");
        find(Tabs.class, "object__parts").setSelectedIndex(3);
        roundTrip();
        assertThat(wordsOf("object__log-findings")).contains("has written nothing yet");
    }

    @Test
    void aRestartAsksFirstAndIsDoneInTheNameOfWhoAsked() {
        open(ObjectLink.address(FakeObjects.WEB));

        click("object__restart");
        assertThat(objects.acts()).isEmpty();
        click("object__restart-confirm");

        assertThat(objects.acts()).singleElement().asString().startsWith("restart web-0 by ");
    }

    @Test
    void scalingAsksForANumber() {
        open(ObjectLink.address(FakeObjects.WEB));

        click("object__scale");
        test(find(IntegerField.class, "object__replicas")).setValue(5);
        click("object__scale-confirm");

        assertThat(objects.acts()).singleElement().asString().startsWith("scale web-0 to 5 by ");
    }

    @Test
    void whatIsNotPermittedIsShownWithItsReason() {
        objects.forbid("Mooring's account may not patch deployments.");

        open(ObjectLink.address(FakeObjects.WEB));

        assertThat(wordsOf("object__restart-refused")).isEqualTo("Not permitted");
    }

    @Test
    void aStrangersObjectIsRefusedInWords() {
        open(ObjectLink.address(FakeConsole.deployment("stranger")));
        assertThat(wordsOf("object__findings")).contains("is no object of this application");

        open("objects/one");
        assertThat(wordsOf("object__page")).contains("The address names no object.");
    }

    private static AppStatus status() {
        AppStatus two = FakeConsole.statusOf(true, Health.READY, Health.UNAVAILABLE);
        return two.with(
                List.of(
                        new Descendant(FakeObjects.SET, FakeObjects.WEB, Judgement.READY, List.of()),
                        new Descendant(FakeObjects.POD, FakeObjects.SET, Judgement.READY, List.of(FakeObjects.MAIN))),
                Map.of(),
                List.of(Finding.warning(
                        "status-informer-absent", "An informer names nothing.", Place.ofSubject(OTHER.name()))));
    }
}
