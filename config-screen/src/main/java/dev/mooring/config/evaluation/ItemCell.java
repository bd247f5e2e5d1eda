package dev.mooring.config.evaluation;

import dev.mooring.config.finding.Finding;
import dev.mooring.config.screen.ConfigItem;
import dev.mooring.config.screen.ItemReferences;
import dev.mooring.config.template.Functions;
import dev.mooring.config.values.Answer;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The value of one item as it is now: answered by the admin, given by the vendor, or the default. */
final class ItemCell {

    private final ConfigItem item;
    private final AnswerRules rules;
    private final LiveText defaultText;
    private final boolean defaultIsGenerated;
    private final VendorValue vendor;
    private @Nullable Answer own;
    private Optional<Finding> cycle;
    private String value = "";
    private String defaultValue = "";
    private String filename = "";

    /** @param cycle why neither its value nor its default can be made, where that is so */
    ItemCell(ConfigItem item, Optional<Finding> cycle) {
        this.item = item;
        this.cycle = cycle;
        this.rules = new AnswerRules(item);
        this.defaultText = new LiveText(item.defaultValue());
        this.defaultIsGenerated = ItemReferences.of(item.defaultValue()).generated();
        this.vendor = new VendorValue(item);
    }

    ConfigItem item() {
        return item;
    }

    AnswerRules rules() {
        return rules;
    }

    /** Begins with what was saved for an earlier version. */
    void restore(Answer saved) {
        if (item.isEditable()) {
            own = rules.normalised(saved);
        } else if (vendor.isGenerated() && !saved.value().isEmpty()) {
            vendor.keep(saved.value());
        }
    }

    /** Whether this changes anything. */
    boolean answer(@Nullable Answer answer) {
        Answer next = answer == null ? null : rules.normalised(answer);
        boolean same = next == null ? own == null : next.equals(own);
        own = next;
        return !same;
    }

    /** An item that its value or default reads has changed. */
    void outdate() {
        defaultText.outdate();
        vendor.outdate();
    }

    /** Makes the value again; tells whether those who read this item have to be made again too. */
    boolean evaluate(Functions functions) {
        String valueBefore = effective();
        String filenameBefore = filename;
        defaultValue = cycle.isEmpty() ? defaultText.text(functions) : "";
        Answer answer = own;
        value = answer != null ? answer.value() : vendorValue(functions);
        filename = answer != null ? answer.filename().orElse("") : "";
        return !effective().equals(valueBefore) || !filename.equals(filenameBefore);
    }

    /** What will be saved is spelt as it is saved, so that it stays the same when it is opened again. */
    private String vendorValue(Functions functions) {
        String text = cycle.isEmpty() ? vendor.text(functions) : "";
        return item.isEditable() ? rules.normalised(Answer.of(text)).value() : text;
    }

    /** It turned out to be made from its own value. */
    void stop(Finding reason) {
        cycle = Optional.of(reason);
    }

    /** What stopped it may be over. */
    void release() {
        cycle = Optional.empty();
    }

    String value() {
        return value;
    }

    String defaultValue() {
        return defaultValue;
    }

    String effective() {
        return value.isEmpty() ? defaultValue : value;
    }

    String filename() {
        return filename;
    }

    /** Where the value comes from that counts. */
    ValueOrigin origin() {
        if (effective().isEmpty()) {
            return isAnswered() ? ValueOrigin.ADMIN : ValueOrigin.NONE;
        }
        if (value.isEmpty()) {
            return ValueOrigin.DEFAULT;
        }
        return own == null ? ofVendor() : own();
    }

    private ValueOrigin ofVendor() {
        return vendor.isGenerated() ? ValueOrigin.GENERATED : ValueOrigin.VENDOR;
    }

    private ValueOrigin own() {
        return isAnswered() ? ValueOrigin.ADMIN : ValueOrigin.DEFAULT;
    }

    boolean isAnswered() {
        return own != null && toSave().isPresent();
    }

    /** The admin's answer, or what the vendor gave or generated and must not change any more. Defaults are never saved. */
    Optional<Answer> toSave() {
        Answer answer = own;
        if (answer != null) {
            return onlyRepeatsDefault(answer) ? Optional.empty() : Optional.of(answer);
        }
        boolean stays = item.isEditable() || vendor.isGenerated();
        return stays && !value.isEmpty() ? Optional.of(Answer.of(value)) : Optional.empty();
    }

    private boolean onlyRepeatsDefault(Answer answer) {
        boolean defaultStays = vendor.isAbsent() && !defaultIsGenerated;
        return defaultStays && !answer.value().isEmpty() && answer.equals(Answer.of(defaultValue));
    }

    /** Why its value or default could not be made. */
    Stream<Finding> failures() {
        if (cycle.isPresent()) {
            return cycle.stream();
        }
        Stream<Finding> ofValue = own == null ? vendor.failure().stream() : Stream.of();
        return Stream.concat(defaultText.failure().stream(), ofValue);
    }
}
