package dev.mooring.ui.dashboard;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.UnorderedList;
import dev.mooring.config.evaluation.ItemState;
import dev.mooring.config.evaluation.ScreenState;
import dev.mooring.ui.shell.Links;
import java.util.List;

/** How far the answers are from what the vendor suggests. */
final class ConfigurationCard extends Div {

    private static final int NAMED = 5;

    ConfigurationCard(ScreenState state) {
        List<ItemState> own = ownAnswers(state);
        Paragraph count = new Paragraph(words(own.size()));
        add(missing(state));
        count.setId("dashboard__configuration-count");
        UnorderedList names = new UnorderedList();
        names.addClassName("mo-plain-list");
        own.stream().limit(NAMED).forEach(item -> names.add(new ListItem(item.title())));
        if (own.size() > NAMED) {
            names.add(new ListItem("and " + (own.size() - NAMED) + " more"));
        }
        Anchor open = new Anchor(Links.here(Links.CONFIGURATION), "Open the configuration");
        open.setId("dashboard__configuration-open");
        add(count, names, open);
    }

    /** Visible answers of the admin's own that differ from the default. */
    static List<ItemState> ownAnswers(ScreenState state) {
        return state.items()
                .filter(ItemState::visible)
                .filter(ItemState::answered)
                .filter(item -> !item.value().isEmpty() && !item.value().equals(item.defaultValue()))
                .toList();
    }

    private static Paragraph missing(ScreenState state) {
        long problems = state.items()
                .filter(ItemState::visible)
                .filter(item -> item.error().isPresent())
                .count();
        Paragraph missing = new Paragraph(
                problems == 1 ? "1 answer is missing or wrong." : problems + " answers are missing or wrong.");
        missing.setId("dashboard__configuration-missing");
        missing.setVisible(problems > 0);
        return missing;
    }

    static String words(int differing) {
        return switch (differing) {
            case 0 -> "No answer differs from the default.";
            case 1 -> "1 answer differs from the default:";
            default -> differing + " answers differ from the default:";
        };
    }
}
