package dev.mooring.config.evaluation;

import dev.mooring.config.finding.Finding;
import dev.mooring.config.finding.Place;
import dev.mooring.config.screen.ConfigItem;
import dev.mooring.config.screen.ItemName;
import dev.mooring.config.template.Functions;
import dev.mooring.config.template.KotsTemplate;
import dev.mooring.config.values.Answer;
import java.time.InstantSource;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** One row of a repeatable item as it is now: answered by the admin, or the vendor's default. */
final class RowCell {

    private static final KotsTemplate NO_DEFAULT = KotsTemplate.parse("", Place.NONE, NoFunctions.INSTANCE);

    private final ItemName key;
    private final ConfigItem item;
    private final AnswerRules rules;
    private final LiveText defaultText;
    private final boolean own;
    private @Nullable Answer answer;
    private boolean removed;
    private String defaultValue = "";

    private RowCell(ItemName key, ConfigItem item, LiveText defaultText, boolean own, InstantSource clock) {
        this.key = key;
        this.item = item;
        this.rules = new AnswerRules(item, clock);
        this.defaultText = defaultText;
        this.own = own;
    }

    /** A row that the vendor gives. */
    static RowCell ofVendor(
            ItemName key, ConfigItem item, KotsTemplate defaultValue, InstantSource clock, Texts texts) {
        return new RowCell(key, item, texts.of(defaultValue), false, clock);
    }

    /** A row that the admin added, or that fills up to the least number of rows. */
    static RowCell added(ItemName key, ConfigItem item, InstantSource clock, Texts texts) {
        return new RowCell(key, item, texts.of(NO_DEFAULT), true, clock);
    }

    ItemName key() {
        return key;
    }

    boolean isThere() {
        return !removed;
    }

    void remove() {
        removed = true;
        answer = null;
    }

    /** Whether this changes anything. */
    boolean answer(@Nullable Answer given) {
        Answer next = given == null ? null : ofRow(given);
        boolean same = !removed && Objects.equals(next, answer);
        removed = false;
        answer = next;
        return !same;
    }

    private Answer ofRow(Answer given) {
        return new Answer(given.value(), given.filename(), Optional.of(item.name()));
    }

    void outdate() {
        defaultText.outdate();
    }

    /** Whether those who read it have to be made again: its answer is compared when it is given. */
    boolean evaluate(Functions functions) {
        String before = defaultValue;
        defaultValue = defaultText.text(functions);
        return !defaultValue.equals(before);
    }

    String value() {
        Answer given = answer;
        return given == null ? "" : given.value();
    }

    String defaultValue() {
        return defaultValue;
    }

    String effective() {
        return value().isEmpty() ? defaultValue : value();
    }

    String filename() {
        Answer given = answer;
        return given == null ? "" : given.filename().orElse("");
    }

    AnswerRules rules() {
        return rules;
    }

    Optional<Finding> failure() {
        return removed ? Optional.empty() : defaultText.failure();
    }

    /**
     * A row of the admin's is saved because it is there; one of the vendor's where it was answered. That one was removed is
     * remembered by an empty answer that belongs to no item.
     */
    Optional<Answer> toSave() {
        Answer given = answer;
        if (removed) {
            return own ? Optional.empty() : Optional.of(Answer.of(""));
        }
        if (own) {
            return Optional.of(given == null ? ofRow(Answer.of("")) : given);
        }
        return Optional.ofNullable(given).filter(value -> !onlyRepeatsDefault(value));
    }

    private boolean onlyRepeatsDefault(Answer given) {
        return !given.value().isEmpty()
                && given.filename().isEmpty()
                && given.value().equals(defaultValue);
    }
}
