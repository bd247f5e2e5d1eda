package dev.mooring.ui.configuration;

import static org.assertj.core.api.Assertions.assertThat;

import dev.mooring.config.evaluation.ItemState;
import dev.mooring.config.screen.ItemName;
import dev.mooring.config.values.Answer;
import dev.mooring.config.values.ConfigValues;
import dev.mooring.console.usecase.ConfigDraft;
import dev.mooring.console.version.Sequence;
import dev.mooring.ui.fake.FakeConsole;
import dev.mooring.ui.fake.Screens;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

class ConfigFormTest {

    private static final ItemName TITLE = new ItemName("title");
    private static final ItemName OWNER = new ItemName("owner");
    private static final ItemName PASSWORD = new ItemName("password");

    @Test
    void onlyWhatChangedIsToBeDrawnAnew() {
        ConfigForm form = form(ConfigValues.EMPTY);

        ConfigForm.Update update = form.answer(TITLE, Answer.of("Tea"));

        assertThat(update.items())
                .extracting(item -> item.name().value())
                .containsExactlyInAnyOrder("title", "address");
    }

    @Test
    void anAnswerIsUnsavedUntilItIsTheOldOneAgain() {
        ConfigForm form = form(ConfigValues.EMPTY.with("title", "Tea"));

        form.answer(TITLE, Answer.of("Coffee"));
        assertThat(form.unsaved()).containsExactly(TITLE);

        form.answer(TITLE, Answer.of("Tea"));
        assertThat(form.unsaved()).isEmpty();
    }

    @Test
    void clearingWhatWasNeverAnsweredIsNoChange() {
        ConfigForm form = form(ConfigValues.EMPTY);

        form.answer(OWNER, Answer.of("A"));
        form.answer(OWNER, Answer.of(""));

        assertThat(form.unsaved()).isEmpty();
    }

    @Test
    void resettingBringsTheDefaultBack() {
        ConfigForm form = form(ConfigValues.EMPTY.with("title", "Tea"));

        form.reset(TITLE);

        assertThat(item(form, TITLE).effective()).isEqualTo("Harbor Shop");
        assertThat(form.mark(item(form, TITLE))).isEqualTo(Mark.UNSAVED);
    }

    @Test
    void restoringBringsBackWhatWasSaved() {
        ConfigForm form = form(ConfigValues.EMPTY.with("password", "secret-1"));
        form.answer(PASSWORD, Answer.of("other"));

        form.restore(PASSWORD);

        assertThat(item(form, PASSWORD).value()).isEqualTo("secret-1");
        assertThat(form.unsaved()).isEmpty();
    }

    @Test
    void anErrorWaitsUntilTheFieldWasLeft() {
        ConfigForm form = form(ConfigValues.EMPTY);
        assertThat(form.shownError(item(form, OWNER))).isEmpty();

        form.leave(OWNER);

        assertThat(form.shownError(item(form, OWNER))).isPresent();
    }

    @Test
    void anUnansweredItemWithDefaultIsMarkedSo() {
        ConfigForm form = form(ConfigValues.EMPTY);

        assertThat(form.mark(item(form, TITLE))).isEqualTo(Mark.DEFAULT);
    }

    @Test
    void whatDiffersFromTheRunningVersionIsMarkedAndTold() {
        ConfigForm form = form(ConfigValues.EMPTY.with("title", "Tea"), ConfigValues.EMPTY);

        assertThat(form.mark(item(form, TITLE))).isEqualTo(Mark.DIFFERS);
        assertThat(form.threeValues(item(form, TITLE)))
                .contains(new ThreeValues("Harbor Shop", Optional.of("Harbor Shop"), "Tea"));
    }

    @Test
    void aRunningPasswordIsNeverTold() {
        ConfigForm form =
                form(ConfigValues.EMPTY.with("password", "new-one"), ConfigValues.EMPTY.with("password", "old-one"));

        assertThat(form.mark(item(form, PASSWORD))).isEqualTo(Mark.DIFFERS);
        assertThat(form.threeValues(item(form, PASSWORD)))
                .contains(new ThreeValues("Nothing", Optional.of("••••••••"), "••••••••"));
    }

    @Test
    void errorsThatHaveAFieldAreNotListedTwice() {
        ConfigForm form = form(ConfigValues.EMPTY);

        assertThat(form.problems()).isNotEmpty();
        assertThat(form.otherFindings())
                .noneMatch(finding -> finding.where().subject().equals("owner"));
    }

    @Test
    void aFormIsCompleteWhenNothingIsMissing() {
        ConfigForm form = form(ConfigValues.EMPTY.with("owner", "Ada").with("password", "secret-1"));

        assertThat(form.isComplete()).isTrue();
    }

    @Test
    void unsavedAnswersCanBeCarriedOver() {
        ConfigForm form = form(ConfigValues.EMPTY);
        form.answer(TITLE, Answer.of("Tea"));

        assertThat(form.unsavedAnswers()).containsOnly(java.util.Map.entry(TITLE, Answer.of("Tea")));
    }

    private static ItemState item(ConfigForm form, ItemName name) {
        return form.item(name).orElseThrow();
    }

    private static ConfigForm form(ConfigValues saved) {
        return new ConfigForm(new ConfigDraft(
                FakeConsole.SHOP, Sequence.FIRST, Screens.open(Screens.SHOP, saved), Optional.empty(), Set.of()));
    }

    private static ConfigForm form(ConfigValues saved, ConfigValues running) {
        return new ConfigForm(new ConfigDraft(
                FakeConsole.SHOP,
                new Sequence(1),
                Screens.open(Screens.SHOP, saved),
                Optional.of(Screens.open(Screens.SHOP, running).state()),
                Set.of()));
    }
}
