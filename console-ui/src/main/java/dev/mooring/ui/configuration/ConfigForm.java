package dev.mooring.ui.configuration;

import dev.mooring.config.evaluation.GroupState;
import dev.mooring.config.evaluation.ItemState;
import dev.mooring.config.evaluation.ScreenState;
import dev.mooring.config.finding.Finding;
import dev.mooring.config.screen.ItemName;
import dev.mooring.config.values.Answer;
import dev.mooring.config.values.ConfigValues;
import dev.mooring.console.usecase.ConfigDraft;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The configuration page without its components: takes answers, tells what has to be drawn anew, what is not saved, and
 * which errors may be shown already. An error waits until the admin has left the field once.
 */
final class ConfigForm {

    private final ConfigDraft draft;
    private final ConfigValues saved;
    private final Map<ItemName, ItemState> running = new HashMap<>();
    private final Set<ItemName> left = new HashSet<>();
    private ScreenState state;
    private Map<ItemName, ItemState> byName;

    ConfigForm(ConfigDraft draft) {
        this.draft = draft;
        state = draft.session().state();
        saved = state.values();
        byName = index(state);
        draft.running().ifPresent(screen -> running.putAll(index(screen)));
    }

    /** What changed on the screen by one answer. */
    record Update(List<ItemState> items, List<GroupState> groups) {}

    private static Map<ItemName, ItemState> index(ScreenState screen) {
        return screen.items().collect(Collectors.toMap(ItemState::name, item -> item, (first, _) -> first));
    }

    ConfigDraft draft() {
        return draft;
    }

    ScreenState state() {
        return state;
    }

    Optional<ItemState> item(ItemName name) {
        return Optional.ofNullable(byName.get(name));
    }

    Update answer(ItemName name, Answer answer) {
        return moveTo(draft.session().answer(name, answer));
    }

    Update reset(ItemName name) {
        return moveTo(draft.session().reset(name));
    }

    /** Back to what was there when the page was opened. */
    Update restore(ItemName name) {
        return saved.answer(name).map(answer -> answer(name, answer)).orElseGet(() -> reset(name));
    }

    /** The evaluation keeps the objects of what did not change, so that identity tells, without comparing long texts. */
    @SuppressWarnings("ReferenceEquality")
    private Update moveTo(ScreenState next) {
        Map<ItemName, ItemState> before = byName;
        Map<String, GroupState> groupsBefore = state.groups().stream()
                .collect(Collectors.toMap(GroupState::name, group -> group, (first, _) -> first));
        state = next;
        byName = index(next);
        return new Update(
                next.items().filter(item -> before.get(item.name()) != item).toList(),
                next.groups().stream()
                        .filter(group -> groupsBefore.get(group.name()) != group)
                        .toList());
    }

    /** Items whose answer is not the one that was there when the page was opened. */
    Set<ItemName> unsaved() {
        Set<ItemName> names = new LinkedHashSet<>(saved.answers().keySet());
        names.addAll(state.values().answers().keySet());
        names.removeIf(name -> sameAnswer(saved.answer(name), state.values().answer(name)));
        return names;
    }

    /** A cleared field and one that was never filled in are the same to an admin. */
    private static boolean sameAnswer(Optional<Answer> one, Optional<Answer> other) {
        return textOf(one).equals(textOf(other)) && filenameOf(one).equals(filenameOf(other));
    }

    private static String textOf(Optional<Answer> answer) {
        return answer.map(Answer::value).orElse("");
    }

    private static String filenameOf(Optional<Answer> answer) {
        return answer.flatMap(Answer::filename).orElse("");
    }

    boolean isUnsaved(ItemName name) {
        return !sameAnswer(saved.answer(name), state.values().answer(name));
    }

    /** What to carry over when the page is opened again on a newer version. */
    Map<ItemName, Answer> unsavedAnswers() {
        Map<ItemName, Answer> answers = new HashMap<>();
        for (ItemName name : unsaved()) {
            answers.put(name, state.values().answer(name).orElse(Answer.of("")));
        }
        return answers;
    }

    Mark mark(ItemState item) {
        if (!item.item().isEditable()) {
            return Mark.NONE;
        }
        if (isUnsaved(item.name())) {
            return Mark.UNSAVED;
        }
        if (differsFromRunning(item)) {
            return Mark.CHANGED;
        }
        return item.value().isEmpty() && !item.defaultValue().isEmpty() ? Mark.DEFAULT : Mark.NONE;
    }

    boolean isChanged(ItemState item) {
        Mark mark = mark(item);
        return mark == Mark.UNSAVED || mark == Mark.CHANGED;
    }

    private boolean differsFromRunning(ItemState item) {
        ItemState there = running.get(item.name());
        return there != null && !Objects.equals(there.effective(), item.effective());
    }

    /** What the running version has instead, in words; empty for what must not be shown. */
    Optional<String> runningWords(ItemState item) {
        ItemState there = running.get(item.name());
        if (there == null || !differsFromRunning(item)) {
            return Optional.empty();
        }
        return switch (item.type()) {
            case TEXT -> Optional.of(there.effective());
            case BOOL -> Optional.of(there.effective().equals("1") ? "on" : "off");
            case RADIO, DROPDOWN -> Optional.of(optionTitle(there));
            case FILE -> Optional.of(there.filename()).filter(name -> !name.isEmpty());
            case TEXTAREA, PASSWORD, LABEL, HEADING, UNSUPPORTED -> Optional.empty();
        };
    }

    private static String optionTitle(ItemState item) {
        return item.options().stream()
                .filter(option -> option.name().equals(item.effective()))
                .map(ItemState.OptionState::title)
                .findFirst()
                .orElse(item.effective());
    }

    /** Whether an answer of the admin's own stands in the way of the default. */
    boolean canReset(ItemState item) {
        return item.item().isEditable()
                && item.answered()
                && !item.defaultValue().isEmpty()
                && !item.value().isEmpty();
    }

    void leave(ItemName name) {
        left.add(name);
    }

    void leaveAll() {
        state.items().map(ItemState::name).forEach(left::add);
    }

    /** The error that may be shown: only of a field that was left once. */
    Optional<String> shownError(ItemState item) {
        return left.contains(item.name()) && item.visible() ? item.error() : Optional.empty();
    }

    Stream<ItemState> problems() {
        return state.items().filter(ItemState::visible).filter(item -> item.error()
                .isPresent());
    }

    long problems(GroupState group) {
        return group.items().stream()
                .filter(ItemState::visible)
                .filter(item -> item.error().isPresent())
                .count();
    }

    /** Findings that have no field to stand beside. */
    List<Finding> otherFindings() {
        Set<String> besideFields = problems().map(item -> item.name().value()).collect(Collectors.toSet());
        List<Finding> others = new ArrayList<>(state.findings());
        others.removeIf(finding -> besideFields.contains(finding.where().subject()));
        return others;
    }

    boolean isComplete() {
        return problems().findAny().isEmpty() && state.isDeployable();
    }
}
