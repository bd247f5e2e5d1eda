package dev.mooring.config.evaluation;

import dev.mooring.config.finding.Finding;
import dev.mooring.config.screen.ConfigItem;
import dev.mooring.config.screen.ItemName;
import dev.mooring.config.screen.Repetition;
import dev.mooring.config.template.Functions;
import dev.mooring.config.values.Answer;
import dev.mooring.config.values.ConfigValues;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Stream;

/**
 * The rows of a repeatable item: those of the vendor in the vendor's order, then those that were added, in the order of
 * their making. What was removed of the vendor's stays removed.
 */
final class Rows {

    private final ConfigItem item;
    private final int least;
    private final InstantSource clock;
    private final Predicate<ItemName> isOwn;
    private final Texts texts;
    private final Map<ItemName, RowCell> ofVendor = new LinkedHashMap<>();
    private final Map<ItemName, RowCell> added = new LinkedHashMap<>();
    private final List<ItemName> forgotten = new ArrayList<>();
    private boolean otherRows;
    private int strays;

    /** @param isOwn whether a key means a row of this item, and not an item or a row of another one */
    Rows(ConfigItem item, Repetition repetition, InstantSource clock, Predicate<ItemName> isOwn, Texts texts) {
        this.clock = clock;
        this.item = item;
        this.least = repetition.least();
        this.isOwn = isOwn;
        this.texts = texts;
        repetition.defaults().stream()
                .filter(row -> isOwn.test(row.key()))
                .forEach(row -> ofVendor.put(row.key(), RowCell.ofVendor(row.key(), item, row.value(), clock, texts)));
    }

    /** Begins with the rows of an earlier version. */
    void restore(ConfigValues saved) {
        ofVendor.forEach((key, row) -> saved.answer(key).ifPresent(answer -> restore(row, answer)));
        saved.answers().forEach((key, answer) -> {
            boolean ofThis = answer.rowOf().filter(item.name()::equals).isPresent();
            if (ofThis && !ofVendor.containsKey(key)) {
                restore(key, answer);
            }
        });
        fillUp();
    }

    private void restore(ItemName key, Answer saved) {
        if (canTake(key)) {
            add(key).answer(saved);
        } else {
            strays++;
        }
    }

    private static void restore(RowCell row, Answer saved) {
        if (saved.rowOf().isEmpty() && saved.value().isEmpty()) {
            row.remove();
        } else {
            row.answer(saved);
        }
    }

    /** Numbered, so that a screen that is opened twice has the same rows. */
    private void fillUp() {
        for (int number = 1; count() < least; number++) {
            ItemName key = keyOf(number);
            if (isFree(key)) {
                add(key);
            }
        }
    }

    /** The key of an added row, as KOTS makes it. */
    ItemName keyOf(int number) {
        return new ItemName("%s-%08x".formatted(item.name(), number));
    }

    /** Whether a new row can have this key. */
    boolean isFree(ItemName key) {
        return isOwn.test(key) && !ofVendor.containsKey(key) && !added.containsKey(key);
    }

    /** Whether there can be a row of this key. */
    boolean canTake(ItemName key) {
        return isOwn.test(key) && Repetition.isRowKey(key.value()) && count() < Repetition.MOST_ROWS;
    }

    RowCell add(ItemName key) {
        RowCell row = RowCell.added(key, item, clock, texts);
        added.put(key, row);
        forgotten.remove(key);
        otherRows = true;
        return row;
    }

    /** Whether this changes anything. A row that is not there (any more) comes into being. */
    boolean answer(ItemName key, Answer answer) {
        RowCell known = ofVendor.get(key);
        RowCell row = known == null ? added.get(key) : known;
        boolean changed = (row == null ? add(key) : row).answer(answer);
        otherRows |= changed;
        return changed;
    }

    /** Takes back what the admin did to one row, also that it was removed. */
    boolean reset(ItemName key) {
        boolean changed = Optional.ofNullable(ofVendor.get(key))
                .or(() -> Optional.ofNullable(added.get(key)))
                .filter(row -> row.answer(null))
                .isPresent();
        otherRows |= changed;
        return changed;
    }

    /** Only the vendor's rows again. */
    void resetAll() {
        ofVendor.values().forEach(row -> row.answer(null));
        forgotten.addAll(added.keySet());
        added.clear();
        fillUp();
        added.keySet().forEach(forgotten::remove);
        otherRows = true;
    }

    void remove(ItemName key) {
        RowCell vendors = ofVendor.get(key);
        if (vendors != null) {
            vendors.remove();
        } else if (added.remove(key) != null) {
            forgotten.add(key);
        }
        otherRows = true;
    }

    boolean canRemove() {
        return count() > least;
    }

    int least() {
        return least;
    }

    private int count() {
        return (int) there().count();
    }

    Stream<RowCell> there() {
        return Stream.of(ofVendor.values(), added.values())
                .flatMap(Collection::stream)
                .filter(RowCell::isThere);
    }

    Optional<RowCell> row(ItemName key) {
        return Optional.ofNullable(ofVendor.get(key))
                .or(() -> Optional.ofNullable(added.get(key)))
                .filter(RowCell::isThere);
    }

    void outdate() {
        ofVendor.values().forEach(RowCell::outdate);
    }

    /** Makes the defaults again; tells whether those who read a row have to be made again too. */
    boolean evaluate(Functions functions) {
        boolean changed = otherRows;
        otherRows = false;
        for (RowCell row : ofVendor.values()) {
            changed |= row.evaluate(functions);
        }
        return changed;
    }

    void saveInto(Map<ItemName, Answer> toSave) {
        forgotten.forEach(toSave::remove);
        forgotten.clear();
        Stream.of(ofVendor.values(), added.values()).flatMap(Collection::stream).forEach(row -> row.toSave()
                .ifPresentOrElse(a -> toSave.put(row.key(), a), () -> toSave.remove(row.key())));
    }

    /** Saved rows that cannot be shown; they stay saved. */
    Optional<Finding> strays() {
        String message = strays + " saved rows of this item are left out: an item has at most " + Repetition.MOST_ROWS
                + " rows, whose keys have letters, digits, dots and dashes. Add them again where they are needed.";
        return strays == 0
                ? Optional.empty()
                : Optional.of(Finding.warning(
                        "config-row-key",
                        message,
                        item.where().withSubject(item.name().value())));
    }

    Stream<Finding> failures() {
        return there().flatMap(row -> row.failure().stream());
    }
}
