package dev.mooring.fuzz;

import dev.mooring.config.evaluation.ScreenSession;
import dev.mooring.config.evaluation.ScreenState;
import dev.mooring.config.functions.KotsFunctions;
import dev.mooring.config.screen.ConfigScreen;
import dev.mooring.config.screen.ItemName;
import dev.mooring.config.screen.ScreenReader;
import dev.mooring.config.values.Answer;
import dev.mooring.config.values.ConfigValues;
import dev.mooring.config.yaml.YamlFile;
import java.util.List;

/** Any document as a screen, with any answers. What was saved of it opens again as what was saved. */
final class ScreenTarget {

    private ScreenTarget() {}

    static void check(byte[] bytes) {
        Input input = new Input(bytes);
        Choices choices = input.choices();
        String document = input.isDecisions() ? new ScreenGrammar(choices).document() : choices.text();
        YamlFile file = YamlFile.parse("config.yaml", document);
        if (!file.documents().isEmpty()) {
            ScreenReader.Reading reading = ScreenReader.read(file.documents().getFirst(), KotsFunctions.catalog());
            use(reading.screen(), choices);
        }
    }

    private static void use(ConfigScreen screen, Choices choices) {
        ScreenSession session = open(screen, ConfigValues.EMPTY);
        List<ItemName> items = session.state().items().map(item -> item.name()).toList();
        for (int stroke = 0; stroke < 12 && !choices.isEmpty() && !items.isEmpty(); stroke++) {
            ItemName item = choices.of(items);
            if (choices.oneIn(4)) {
                session.reset(item);
            } else {
                session.answer(item, Answer.of(choices.text()));
            }
        }
        ScreenState before = session.state();
        ScreenState after = open(screen, before.values()).state();
        Broken.unless(after.values().equals(before.values()), "what was saved changes when it is opened");
    }

    private static ScreenSession open(ConfigScreen screen, ConfigValues saved) {
        return ScreenSession.open(screen, saved, Kots::over);
    }
}
