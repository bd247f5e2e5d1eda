package dev.mooring.ui.shell;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.shared.Registration;
import dev.mooring.console.status.AppStatus;
import dev.mooring.console.status.Health;
import dev.mooring.console.usecase.AppEvent;
import dev.mooring.console.usecase.WatchApp;
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

    @Inject
    WatchApp watchApp;

    @Inject
    BackgroundWork background;

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
    void aPartThatWasLeftHearsNothing() {
        int before = console.listeners();
        UI.getCurrent().add(part, other);
        news.follow(part, FakeConsole.SHOP, heard::add);
        news.follow(other, FakeConsole.SHOP, heardByOther::add);
        assertThat(console.listeners()).as("the frame listens already").isEqualTo(before);

        UI.getCurrent().remove(part);
        console.tell(new AppEvent.VersionsChanged(FakeConsole.SHOP));
        hear();
        assertThat(heard).isEmpty();
        assertThat(heardByOther).hasSize(1);
    }

    @Test
    void aPageListensOnceAndStopsWithItsLastPart() {
        int before = console.listeners();
        PageNews page = PageNews.of(new UI(), watchApp, background);
        Registration one = page.add(_ -> true, heard::add);
        Registration another = page.add(_ -> true, heardByOther::add);
        assertThat(console.listeners()).isEqualTo(before + 1);

        one.remove();
        assertThat(console.listeners()).isEqualTo(before + 1);
        another.remove();
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
