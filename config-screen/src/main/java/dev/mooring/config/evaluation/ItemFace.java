package dev.mooring.config.evaluation;

import dev.mooring.config.evaluation.AnswerRules.Problem;
import dev.mooring.config.evaluation.ItemState.OptionState;
import dev.mooring.config.evaluation.RowFaces.Told;
import dev.mooring.config.finding.Finding;
import dev.mooring.config.screen.ConfigItem;
import dev.mooring.config.screen.ConfigItem.ItemOption;
import dev.mooring.config.template.Functions;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** What the admin sees of one item: its texts, whether it is drawn, and what is wrong with its answer. */
final class ItemFace {

    private final ItemCell cell;
    private final ConfigItem item;
    private final LiveText title;
    private final LiveText help;
    private final LiveText when;
    private final List<OptionFace> options;
    private @Nullable ItemState state;
    private List<Finding> findings = List.of();

    private record OptionFace(ItemOption option, LiveText title) {

        OptionState state(Functions functions) {
            return new OptionState(option.name(), orName(title.text(functions), option.name()), option.recommended());
        }
    }

    ItemFace(ItemCell cell) {
        this.cell = cell;
        this.item = cell.item();
        this.title = new LiveText(item.title());
        this.help = new LiveText(item.help());
        this.when = new LiveText(item.when());
        this.options = item.options().stream()
                .map(option -> new OptionFace(option, new LiveText(option.title())))
                .toList();
    }

    private static String orName(String title, String name) {
        return title.isEmpty() ? name : title;
    }

    /** An item that its texts read has changed. */
    void outdate() {
        title.outdate();
        help.outdate();
        when.outdate();
        options.forEach(option -> option.title().outdate());
    }

    /**
     * Draws the item again.
     *
     * @param refused why the last answers to it and its rows were not taken
     * @return whether anything looks different
     */
    boolean draw(Functions functions, boolean groupHolds, List<Finding> refused) {
        String label = orName(title.text(functions), item.name().value());
        String helpText = help.text(functions);
        boolean visible = !when.text(functions).equals("false") && groupHolds && !item.hidden();
        List<OptionState> choices =
                options.stream().map(option -> option.state(functions)).toList();
        findings = findings(label, visible, refused);
        ItemState drawn = new ItemState(
                item,
                label,
                helpText,
                cell.value(),
                cell.defaultValue(),
                cell.filename(),
                cell.isAnswered(),
                visible,
                cell.origin(),
                findings.stream().filter(Finding::isError).findFirst().map(Finding::message),
                choices,
                cell.rows()
                        .map(rows -> new RowFaces(item, rows, label, visible).states())
                        .orElse(List.of()),
                List.of(),
                Optional.empty());
        boolean changed = !drawn.equals(state);
        state = changed ? drawn : state;
        return changed;
    }

    private List<Finding> findings(String label, boolean visible, List<Finding> refused) {
        Stream<Finding> failures =
                Stream.concat(cell.failures(), failuresOfTexts()).map(this::ofTemplate);
        Stream<Finding> problem = visible ? problems(label).map(this::finding) : Stream.of();
        Stream<Finding> strays = cell.rows().flatMap(Rows::strays).stream();
        return Stream.of(failures, refused.stream(), problem, strays)
                .flatMap(found -> found)
                .toList();
    }

    private Stream<Finding> failuresOfTexts() {
        return Stream.concat(Stream.of(title, help, when), options.stream().map(OptionFace::title))
                .flatMap(text -> text.failure().stream());
    }

    private Stream<Told> problems(String label) {
        Optional<Rows> rows = cell.rows();
        return rows.isPresent()
                ? new RowFaces(item, rows.get(), label, true).problems()
                : problem().map(problem -> new Told(problem.code(), problem.message(label))).stream();
    }

    private Optional<Problem> problem() {
        boolean missing =
                item.required() && cell.effective().isEmpty() && item.type().isAnswerable();
        return missing
                ? Optional.of(Problem.of("config-required", "is required"))
                : cell.rules().check(cell.value());
    }

    private Finding finding(Told problem) {
        return Finding.error(
                problem.code(),
                problem.message(),
                item.where().withSubject(item.name().value()));
    }

    private Finding ofTemplate(Finding failure) {
        return TemplateFailure.of(failure, item.name().value());
    }

    List<Finding> findings() {
        return findings;
    }

    ItemState state() {
        return java.util.Objects.requireNonNull(state, "drawn before it is looked at");
    }
}
