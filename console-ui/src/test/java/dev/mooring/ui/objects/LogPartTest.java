package dev.mooring.ui.objects;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.tabs.Tabs;
import dev.mooring.config.values.ConfigValues;
import dev.mooring.console.status.Health;
import dev.mooring.console.usecase.AppEvent;
import dev.mooring.console.version.VersionState;
import dev.mooring.ui.ViewTest;
import dev.mooring.ui.fake.FakeConsole;
import dev.mooring.ui.fake.FakeLog;
import dev.mooring.ui.fake.FakeObjects;
import dev.mooring.ui.fake.WorkAtOnce;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Duration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Logs that are opened and left again; what they show is tested in a browser. */
@QuarkusTest
class LogPartTest extends ViewTest {

    private static final int LOGS = 3;

    @Inject
    FakeObjects objects;

    @Inject
    WorkAtOnce work;

    private final FakeLog first = new FakeLog();
    private final FakeLog second = new FakeLog();
    private final FakeLog third = new FakeLog();

    @BeforeEach
    void application() {
        objects.reset();
        objects.writes(first, second, third);
        console.add(new VersionState.Ready(), ConfigValues.EMPTY);
        console.run(Health.READY);
    }

    @AfterEach
    void end() {
        work.reset();
        first.close();
        second.close();
        third.close();
    }

    @Test
    void leavingThePartClosesItsLog() {
        open(ObjectLink.address(FakeObjects.WEB, "logs"));
        assertThat(first.isClosed()).isFalse();

        find(Tabs.class, "object__parts").setSelectedIndex(0);
        roundTrip();

        assertThat(first.isClosed()).isTrue();
    }

    @Test
    void aLogThatIsOpenedAfterItsPageWasLeftIsClosed() {
        open(ObjectLink.address(FakeObjects.WEB));
        work.hold();
        find(Tabs.class, "object__parts").setSelectedIndex(LOGS);
        assertThat(work.waiting()).isEqualTo(1);
        work.goOn();
        open("objects");

        work.letOldestGo();

        assertThat(first.isClosed()).isTrue();
    }

    @Test
    void anotherChoiceClosesTheLogBefore() {
        open(ObjectLink.address(FakeObjects.WEB, "logs"));

        test(find(Checkbox.class, "object__log-previous")).click();
        roundTrip();

        assertThat(first.isClosed()).isTrue();
        assertThat(second.isClosed()).isFalse();
    }

    @Test
    void anAnswerToAnEarlierChoiceIsDroppedWhenItComesLater() {
        open(ObjectLink.address(FakeObjects.WEB, "logs"));
        work.hold();
        test(find(Checkbox.class, "object__log-previous")).click();
        test(find(Checkbox.class, "object__log-follow")).click();
        assertThat(work.waiting()).isEqualTo(2);

        work.letNewestGo();
        work.letOldestGo();
        roundTrip();

        assertThat(second.isClosed()).isFalse();
        assertThat(third.isClosed()).isTrue();
    }

    @Test
    void aLogIsReadOnWhenItsPodIsGoneAndOthersAreOffered() {
        open(ObjectLink.address(FakeObjects.WEB, "logs"));

        objects.replacePods();
        console.tell(new AppEvent.StatusChanged(FakeConsole.SHOP, FakeConsole.statusOf(true, Health.READY)));
        hear();

        assertThat(first.isClosed()).isFalse();
        assertThat(test(find(Select.class, "object__log-source"), Object.class).getSuggestions())
                .containsExactly("web-0-abc-2 / main", "web-0-abc-1 / main, gone");
        assertThat(test(find(Select.class, "object__log-source"), Object.class).getSelected())
                .hasToString("Container[pod=Pod default/web-0-abc-1, name=main]");
    }

    @Test
    void aFollowedLogThatBreaksOffGoesOnByItself() {
        open(ObjectLink.address(FakeObjects.WEB, "logs"));

        first.breakOff("The API server closed the connection.");
        long until = System.nanoTime() + Duration.ofSeconds(10).toNanos();
        while (!isThere("object__log-findings") && System.nanoTime() < until) {
            roundTrip();
        }
        assertThat(wordsOf("object__log-findings")).contains("closed the connection");
        work.letTimePass();
        roundTrip();

        assertThat(isThere("object__log-findings")).isFalse();
        assertThat(second.isClosed()).isFalse();
    }

    @Test
    void aRefusalOfAnEarlierChoiceIsNotShown() {
        objects.reset();
        objects.writes(first);
        open(ObjectLink.address(FakeObjects.WEB, "logs"));
        work.hold();
        test(find(Checkbox.class, "object__log-previous")).click();
        test(find(Checkbox.class, "object__log-previous")).click();
        objects.writes(second);

        work.letNewestGo();
        work.letOldestGo();
        roundTrip();

        assertThat(second.isClosed()).isFalse();
        assertThat(isThere("object__log-findings")).isFalse();
    }
}
