package dev.mooring.ui.shell;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.dom.Element;
import com.vaadin.flow.internal.nodefeature.ElementAttributeMap;
import com.vaadin.flow.internal.nodefeature.ElementData;
import com.vaadin.flow.router.RouteConfiguration;
import com.vaadin.flow.router.RouteData;
import dev.mooring.config.values.ConfigValues;
import dev.mooring.console.packages.AppSlug;
import dev.mooring.console.status.Health;
import dev.mooring.console.version.VersionState;
import dev.mooring.ui.ViewTest;
import dev.mooring.ui.fake.FakeObjects;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/**
 * Whoever opens a link in another tab, or sends it to somebody, means the application that the page was about: a link to the
 * short address would mean the first one.
 */
@QuarkusTest
class LinksOfPagesTest extends ViewTest {

    private static final String NAMED = "app/:app";

    /** What a page needs to know beside its path. */
    private static final Map<String, String> QUERIES = Map.of(
            Links.OBJECT, "?kind=Deployment&name=web-0&namespace=default&apiVersion=apps%2Fv1",
            Links.COMPARE, "?from=0&to=1");

    /** Of the console as a whole, or not of the console at all. */
    private static final List<String> ELSEWHERE = List.of("app/", "apps", "#", "http", "VAADIN/", "api/v1/apps/shop/");

    @Inject
    FakeObjects objects;

    @Test
    void everyLinkStaysWithTheApplicationThatThePageIsAbout() {
        objects.reset();
        console.add(new VersionState.Ready(), ConfigValues.EMPTY);
        console.run(Health.READY, Health.DEGRADED);
        console.add(new VersionState.Ready(), ConfigValues.EMPTY);
        console.addOther(new AppSlug("dock"), "The Dock");
        open("settings");

        List<String> pages = pages();
        assertThat(pages).hasSizeGreaterThan(12);
        for (String page : pages) {
            open(page);
            assertThat(UI.getCurrent().getActiveViewLocation().getPath())
                    .as("the page is shown")
                    .isEqualTo(page.split("\\?", 2)[0]);
            assertThat(addresses()).as("links on %s", page).isNotEmpty().allMatch(address -> ELSEWHERE.stream()
                    .anyMatch(address::startsWith));
        }
    }

    @Test
    void anObjectIsLinkedToWithinItsApplication() {
        console.add(new VersionState.Ready(), ConfigValues.EMPTY);
        console.run(Health.READY);
        open("app/shop/objects");

        assertThat(dev.mooring.ui.objects.ObjectLink.named(FakeObjects.WEB).getHref())
                .startsWith("app/shop/objects/one?kind=Deployment");
    }

    private static List<String> pages() {
        return RouteConfiguration.forApplicationScope().getAvailableRoutes().stream()
                .flatMap(LinksOfPagesTest::templates)
                .filter(template -> template.startsWith(NAMED))
                .map(template -> template.substring(NAMED.length()))
                .distinct()
                .sorted()
                .map(LinksOfPagesTest::address)
                .toList();
    }

    private static Stream<String> templates(RouteData route) {
        return Stream.concat(
                Stream.of(route.getTemplate()), route.getRouteAliases().stream().map(alias -> alias.getTemplate()));
    }

    private static String address(String template) {
        String path =
                "app/shop" + template.replace(":" + SequenceParameter.NAME, "1").replace(":service/:port", "web/8080");
        assertThat(path).as("a parameter that this test knows nothing of").doesNotContain(":");
        return path + QUERIES.getOrDefault(template.isEmpty() ? "" : template.substring(1), "");
    }

    /** Of all that is on the page, rows of tables left out, which are made when the browser asks for them. */
    private static List<String> addresses() {
        List<String> found = new ArrayList<>();
        UI.getCurrent().getElement().getNode().visitNodeTree(node -> {
            if (node.hasFeature(ElementData.class) && node.hasFeature(ElementAttributeMap.class)) {
                Element element = Element.get(node);
                Stream.of("href", "path")
                        .filter(element::hasAttribute)
                        .map(element::getAttribute)
                        .forEach(found::add);
            }
        });
        return found;
    }
}
