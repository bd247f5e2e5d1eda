package dev.mooring.ui.shell;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Text;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.textfield.PasswordField;
import com.vaadin.flow.component.textfield.TextField;
import dev.mooring.config.finding.Finding;
import dev.mooring.config.finding.Place;
import dev.mooring.config.values.ConfigValues;
import dev.mooring.console.status.Health;
import dev.mooring.console.status.rules.Judgement;
import dev.mooring.console.usecase.AppEvent;
import dev.mooring.console.usecase.Outcome;
import dev.mooring.console.version.VersionState;
import dev.mooring.ui.ViewTest;
import dev.mooring.ui.fake.FakeConsole;
import dev.mooring.ui.fake.FakeObjects;
import dev.mooring.ui.fake.WorkAtOnce;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What pages do while the cluster is silent, and once it answers again. */
@QuarkusTest
class OutageTest extends ViewTest {

    private static final String SILENCE = "The API server does not answer.";
    private static final int OFTEN = 5;

    @Inject
    WorkAtOnce work;

    @Inject
    FakeObjects objects;

    @BeforeEach
    void theShopRuns() {
        work.reset();
        objects.reset();
        console.add(new VersionState.Ready(), ConfigValues.EMPTY);
        console.run(Health.READY);
    }

    @AfterEach
    void holdNothingBack() {
        work.reset();
    }

    @ParameterizedTest
    @CsvSource({
        "'', dashboard__app",
        "configuration, config__save",
        "versions, versions__list",
        "versions/0/plan, plan__deploy",
        "versions/0/deploy, deploy__page",
        "versions/0/files, files__page",
        "versions/compare, compare__from",
        "patches, patches__page",
        "objects, objects__panel",
        "license, license__replace",
        "undeploy, undeploy__with-data",
        "remove, remove__page",
        "settings, settings__versions-save",
        "apps, apps__page",
    })
    void aPageThatGotNoAnswerFillsItselfOnceTheClusterAnswers(String address, String content) {
        clusterIsSilent();
        open(address);
        assertThat(allWords()).contains(SILENCE);
        work.letTimePass();
        roundTrip();
        assertThat(allWords()).contains(SILENCE);

        console.answerAgain();
        comeBack();

        assertThat(allWords()).doesNotContain(SILENCE);
        assertThat(isThere(content)).isTrue();
    }

    @Test
    void anObjectsPageComesBackToo() {
        objects.refuse(SILENCE);
        open("objects/one?kind=Deployment&name=web-0&namespace=default&apiVersion=apps%2Fv1");
        assertThat(wordsOf("object__findings")).contains(SILENCE);

        objects.answer();
        comeBack();

        assertThat(wordsOf("object__state")).contains("Ready");
        assertThat(allWords()).doesNotContain(SILENCE);
    }

    @Test
    void anObjectThatIsLookedAtIsReadAgainByItself() {
        open("objects/one?kind=Deployment&name=web-0&namespace=default&apiVersion=apps%2Fv1");
        objects.refuse(SILENCE);
        console.tell(new AppEvent.StatusChanged(FakeConsole.SHOP, FakeConsole.statusOf(true, Health.READY)));
        hear();
        assertThat(wordsOf("object__out-of-date")).contains(SILENCE);

        objects.answer();
        objects.judge(Judgement.degraded("1 of 2 replicas is available"));
        comeBack();

        assertThat(isThere("object__out-of-date")).isFalse();
        assertThat(wordsOf("object__state")).contains("1 of 2 replicas is available");
    }

    @Test
    void whatTheAdminTypesOnAPageThatIsThereStays() {
        open("settings");
        TextField typed = find(TextField.class, "settings__updates-schedule");
        PasswordField password = find(PasswordField.class, "settings__password-current");
        typed.setValue("@every 6h");
        password.setValue("half a pass");

        clusterIsSilent();
        console.tell(new AppEvent.VersionsChanged(FakeConsole.SHOP));
        hear();
        assertThat(wordsOf("shell__outage")).contains(SILENCE);
        console.answerAgain();
        comeBack();

        assertThat(isThere("shell__outage")).isFalse();
        assertThat(find(TextField.class, "settings__updates-schedule")).isSameAs(typed);
        assertThat(typed.getValue()).isEqualTo("@every 6h");
        assertThat(password.getValue()).isEqualTo("half a pass");
    }

    @Test
    void whoeverWasToldOfTheSilenceIsNotToldAgainAndAgain() {
        AtomicInteger heard = new AtomicInteger();
        AtomicInteger asked = new AtomicInteger();
        open("settings");

        work.ask(
                page(),
                () -> {
                    asked.incrementAndGet();
                    return silent();
                },
                _ -> heard.incrementAndGet());
        for (int time = 0; time < OFTEN; time++) {
            work.letTimePass();
        }

        assertThat(asked).hasValue(1 + OFTEN);
        assertThat(heard).hasValue(1);
    }

    @Test
    void whatIsRefusedForAnotherReasonIsNotAskedAgain() {
        AtomicInteger asked = new AtomicInteger();
        open("settings");

        work.ask(
                page(),
                () -> {
                    asked.incrementAndGet();
                    return Outcome.refused(
                            Outcome.Reason.NOT_FOUND, Finding.error("version-unknown", "No such version.", Place.NONE));
                },
                _ -> {});
        work.letTimePass();

        assertThat(asked).hasValue(1);
    }

    @Test
    void onlyWhatAPartAskedLastIsAskedAgain() {
        AtomicInteger before = new AtomicInteger();
        AtomicInteger after = new AtomicInteger();
        open("settings");

        work.ask(page(), () -> counted(before), _ -> {});
        work.ask(page(), () -> new Outcome.Done<>("there"), _ -> after.incrementAndGet());
        comeBack();

        assertThat(before).hasValue(1);
        assertThat(after).hasValue(1);
    }

    @Test
    void aSilenceThatComesAfterALaterQuestionIsNotAskedAboutAgain() {
        AtomicInteger before = new AtomicInteger();
        open("settings");
        work.hold();
        work.ask(page(), () -> counted(before), _ -> {});
        work.ask(page(), () -> new Outcome.Done<>("there"), _ -> {});
        work.letNewestGo();
        work.letOldestGo();
        work.goOn();
        comeBack();

        assertThat(before).hasValue(1);
    }

    private static Outcome<String> counted(AtomicInteger asked) {
        asked.incrementAndGet();
        return silent();
    }

    private Component page() {
        return find(Component.class, "settings__page");
    }

    private static Outcome<String> silent() {
        return Outcome.refused(Outcome.Reason.CLUSTER, Finding.error("api-unreachable", SILENCE, Place.NONE));
    }

    private void clusterIsSilent() {
        console.refuseEverything(Outcome.Reason.CLUSTER, Finding.error("api-unreachable", SILENCE, Place.NONE));
    }

    /** Each part that waits asks when its pause is over. */
    private void comeBack() {
        work.letTimePass();
        roundTrip();
        work.letTimePass();
        roundTrip();
    }

    private static String allWords() {
        return visibleWords(UI.getCurrent());
    }

    private static String visibleWords(Component component) {
        return component instanceof Text || component.isVisible()
                ? Stream.concat(
                                Stream.of(component.getElement().getText()),
                                component.getChildren().map(OutageTest::visibleWords))
                        .collect(Collectors.joining(" "))
                : "";
    }
}
