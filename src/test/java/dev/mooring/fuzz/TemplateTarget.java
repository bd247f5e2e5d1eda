package dev.mooring.fuzz;

import dev.mooring.config.finding.Finding;
import dev.mooring.config.finding.Place;
import dev.mooring.config.functions.ConfigLookup;
import dev.mooring.config.functions.KotsFunctions;
import dev.mooring.config.template.KotsTemplate;
import dev.mooring.config.template.Limits;
import dev.mooring.config.template.Rendering;
import java.util.Optional;

/** Any text as a template: it renders to the same each time, or to a finding that points into the text. */
final class TemplateTarget {

    private static final Limits LIMITS = new Limits(20_000, 1 << 16, 60);

    private TemplateTarget() {}

    static void check(byte[] bytes) {
        Input input = new Input(bytes);
        String text = input.isDecisions() ? new TemplateGrammar(input.choices()).template() : input.text();
        KotsTemplate template = KotsTemplate.parse(text, Place.of("fuzz.yaml", 1, 1), KotsFunctions.catalog());
        template.findings().forEach(finding -> checkPlace(finding, text));
        Rendering rendering = render(template);
        switch (rendering) {
            case Rendering.Rendered rendered -> check(rendered);
            case Rendering.Failed(Finding finding) -> checkPlace(finding, text);
        }
        Broken.unless(render(template).equals(rendering), "the same template rendered to something else");
    }

    private static Rendering render(KotsTemplate template) {
        return template.render(Kots.over(ANSWERS), LIMITS);
    }

    private static void check(Rendering.Rendered rendered) {
        Broken.unless(rendered.text().length() <= LIMITS.outputCharacters(), "more text than was allowed");
        int end = 0;
        for (Rendering.Placed placed : rendered.placed()) {
            Broken.unless(placed.start() >= end && placed.end() >= placed.start(), "placed stretches overlap");
            end = placed.end();
        }
        Broken.unless(end <= rendered.text().length(), "a placed stretch lies outside of the text");
    }

    private static void checkPlace(Finding finding, String text) {
        long lines = text.chars().filter(c -> c == '\n').count() + 1;
        Place where = finding.where();
        Broken.unless(
                where.line() >= 1 && where.line() <= lines, "a finding points outside of the text: " + where.line());
        Broken.unless(where.column() >= 1 && where.column() <= text.length() + 1, "a finding points behind its line");
    }

    private static final ConfigLookup ANSWERS = new ConfigLookup() {
        @Override
        public Optional<String> value(String item) {
            return switch (item) {
                case "item_0" -> Optional.of("answer: 'x'\n- \"repl{{ fail `no` }}\" #");
                case "item_1" -> Optional.of("1");
                case "item_2" -> Optional.of("");
                default -> Optional.empty();
            };
        }

        @Override
        public Optional<String> filename(String item) {
            return item.equals("item_0") ? Optional.of("a b.txt") : Optional.empty();
        }
    };
}
