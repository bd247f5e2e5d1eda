package dev.mooring.ui.shell;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.shared.Registration;
import dev.mooring.console.status.AppStatus;
import dev.mooring.console.status.Health;
import dev.mooring.console.usecase.AppEvent;
import dev.mooring.ui.ViewTest;
import dev.mooring.ui.fake.FakeConsole;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

@QuarkusTest
class PageNewsTest extends ViewTest {

    private static final AppStatus EARLIER = FakeConsole.statusOf(true, Health.UPDATING);
    private static final AppStatus NEWEST = FakeConsole.statusOf(true, Health.READY);

    @Inject
    AppNews news;

    private final Div part = new Div();
    private final Div other = new Div();
    private final List<AppEvent> heard = new ArrayList<>();
    private final List<AppEvent> heardByOther = new ArrayList<>();

    @Test
    void whatComesTogetherIsHeardOnceByEachPart() {
        UI.getCurrent().add(part, other);
        news.follow(part, FakeConsole.SHOP, heard::add);
        news.follow(other, FakeConsole.SHOP, heardByOther::add);

        console.tell(new AppEvent.StatusChanged(FakeConsole.SHOP, EARLIER));
        console.tell(new AppEvent.VersionsChanged(FakeConsole.SHOP));
        console.tell(new AppEvent.StatusChanged(FakeConsole.SHOP, NEWEST));
        console.tell(new AppEvent.VersionsChanged(FakeConsole.SHOP));
        assertThat(heard).isEmpty();
        hear();

        assertThat(heard)
                .containsExactly(
                        new AppEvent.StatusChanged(FakeConsole.SHOP, NEWEST),
                        new AppEvent.VersionsChanged(FakeConsole.SHOP));
        assertThat(heardByOther).isEqualTo(heard);
    }

    @Test
    void aPartThatWasLeftHearsNothingAndThePageStopsListeningWithTheLast() {
        int before = console.listeners();
        UI.getCurrent().add(part, other);
        news.follow(part, FakeConsole.SHOP, heard::add);
        Registration following = news.follow(other, FakeConsole.SHOP, heardByOther::add);
        assertThat(console.listeners()).isEqualTo(before + 1);

        UI.getCurrent().remove(part);
        console.tell(new AppEvent.VersionsChanged(FakeConsole.SHOP));
        hear();
        assertThat(heard).isEmpty();
        assertThat(heardByOther).hasSize(1);

        following.remove();
        assertThat(console.listeners()).isEqualTo(before);
    }

    @Test
    void newsThatAreOnTheirWayToAPartThatIsLeftAreNotHeard() {
        UI.getCurrent().add(part);
        news.follow(part, FakeConsole.SHOP, heard::add);

        console.tell(new AppEvent.VersionsChanged(FakeConsole.SHOP));
        UI.getCurrent().remove(part);
        hear();

        assertThat(heard).isEmpty();
    }
}
