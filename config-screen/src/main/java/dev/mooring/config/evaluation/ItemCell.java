package dev.mooring.config.evaluation;

import dev.mooring.config.finding.Finding;
import dev.mooring.config.screen.ConfigItem;
import dev.mooring.config.screen.ItemName;
import dev.mooring.config.screen.ItemReferences;
import dev.mooring.config.screen.ItemType;
import dev.mooring.config.template.Functions;
import dev.mooring.config.values.Answer;
import dev.mooring.config.values.ConfigValues;
import java.nio.charset.StandardCharsets;
import java.time.InstantSource;
import java.util.Base64;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The value of one item as it is now: answered by the admin, given by the vendor, or the default. */
final class ItemCell {

    private final ConfigItem item;
    private final AnswerRules rules;
    private final LiveText defaultText;
    private final boolean defaultIsGenerated;
    private final boolean readsAnswers;
    private final VendorValue vendor;
    private final Optional<Rows> rows;
    private @Nullable Answer own;
    private boolean ownIsGenerated;
    private Optional<Finding> cycle;
    private Optional<Finding> notice = Optional.empty();
    private BeforeGeneration before = new BeforeGeneration(Optional.empty(), false, Optional.empty());
    private String ofVendor = "";
    private String value = "";
    private String defaultValue = "";
    private String filename = "";

    private record BeforeGeneration(Optional<Answer> own, boolean ownIsGenerated, Optional<String> kept) {}

    /**
     * @param cycle why neither its value nor its default can be made, where that is so
     * @param isOwnRow whether a key can mean a row of this item, and not an item or a row of another one
     */
    ItemCell(ConfigItem item, Optional<Finding> cycle, InstantSource clock, Predicate<ItemName> isOwnRow, Texts texts) {
        this.item = item;
        this.cycle = cycle;
        this.rules = new AnswerRules(item, clock);
        this.defaultText = texts.of(item.defaultValue());
        this.defaultIsGenerated = ItemReferences.of(item.defaultValue()).generated();
        this.readsAnswers = item.readsAnswers();
        this.vendor = new VendorValue(item, texts);
        this.rows = item.repetition().map(repetition -> new Rows(item, repetition, clock, isOwnRow, texts));
    }

    ConfigItem item() {
        return item;
    }

    AnswerRules rules() {
        return rules;
    }

    /** The rows of a repeatable item. */
    Optional<Rows> rows() {
        return rows;
    }

    /** Whether its value or default can be changed by answering other items. */
    boolean readsAnswers() {
        return readsAnswers;
    }

    /** Begins with what was saved for an earlier version. */
    void restore(ConfigValues saved) {
        saved.answer(item.name()).ifPresent(this::restore);
        rows.ifPresent(known -> known.restore(saved));
    }

    /** Whether an admin typed a value that the vendor generates too cannot be told any more: it is kept either way. */
    private void restore(Answer saved) {
        boolean kept = vendor.isGenerated()
                && !saved.value().isEmpty()
                && saved.filename().isEmpty();
        if (kept) {
            vendor.keep(rules.normalised(saved).value());
        } else if (item.isEditable()) {
            own = rules.normalised(saved);
        }
    }

    /** Takes the answer back, and gives a repeatable item the vendor's rows again. */
    boolean reset() {
        rows.ifPresent(Rows::resetAll);
        return answer(null) || rows.isPresent();
    }

    /** Whether this is the item's name, and not a row's. */
    boolean isNamed(ItemName name) {
        return item.name().equals(name);
    }

    /** Whether this changes anything. */
    boolean answer(@Nullable Answer answer) {
        Answer next = answer == null ? null : rules.normalised(answer);
        boolean same = next == null ? own == null : next.equals(own);
        own = next;
        ownIsGenerated = false;
        return !same;
    }

    /** Whether a new value can be made for it when the admin asks for one. */
    boolean canGenerate() {
        boolean byGenerator = item.extras().generator().isPresent() && item.isEditable();
        return cycle.isEmpty() && rows.isEmpty() && (byGenerator || vendor.isGenerated());
    }

    /** Whether its value was generated for an earlier version, and is kept. */
    boolean isKept() {
        return own == null && vendor.isKept();
    }

    /** Whether its value will be generated. */
    boolean isToBeMade() {
        return own == null && vendor.isGenerated() && !vendor.isKept();
    }

    /** Whether the admin can have typed its value. */
    boolean mayBeTyped() {
        return item.isEditable() && !item.hidden();
    }

    /** The kept value is given up. */
    void makeAgain(Finding why) {
        vendor.forget();
        notice = Optional.of(why);
    }

    void notice(Finding what) {
        notice = Optional.of(what);
    }

    /** Makes a new value; tells why where that fails. */
    Optional<Finding> generate(Functions functions) {
        before = new BeforeGeneration(Optional.ofNullable(own), ownIsGenerated, vendor.kept());
        if (item.extras().generator().isEmpty()) {
            own = null;
            return vendor.makeAnew(functions);
        }
        LiveText text = new Texts().of(item.extras().generator().get());
        String made = text.text(functions);
        if (text.failure().isEmpty()) {
            own = generated(made);
            ownIsGenerated = true;
        }
        return text.failure();
    }

    /** Back to what it was before the last generation, of which some part failed. */
    void undoGeneration() {
        own = before.own().orElse(null);
        ownIsGenerated = before.ownIsGenerated();
        vendor.forget();
        before.kept().ifPresent(vendor::keep);
    }

    private Answer generated(String made) {
        return item.type() == ItemType.FILE
                ? Answer.ofFile(
                        Base64.getEncoder().encodeToString(made.getBytes(StandardCharsets.UTF_8)),
                        item.name().value())
                : Answer.of(made);
    }

    /** An item that its value or default reads has changed. */
    void outdate() {
        defaultText.outdate();
        vendor.outdate();
        rows.ifPresent(Rows::outdate);
    }

    /** Makes the value again; tells whether those who read this item have to be made again too. */
    boolean evaluate(Functions functions) {
        String valueBefore = effective();
        String filenameBefore = filename;
        defaultValue = cycle.isEmpty() ? defaultText.text(functions) : "";
        Answer answer = own;
        ofVendor = answer == null || !vendor.isGenerated() ? vendorValue(functions) : "";
        value = answer != null ? answer.value() : ofVendor;
        filename = answer != null ? answer.filename().orElse("") : "";
        boolean otherRows = rows.isPresent() && cycle.isEmpty() && rows.get().evaluate(functions);
        return otherRows || !effective().equals(valueBefore) || !filename.equals(filenameBefore);
    }

    /**
     * What will be saved is spelt as it is saved, so that it stays the same when it is opened again. What was saved needs
     * nothing to be made of, so that a cycle does not lose it.
     */
    private String vendorValue(Functions functions) {
        String text = cycle.isEmpty() || vendor.isKept() ? vendor.text(functions) : "";
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
        return own == null || repeatsVendor() ? ofVendor() : own();
    }

    /** What only repeats the vendor's value is still the vendor's after it was saved. */
    private boolean repeatsVendor() {
        return !ofVendor.isEmpty() && !ownIsGenerated && filename.isEmpty() && value.equals(ofVendor);
    }

    private ValueOrigin ofVendor() {
        return vendor.isGenerated() ? ValueOrigin.GENERATED : ValueOrigin.VENDOR;
    }

    private ValueOrigin own() {
        if (ownIsGenerated) {
            return ValueOrigin.GENERATED;
        }
        return isAnswered() ? ValueOrigin.ADMIN : ValueOrigin.DEFAULT;
    }

    boolean isAnswered() {
        return own != null && !repeatsVendor() && toSave().isPresent();
    }

    /** Puts in what is to be saved for the item and its rows, and takes out what is not. */
    void saveInto(Map<ItemName, Answer> answers) {
        toSave().ifPresentOrElse(answer -> answers.put(item.name(), answer), () -> answers.remove(item.name()));
        rows.ifPresent(known -> known.saveInto(answers));
    }

    /** The admin's answer, or what the vendor gave or generated and must not change any more. Defaults are never saved. */
    private Optional<Answer> toSave() {
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
        Stream<Finding> ofRows = rows.stream().flatMap(Rows::failures);
        return Stream.of(defaultText.failure().stream(), ofValue, ofRows).flatMap(failures -> failures);
    }

    /** What the admin should know of it, besides what is wrong. */
    Stream<Finding> notices() {
        return Stream.concat(notice.stream(), rows.flatMap(Rows::strays).stream());
    }
}
