package dev.mooring.graphs.view;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.browserless.BrowserlessTest;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.di.DefaultInstantiator;
import com.vaadin.flow.di.Instantiator;
import com.vaadin.flow.di.InstantiatorFactory;
import com.vaadin.flow.dom.DomEvent;
import com.vaadin.flow.dom.Element;
import com.vaadin.flow.internal.JacksonUtils;
import com.vaadin.flow.internal.nodefeature.ElementListenerMap;
import com.vaadin.flow.server.VaadinService;
import com.vaadin.quarkus.QuarkusInstantiator;
import dev.mooring.console.packages.AppSlug;
import dev.mooring.console.packages.PackageFiles;
import dev.mooring.console.usecase.DeployOrder;
import dev.mooring.console.usecase.DeployVersion;
import dev.mooring.console.usecase.InstallPackage;
import dev.mooring.console.usecase.ListApps;
import dev.mooring.console.usecase.Outcome;
import dev.mooring.console.usecase.ShowApp;
import dev.mooring.console.version.Version;
import dev.mooring.graphs.prometheus.Settings;
import dev.mooring.graphs.usecase.GraphsSettings;
import dev.mooring.ui.shell.Links;
import io.quarkus.arc.Arc;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
class GraphsViewsTest extends BrowserlessTest {

    private static final AppSlug SHOP = new AppSlug("shop");
    private static final String APPLICATION = """
            apiVersion: kots.io/v1beta1
            kind: Application
            metadata: {name: shop}
            spec:
              title: Shop
              graphs:
              - {title: Orders, query: orders, legend: 'Orders of {{ pod }}', yAxisTemplate: '{{ value }} orders'}
              - {title: Broken, query: broken(, durationSeconds: 3600}
            """;
    private static final String WEB = """
            apiVersion: v1
            kind: ConfigMap
            metadata: {name: web}
            data: {a: b}
            """;
    private static final Settings UNSET = Settings.NONE;

    @Inject
    InstallPackage installPackage;

    @Inject
    DeployVersion deployVersion;

    @Inject
    ListApps apps;

    @Inject
    ShowApp showApp;

    @Inject
    GraphsSettings settings;

    private final FakePrometheus prometheus = new FakePrometheus();

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

    @BeforeEach
    void aShopThatRuns() {
        if (apps.list() instanceof Outcome.Done<?>(java.util.List<?> known, var _) && known.isEmpty()) {
            Version version = done(installPackage.install(
                    PackageFiles.ofTexts(Map.of("app.yaml", APPLICATION, "web.yaml", WEB)), "", "admin"));
            done(deployVersion.deploy(SHOP, version.sequence(), DeployOrder.requested("admin")));
            await(() -> apps.list()
                            instanceof
                            Outcome.Done<java.util.List<dev.mooring.console.usecase.AppView>>(var views, var _)
                    && views.getFirst().running().isPresent());
        }
        done(settings.save(SHOP, UNSET, "admin"));
    }

    @AfterEach
    void end() {
        prometheus.close();
    }

    @Test
    void withoutAnyFiguresThePageExplainsWhatToDo() {
        open("graphs");

        assertThat(wordsOf("graphs__source"))
                .contains("No figures yet", "kube-prometheus-stack", "no metrics API", "Open the settings of graphs");
        assertThat(isThere("graphs__range")).isFalse();
    }

    @Test
    void anAddressIsTriedAndSaved() {
        open("settings");
        find(TextField.class, "settings__graphs-address").setValue(prometheus.address());

        click("settings__graphs-test");
        assertThat(wordsOf("settings__graphs-tested"))
                .isEqualTo("Prometheus answers at " + prometheus.address() + "; 3 targets are up.");
        assertThat(settings.read(SHOP)).isEqualTo(new Outcome.Done<>(UNSET));

        click("settings__graphs-save");
        assertThat(settings.read(SHOP)).isEqualTo(new Outcome.Done<>(new Settings(prometheus.address(), "")));
    }

    @Test
    void whatIsWrongWithAnAddressIsToldAndNothingIsSaved() {
        open("settings");
        find(TextField.class, "settings__graphs-address").setValue("prometheus:9090");

        click("settings__graphs-save");

        assertThat(wordsOf("settings__graphs-findings")).contains("not the address of a Prometheus");
        assertThat(settings.read(SHOP)).isEqualTo(new Outcome.Done<>(UNSET));
    }

    @Test
    void theVendorsGraphsAreShownAndAnErrorStaysInItsChart() {
        useThePrometheus();

        open("graphs");

        assertThat(find(ChartElement.class, "graphs__chart-1").summary())
                .startsWith("Orders, 1 line. Orders of web-1: last ")
                .contains(" orders");
        assertThat(isThere("graphs__findings-1")).isFalse();
        assertThat(wordsOf("graphs__findings-2")).contains("cannot answer this query", "parse error");
        assertThat(wordsOf("graphs__source")).contains("Figures come from Prometheus at " + prometheus.address());
    }

    @Test
    void aDeployIsMarkedInTheChart() {
        useThePrometheus();

        open("graphs");

        assertThat(find(ChartElement.class, "graphs__chart-1").getElement().getProperty("data"))
                .contains("Version 0 deployed");
    }

    @Test
    void theRangeIsPartOfTheAddress() {
        useThePrometheus();

        open("graphs?range=30d");
        assertThat(prometheus.steps()).contains("21600");

        open("graphs?from=1700000000&to=1700000600");
        assertThat(prometheus.lastQuestion()).contains("start=1700000000", "end=1700000600");
        assertThat(isThere("graphs__zoom-out")).isTrue();

        click("graphs__zoom-out");
        assertThat(isThere("graphs__zoom-out")).isFalse();
    }

    @Test
    void whatTwoPagesAskAtTheSameTimeIsAskedOnce() {
        useThePrometheus();

        open("graphs?from=1600000000&to=1600000600");
        open("settings");
        open("graphs?from=1600000000&to=1600000600");

        assertThat(prometheus.questions("orders", "1600000000")).isEqualTo(1);
    }

    @Test
    void theDashboardHasTheFirstGraphs() {
        useThePrometheus();

        open("app/shop");

        assertThat(wordsOf("dashboard__graphs")).contains("Orders", "Broken", "Open graphs");
        assertThat(find(ChartElement.class, "dashboard__chart-1").summary()).startsWith("Orders, 1 line.");
    }

    @Test
    void withoutFiguresTheDashboardLeadsToTheSettings() {
        open("app/shop");

        assertThat(wordsOf("dashboard__graphs")).contains("There are no figures yet", "Choose where figures come from");
    }

    @Test
    void aSecretThatIsMissingIsToldOnThePage() {
        done(settings.save(SHOP, new Settings(prometheus.address(), "login"), "admin"));

        open("graphs");

        assertThat(wordsOf("graphs__source")).contains("cannot be used", "Secret login is not in namespace shop");
    }

    @Test
    void linksStayWithTheApplicationThatThePageIsAbout() {
        open("app/shop/graphs");
        assertThat(find(Anchor.class, "graphs__settings").getHref()).isEqualTo("app/shop/settings");
        assertThat(GraphsPage.address(Range.OWN)).isEqualTo("app/shop/graphs");
        open("app/shop");
        assertThat(find(Anchor.class, "dashboard__graphs-settings").getHref()).isEqualTo("app/shop/settings");

        useThePrometheus();
        open("app/shop/graphs?from=1700000000&to=1700000600");
        assertThat(GraphsPage.address(Range.of(Map.of("range", List.of("30d")))))
                .isEqualTo("app/shop/graphs?range=30d");
        open("app/shop");
        assertThat(find(Anchor.class, "dashboard__graphs-open").getHref()).isEqualTo("app/shop/graphs");
    }

    @Test
    void whatWasDeployedMeanwhileHasGraphsWithoutAReload() {
        Version version = done(installPackage.install(
                PackageFiles.ofTexts(Map.of(
                        "app.yaml", APPLICATION.replace("shop", "dock"), "quay.yaml", WEB.replace("web", "quay"))),
                "",
                "admin"));
        AppSlug dock = version.app();
        open("app/dock/graphs");
        assertThat(wordsOf("graphs__source")).contains("Nothing runs yet");
        assertThat($(Anchor.class).all()).extracting(Anchor::getHref).contains("app/dock/versions");

        done(deployVersion.deploy(dock, version.sequence(), DeployOrder.requested("admin")));
        await(() -> done(showApp.show(dock)).running().isPresent());
        lookAgain();

        assertThat(wordsOf("graphs__source")).doesNotContain("Nothing runs yet").contains("No figures yet");
    }

    /** As the browser does from time to time. */
    private void lookAgain() {
        Element refresh = $(Refresh.class).single().getElement();
        refresh.getNode()
                .getFeature(ElementListenerMap.class)
                .fireEvent(new DomEvent(refresh, "mo-refresh", JacksonUtils.createObjectNode()));
        roundTrip();
    }

    private void useThePrometheus() {
        done(settings.save(SHOP, new Settings(prometheus.address(), ""), "admin"));
    }

    private void open(String address) {
        Links.follow(address);
        roundTrip();
    }

    private <C extends Component> C find(Class<C> type, String id) {
        return $(type).withId(id).single();
    }

    private boolean isThere(String id) {
        return $(Component.class).withId(id).exists();
    }

    private void click(String id) {
        test(find(Button.class, id)).click();
        roundTrip();
    }

    private String wordsOf(String id) {
        return words(find(Component.class, id));
    }

    private static String words(Component component) {
        return Stream.concat(
                        Stream.of(component.getElement().getText()),
                        component.getChildren().map(GraphsViewsTest::words))
                .filter(text -> !text.isBlank())
                .collect(Collectors.joining(" "));
    }

    private static <T> T done(Outcome<T> outcome) {
        assertThat(outcome).isInstanceOf(Outcome.Done.class);
        return ((Outcome.Done<T>) outcome).value();
    }

    private static void await(java.util.function.BooleanSupplier condition) {
        long limit = System.nanoTime() + Duration.ofSeconds(20).toNanos();
        while (!condition.getAsBoolean() && System.nanoTime() < limit) {
            try {
                Thread.sleep(50);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        }
        assertThat(condition.getAsBoolean()).isTrue();
    }
}
