package dev.mooring.ui.configuration;

import dev.mooring.config.evaluation.GroupState;
import dev.mooring.config.evaluation.ItemState;
import dev.mooring.config.evaluation.RowState;
import dev.mooring.config.evaluation.ScreenState;
import dev.mooring.config.finding.Finding;
import dev.mooring.config.screen.ItemName;
import dev.mooring.config.screen.ItemReferences;
import dev.mooring.config.values.Answer;
import dev.mooring.config.values.ConfigValues;
import dev.mooring.console.usecase.ConfigDraft;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
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
    private final Map<ItemName, Answer> beforeReset = new HashMap<>();
    private final Set<ItemName> left = new HashSet<>();
    private ScreenState state;
    private Map<ItemName, ItemState> byName;
    private Unsaved unsaved;

    ConfigForm(ConfigDraft draft) {
        this.draft = draft;
        state = draft.session().state();
        saved = state.values();
        byName = index(state);
        unsaved = Unsaved.between(saved, saved);
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

    /** @param key an item, or a row of a repeatable one */
    Update answer(ItemName key, Answer answer) {
        beforeReset.remove(key);
        return moveTo(draft.session().answer(key, answer));
    }

    /** Makes a new value for an item that can generate one. */
    Update generate(ItemName name) {
        return moveTo(draft.session().generate(name));
    }

    Update addRow(ItemName item) {
        return moveTo(draft.session().addRow(item));
    }

    Update removeRow(ItemName row) {
        return moveTo(draft.session().removeRow(row));
    }

    /** Brings a removed row back, under its old key. */
    Update restoreRow(ItemName row, Answer answer) {
        return moveTo(draft.session().answer(row, answer));
    }

    /** @param answers by item or row, such as those of a file */
    Update take(Map<ItemName, Answer> answers) {
        ScreenState next = state;
        for (Map.Entry<ItemName, Answer> entry : answers.entrySet()) {
            beforeReset.remove(entry.getKey());
            next = draft.session().answer(entry.getKey(), entry.getValue());
        }
        return moveTo(next);
    }

    Update reset(ItemName name) {
        Optional<Answer> before = state.values().answer(name);
        Update update = moveTo(draft.session().reset(name));
        before.ifPresent(answer -> beforeReset.put(name, answer));
        return update;
    }

    /** What can be taken back: the reset that was just done, or else what was answered since the page was opened. */
    Undo undoable(ItemState item) {
        if (item.item().repetition().isPresent() || !item.item().isEditable()) {
            return Undo.NOTHING;
        }
        if (beforeReset.containsKey(item.name())) {
            return Undo.RESET;
        }
        return isUnsaved(item.name()) ? Undo.CHANGE : Undo.NOTHING;
    }

    /** What {@link #undo} would take back. */
    enum Undo {
        NOTHING(""),
        RESET("Undo reset"),
        CHANGE("Undo change");

        private final String words;

        Undo(String words) {
            this.words = words;
        }

        String words() {
            return words;
        }
    }

    Update undo(ItemName name) {
        return Optional.ofNullable(beforeReset.get(name))
                .map(answer -> answer(name, answer))
                .orElseGet(() -> restore(name));
    }

    /** Back to what was there when the page was opened. */
    Update restore(ItemName name) {
        beforeReset.remove(name);
        return saved.answer(name)
                .map(answer -> answer(name, answer))
                .orElseGet(() -> moveTo(draft.session().reset(name)));
    }

    /** The evaluation keeps the objects of what did not change, so that identity tells, without comparing long texts. */
    @SuppressWarnings("ReferenceEquality")
    private Update moveTo(ScreenState next) {
        Map<ItemName, ItemState> before = byName;
        Map<String, GroupState> groupsBefore = state.groups().stream()
                .collect(Collectors.toMap(GroupState::name, group -> group, (first, _) -> first));
        state = next;
        byName = index(next);
        unsaved = Unsaved.between(saved, next.values());
        return new Update(
                next.items().filter(item -> before.get(item.name()) != item).toList(),
                next.groups().stream()
                        .filter(group -> groupsBefore.get(group.name()) != group)
                        .toList());
    }

    /** Items that are answered otherwise than when the page was opened. */
    Set<ItemName> unsaved() {
        return unsaved.items();
    }

    boolean isUnsaved(ItemName name) {
        return unsaved.items().contains(name);
    }

    /** What to carry over when the page is opened again on a newer version, by item or row. */
    Map<ItemName, Answer> unsavedAnswers() {
        Map<ItemName, Answer> answers = new LinkedHashMap<>();
        for (ItemName key : unsaved.keys()) {
            answers.put(key, state.values().answer(key).orElse(Answer.of("")));
        }
        return answers;
    }

    Mark mark(ItemState item) {
        if (!item.type().isAnswerable()) {
            return Mark.NONE;
        }
        if (shownError(item).isPresent()) {
            return Mark.INVALID;
        }
        if (isUnsaved(item.name())) {
            return Mark.UNSAVED;
        }
        return differsFromRunning(item) ? Mark.DIFFERS : origin(item);
    }

    private static Mark origin(ItemState item) {
        return switch (item.origin()) {
            case NONE -> Mark.NONE;
            case DEFAULT -> Mark.DEFAULT;
            case VENDOR -> Mark.VENDOR;
            case GENERATED -> Mark.GENERATED;
            case ADMIN -> item.defaultValue().isEmpty() ? Mark.NONE : Mark.CHANGED;
        };
    }

    boolean isChanged(ItemState item) {
        return item.item().isEditable() && (isUnsaved(item.name()) || differsFromRunning(item));
    }

    private boolean differsFromRunning(ItemState item) {
        ItemState there = running.get(item.name());
        return there != null && item.item().isEditable() && !counts(there).equals(counts(item));
    }

    /** What manifests see of an item. */
    private static List<String> counts(ItemState item) {
        List<String> all = new ArrayList<>(List.of(item.effective(), item.filename()));
        for (RowState row : item.rows()) {
            all.addAll(List.of(row.key().value(), row.effective(), row.filename()));
        }
        return all;
    }

    /** The values to lay side by side; only of an item whose answer is another one than the saved or the running one. */
    Optional<ThreeValues> threeValues(ItemState item) {
        return isChanged(item)
                ? Optional.of(ThreeValues.of(item, Optional.ofNullable(running.get(item.name()))))
                : Optional.empty();
    }

    /** Whether what runs uses a value of this item, so that another one would have to be deployed. */
    boolean isDeployed(ItemName name) {
        ItemState there = running.get(name);
        return there != null && !there.effective().isEmpty();
    }

    /** Whether the release before did not ask it. */
    boolean isNew(ItemState item) {
        return draft.added().contains(item.name());
    }

    /** Whether a new value can be made when the admin asks for one. */
    static boolean canGenerate(ItemState item) {
        return item.item().isEditable()
                && (item.item().extras().generator().isPresent()
                        || ItemReferences.of(item.item().value()).generated());
    }

    /** Whether an answer of the admin's own stands in the way of what the vendor suggests. */
    boolean canReset(ItemState item) {
        return item.item().isEditable()
                && item.item().repetition().isEmpty()
                && item.answered()
                && !item.value().isEmpty()
                && (!item.defaultValue().isEmpty() || hasVendorValue(item));
    }

    private static boolean hasVendorValue(ItemState item) {
        return !item.item().value().calls().isEmpty();
    }

    void leave(ItemName key) {
        left.add(key);
    }

    void leaveAll() {
        state.items().forEach(item -> {
            left.add(item.name());
            item.rows().stream().map(RowState::key).forEach(left::add);
        });
    }

    /** Whether the error of an item or row may be shown: only once it was left. */
    boolean mayTell(ItemName key) {
        return left.contains(key);
    }

    /** The error that may be shown. */
    Optional<String> shownError(ItemState item) {
        return left.contains(item.name()) && item.visible() ? item.error() : Optional.empty();
    }

    static boolean isWrong(ItemState item) {
        return item.visible()
                && (item.error().isPresent()
                        || item.rows().stream().anyMatch(row -> row.error().isPresent()));
    }

    Stream<ItemState> problems() {
        return state.items().filter(ConfigForm::isWrong);
    }

    static long problems(GroupState group) {
        return group.items().stream().filter(ConfigForm::isWrong).count();
    }

    /** Findings that have no field to stand beside. */
    List<Finding> otherFindings() {
        Set<String> besideFields = new HashSet<>();
        problems().forEach(item -> {
            besideFields.add(item.name().value());
            item.rows().forEach(row -> besideFields.add(row.key().value()));
        });
        List<Finding> others = new ArrayList<>(state.findings());
        others.removeIf(finding -> besideFields.contains(finding.where().subject()));
        return others;
    }

    boolean isComplete() {
        return problems().findAny().isEmpty() && state.isDeployable();
    }
}
