package dev.mooring.ui;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.browserless.BrowserlessTest;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.di.DefaultInstantiator;
import com.vaadin.flow.di.Instantiator;
import com.vaadin.flow.di.InstantiatorFactory;
import com.vaadin.flow.server.VaadinService;
import com.vaadin.quarkus.QuarkusInstantiator;
import dev.mooring.ui.fake.FakeConsole;
import dev.mooring.ui.shell.Links;
import io.quarkus.arc.Arc;
import jakarta.inject.Inject;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;

/** What tests of pages share: the fake console, and looking things up by their ids. */
public abstract class ViewTest extends BrowserlessTest {

    @Inject
    protected FakeConsole console;

    @BeforeEach
    void forget() {
        console.reset();
    }

    /** The next test's first page is opened before it can forget what this one left. */
    @AfterEach
    void leaveNothingBehind() {
        console.reset();
    }

    @Override
    protected Set<Class<?>> lookupServices() {
        return Set.of(BeansOfTheTest.class);
    }

    /** Makes pages out of the test's CDI container. */
    public static final class BeansOfTheTest implements InstantiatorFactory {
        @Override
        public Instantiator createInstantitor(VaadinService service) {
            return new QuarkusInstantiator(
                    new DefaultInstantiator(service), Arc.container().beanManager());
        }
    }

    protected void open(String address) {
        Links.follow(address);
        roundTrip();
    }

    /** Lets the page hear what was told from elsewhere: that waits until somebody looks at the page. */
    protected void hear() {
        roundTrip();
        assertThat(isThere("shell__user")).isTrue();
    }

    protected <C extends Component> C find(Class<C> type, String id) {
        return $(type).withId(id).single();
    }

    protected boolean isThere(String id) {
        return $(Component.class).withId(id).exists();
    }

    protected void click(String id) {
        test(find(Button.class, id)).click();
        roundTrip();
    }

    /** All words below an element, as an admin would read them. */
    protected static String words(Component component) {
        return Stream.concat(
                        Stream.of(component.getElement().getText()),
                        component.getChildren().map(ViewTest::words))
                .filter(text -> !text.isBlank())
                .collect(Collectors.joining(" "));
    }

    protected String wordsOf(String id) {
        return words(find(Component.class, id));
    }
}
