package dev.mooring.ui.objects;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.component.Component;
import dev.mooring.config.values.ConfigValues;
import dev.mooring.console.status.Health;
import dev.mooring.console.status.rules.Judgement;
import dev.mooring.console.usecase.AppEvent;
import dev.mooring.console.version.VersionState;
import dev.mooring.ui.ViewTest;
import dev.mooring.ui.fake.FakeConsole;
import dev.mooring.ui.fake.FakeObjects;
import dev.mooring.ui.fake.WorkAtOnce;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What the page of an object does when something happens in the cluster. */
@QuarkusTest
class ObjectNewsTest extends ViewTest {

    @Inject
    FakeObjects objects;

    @Inject
    WorkAtOnce work;

    @BeforeEach
    void application() {
        objects.reset();
        console.add(new VersionState.Ready(), ConfigValues.EMPTY);
        console.run(Health.READY);
    }

    @AfterEach
    void holdNothingBack() {
        work.reset();
    }

    @Test
    void whatIsAsBeforeIsLeftAlone() {
        open(ObjectLink.address(FakeObjects.WEB));
        Component conditions = find(Component.class, "object__conditions");
        Component children = find(Component.class, "object__children");
        Component cause = find(Component.class, "object__cause");

        news();
        assertThat(find(Component.class, "object__cause")).isSameAs(cause);
        objects.judge(Judgement.degraded("1 of 2 replicas is available"));
        news();

        assertThat(wordsOf("object__state")).contains("Degraded", "1 of 2 replicas is available");
        assertThat(wordsOf("object__shown")).contains("Partly available");
        assertThat(find(Component.class, "object__conditions")).isSameAs(conditions);
        assertThat(find(Component.class, "object__children")).isSameAs(children);
    }

    @Test
    void anAnswerForTheObjectBeforeIsNotDrawnOnTheNext() {
        open(ObjectLink.address(FakeObjects.WEB));
        work.hold();
        news();
        assertThat(work.waiting()).isEqualTo(1);
        work.goOn();
        open(ObjectLink.address(FakeObjects.POD));

        objects.judge(Judgement.unavailable("gone"));
        work.letOldestGo();
        roundTrip();

        assertThat(wordsOf("object__heading")).isEqualTo("Pod web-0-abc-1");
        assertThat(wordsOf("object__owners")).contains("web-0", "Pod web-0-abc-1");
        assertThat(wordsOf("object__state")).contains("Ready").doesNotContain("gone");
    }

    @Test
    void severalNewsAreAskedAboutOnce() {
        open(ObjectLink.address(FakeObjects.WEB));
        work.hold();
        int before = objects.opened();

        news();
        news();
        news();
        assertThat(work.waiting()).isEqualTo(1);
        work.letOldestGo();

        assertThat(objects.opened()).isEqualTo(before + 1);
    }

    @Test
    void aRefusedRefreshIsToldAndWhatIsKnownStays() {
        open(ObjectLink.address(FakeObjects.WEB));
        assertThat(isThere("object__out-of-date")).isFalse();

        objects.refuse("The API server does not answer.");
        news();

        assertThat(wordsOf("object__out-of-date"))
                .contains("could not be read again", "The API server does not answer.", "Read again");
        assertThat(wordsOf("object__state")).contains("Ready");
        assertThat(wordsOf("object__conditions")).contains("MinimumReplicasAvailable");

        objects.answer();
        objects.judge(Judgement.degraded("1 of 2 replicas is available"));
        click("object__read-again");

        assertThat(isThere("object__out-of-date")).isFalse();
        assertThat(wordsOf("object__state")).contains("Degraded");
    }

    @Test
    void whatWasRefusedForAnObjectThatWasLeftIsToldByItsName() {
        objects.refuseActs("Deployments may not be changed.");
        open(ObjectLink.address(FakeObjects.WEB));
        work.hold();
        click("object__restart");
        click("object__restart-confirm");
        work.goOn();
        open(ObjectLink.address(FakeObjects.POD));

        work.letOldestGo();
        roundTrip();

        assertThat($(com.vaadin.flow.component.notification.Notification.class).all())
                .anyMatch(note -> note.getElement().getProperty("text", "").contains("Deployment default/web-0")
                        || words(note).contains("Deployment default/web-0"));
        assertThat(isThere("object__findings")).isFalse();
    }

    private void news() {
        console.tell(new AppEvent.StatusChanged(FakeConsole.SHOP, FakeConsole.statusOf(true, Health.READY)));
        hear();
    }
}
