package dev.mooring.config.evaluation;

import dev.mooring.config.evaluation.AnswerRules.Verdict;
import dev.mooring.config.evaluation.ItemState.OptionState;
import dev.mooring.config.finding.Finding;
import dev.mooring.config.finding.Place;
import dev.mooring.config.screen.ConfigItem;
import dev.mooring.config.screen.ConfigItem.ItemOption;
import dev.mooring.config.template.Functions;
import java.util.List;
import java.util.Objects;
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
    private final Optional<ClusterOptions> cluster;
    private final List<RuleFace> rules;
    private final Optional<ProbeFace> probe;
    private final Optional<KeyPairFace> pair;
    private @Nullable ItemState state;
    private List<Finding> findings = List.of();

    private record OptionFace(ItemOption option, LiveText title) {

        OptionState state(Functions functions) {
            return new OptionState(option.name(), orName(title.text(functions), option.name()), option.recommended());
        }
    }

    /**
     * @param cluster what the cluster offers, for an item that asks for it
     * @param pair the certificate beside it, for a private key
     */
    ItemFace(ItemCell cell, Optional<ClusterOptions> cluster, Optional<KeyPairFace> pair, Texts texts) {
        this.cell = cell;
        this.item = cell.item();
        this.title = texts.of(item.title());
        this.help = texts.of(item.help());
        this.when = texts.of(item.when());
        this.options = item.options().stream()
                .map(option -> new OptionFace(option, texts.of(option.title())))
                .toList();
        this.cluster = cluster;
        this.rules = item.extras().rules().stream()
                .map(rule -> new RuleFace(rule, texts))
                .toList();
        this.probe = item.extras().probe().map(known -> new ProbeFace(known, texts));
        this.pair = pair;
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
        rules.forEach(RuleFace::outdate);
        probe.ifPresent(ProbeFace::outdate);
    }

    /**
     * Draws the item again.
     *
     * @param refused why the last answers to it and its rows were not taken
     * @return whether anything looks different
     */
    boolean draw(Functions functions, boolean groupHolds, List<Finding> refused) {
        String label = orName(title.text(functions), item.name().value());
        boolean holds = !when.text(functions).equals("false") && groupHolds;
        boolean visible = holds && !item.hidden();
        List<Problem> problems = holds ? problems(functions, label, visible).toList() : List.of();
        ItemState drawn = drawn(functions, label, visible, problems, refused);
        boolean changed = !drawn.equals(state);
        state = changed ? drawn : state;
        return changed;
    }

    private ItemState drawn(
            Functions functions, String label, boolean visible, List<Problem> problems, List<Finding> refused) {
        String helpText = help.text(functions);
        List<OptionState> choices = choices(functions);
        Optional<ProbeTarget> target = visible ? probe.map(known -> known.target(functions)) : Optional.empty();
        findings = findings(problems, refused);
        return new ItemState(
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
                rows(label, visible).map(RowFaces::states).orElse(List.of()),
                visible ? facts() : List.of(),
                target);
    }

    private Optional<RowFaces> rows(String label, boolean visible) {
        return cell.rows().map(rows -> new RowFaces(item, rows, label, visible));
    }

    private List<OptionState> choices(Functions functions) {
        Stream<OptionState> ofVendor = options.stream().map(option -> option.state(functions));
        Stream<OptionState> ofCluster = cluster.stream()
                .flatMap(known -> known.states().stream())
                .filter(choice ->
                        options.stream().noneMatch(o -> o.option().name().equals(choice.name())));
        return Stream.concat(ofVendor, ofCluster).toList();
    }

    /** What is wrong, in full words. What is wrong with an item that is not seen stops nothing. */
    private Stream<Problem> problems(Functions functions, String label, boolean visible) {
        Stream<Problem> ofAnswer = visible && isMissing()
                ? Stream.of(Problem.of("config-required", "is required"))
                : ofAnswer(label, visible);
        Stream<Problem> told = visible && isRepairable() ? ofAnswer : ofAnswer.map(Problem::softened);
        Stream<Problem> ofRules = rules.stream().flatMap(rule -> rule.problem(functions).stream());
        return (visible ? Stream.concat(told, ofRules) : told).map(problem -> problem.told(label));
    }

    /** The vendor's own constant in an item that the admin cannot answer is the vendor's mistake. */
    private boolean isRepairable() {
        return item.isEditable() || cell.readsAnswers();
    }

    private boolean isMissing() {
        return item.required()
                && cell.rows().isEmpty()
                && cell.effective().isEmpty()
                && item.type().isAnswerable();
    }

    private Stream<Problem> ofAnswer(String label, boolean visible) {
        Optional<RowFaces> rows = rows(label, visible);
        if (rows.isPresent()) {
            return rows.get().problems();
        }
        Stream<Problem> ofCluster = cluster.stream()
                .filter(known ->
                        options.stream().noneMatch(o -> o.option().name().equals(cell.effective())))
                .flatMap(known -> known.problem(cell.effective()).stream());
        Stream<Problem> ofPair = pair.flatMap(known -> known.problem(cell)).stream();
        return Stream.of(verdict().problems().stream(), ofCluster, ofPair).flatMap(problems -> problems);
    }

    private Verdict verdict() {
        return cell.rules().check(cell.value(), cell.defaultValue());
    }

    private List<String> facts() {
        Stream<String> ofValue = cell.rows().isPresent() ? Stream.of() : verdict().facts().stream();
        return Stream.concat(ofValue, cluster.flatMap(ClusterOptions::fact).stream())
                .toList();
    }

    private List<Finding> findings(List<Problem> problems, List<Finding> refused) {
        Place where = item.where().withSubject(item.name().value());
        Stream<Finding> ofTemplates =
                Stream.concat(cell.failures(), failuresOfTexts()).map(this::ofTemplate);
        Stream<Finding> told = problems.stream()
                .map(problem -> new Finding(problem.severity(), problem.code(), problem.text(), where));
        return Stream.of(ofTemplates, refused.stream(), told, cell.notices())
                .flatMap(found -> found)
                .toList();
    }

    private Stream<Finding> failuresOfTexts() {
        Stream<Finding> ofTexts = Stream.concat(
                        Stream.of(title, help, when), options.stream().map(OptionFace::title))
                .flatMap(text -> text.failure().stream());
        Stream<Finding> ofRules = rules.stream().flatMap(RuleFace::failures);
        return Stream.of(ofTexts, ofRules, probe.stream().flatMap(ProbeFace::failures))
                .flatMap(failures -> failures);
    }

    private Finding ofTemplate(Finding failure) {
        return TemplateFailure.of(failure, item.name().value());
    }

    List<Finding> findings() {
        return findings;
    }

    ItemState state() {
        return Objects.requireNonNull(state, "drawn before it is looked at");
    }
}
