package dev.mooring.console.api;

import dev.mooring.config.evaluation.ItemState;
import dev.mooring.config.evaluation.RowState;
import dev.mooring.config.evaluation.ScreenSession;
import dev.mooring.config.evaluation.ScreenState;
import dev.mooring.config.finding.Finding;
import dev.mooring.config.finding.Place;
import dev.mooring.config.screen.ConfigItem;
import dev.mooring.config.screen.ItemName;
import dev.mooring.config.values.Answer;
import dev.mooring.console.api.problem.ProblemKind;
import dev.mooring.console.usecase.ConfigDraft;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** Puts a script's changes into a draft, as an admin would one after the other. */
final class Drafting {

    private final ScreenSession session;
    private final List<Finding> objections = new ArrayList<>();

    private Drafting(ScreenSession session) {
        this.session = session;
    }

    /** @throws Refusal INVALID where anything of it is not possible; a draft is not to be used further then */
    static ScreenState changed(ConfigDraft draft, Changes changes) {
        Drafting drafting = new Drafting(draft.session());
        drafting.answer(changes);
        changes.removed().forEach(drafting::remove);
        changes.added().forEach((item, rows) -> rows.forEach(row -> drafting.add(item, row)));
        changes.generated().forEach(drafting::generate);
        if (!drafting.objections.isEmpty()) {
            throw new Refusal(ProblemKind.INVALID, drafting.objections);
        }
        return draft.session().state();
    }

    private void answer(Changes changes) {
        Set<ItemName> rows = rowKeys();
        changes.answers().forEach((name, answer) -> {
            if (rows.contains(name) || isRow(answer) || isEditable(name)) {
                answer.ifPresentOrElse(value -> session.answer(name, value), () -> session.reset(name));
            }
        });
    }

    /** A row that a file brings along comes with its item. */
    private boolean isRow(Optional<Answer> answer) {
        return answer.flatMap(Answer::rowOf).filter(this::isEditable).isPresent();
    }

    private void remove(ItemName row) {
        if (!rowKeys().contains(row)) {
            object("row-unknown", "There is no row " + row + " in this configuration.", row);
        } else {
            session.removeRow(row);
            if (rowKeys().contains(row)) {
                object("row-needed", "Row " + row + " cannot be removed: the vendor asks for at least so many.", row);
            }
        }
    }

    private void add(ItemName item, Optional<Answer> answer) {
        if (!isEditable(item)) {
            return;
        }
        Set<ItemName> before = rowKeys();
        session.addRow(item);
        Set<ItemName> added = new HashSet<>(rowKeys());
        added.removeAll(before);
        if (added.isEmpty()) {
            object("item-not-repeatable", "Item " + item + " has no rows: it takes one answer.", item);
        }
        answer.ifPresent(value -> added.forEach(row -> session.answer(row, value)));
    }

    private void generate(ItemName item) {
        if (isEditable(item)) {
            ScreenState before = session.state();
            ScreenState after = session.generate(item);
            if (after.values().equals(before.values())) {
                object("item-not-generated", "No value can be generated for item " + item + ". Give an answer.", item);
            }
        }
    }

    private Set<ItemName> rowKeys() {
        return session.state()
                .items()
                .flatMap(item -> item.rows().stream())
                .map(RowState::key)
                .collect(Collectors.toSet());
    }

    private boolean isEditable(ItemName name) {
        Optional<ConfigItem> item = session.state().item(name).map(ItemState::item);
        if (item.isEmpty()) {
            object("item-unknown", "There is no item " + name + " in this configuration.", name);
        } else if (!item.get().isEditable()) {
            object("item-readonly", "Item " + name + " is the vendor's and cannot be answered.", name);
        }
        return item.filter(ConfigItem::isEditable).isPresent();
    }

    private void object(String code, String message, ItemName subject) {
        objections.add(Finding.error(code, message, Place.ofSubject(subject.value())));
    }
}
