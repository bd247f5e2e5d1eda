package dev.mooring.ui.configuration;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.component.icon.VaadinIcon;
import dev.mooring.config.evaluation.ItemState;
import dev.mooring.config.evaluation.ProbeTarget;
import dev.mooring.config.finding.Finding;
import dev.mooring.console.usecase.Outcome;
import dev.mooring.console.usecase.ProbeResult;
import dev.mooring.ui.kit.Busy;
import dev.mooring.ui.kit.HumanDuration;
import dev.mooring.ui.kit.Markdown;
import dev.mooring.ui.kit.StateBadge;
import dev.mooring.ui.kit.Tone;
import java.util.List;
import java.util.Optional;

/** What an admin can do with an answer besides giving it: have one made, and try the connection that it tells. */
final class ItemTools extends Div {

    private final ItemRow.Verbs verbs;
    private final Button generate = new Button(VaadinIcon.REFRESH.create());
    private final Button probe = new Button("Test connection", VaadinIcon.CONNECT_O.create());
    private final Div result = new Div();
    private Optional<ProbeTarget> target = Optional.empty();

    ItemTools(ItemState state, ItemRow.Verbs verbs) {
        this.verbs = verbs;
        addClassName("mo-config-item__tools");
        if (ConfigForm.canGenerate(state)) {
            button(generate, "config__generate-" + state.name());
            generate.addClickListener(_ -> verbs.generate());
        }
        if (state.item().extras().probe().isPresent()) {
            button(probe, "config__probe-" + state.name());
            probe.addClickListener(_ -> attempt());
            result.setId("config__probe-result-" + state.name());
            result.addClassName("mo-probe");
            result.getElement().setAttribute("role", "status");
            add(result);
        }
        setVisible(getChildren().findAny().isPresent());
        show(state);
    }

    private void button(Button button, String id) {
        button.setId(id);
        button.addThemeVariants(ButtonVariant.SMALL);
        add(button);
    }

    /** What was found out about other answers is not shown beside these. */
    void show(ItemState state) {
        String title = new Markdown(state.title()).plain();
        generate.setText(state.effective().isEmpty() ? "Generate" : "Generate a new one");
        generate.setAriaLabel(generate.getText() + ": " + title);
        probe.setAriaLabel("Test connection: " + title);
        if (!state.probe().equals(target)) {
            target = state.probe();
            result.removeAll();
        }
    }

    private void attempt() {
        target.ifPresent(wanted -> {
            result.removeAll();
            switch (wanted) {
                case ProbeTarget.Incomplete(String reason) -> tell(Tone.WARN, VaadinIcon.WARNING, "Not tried", reason);
                case ProbeTarget.Tcp _, ProbeTarget.Http _, ProbeTarget.Tls _ -> attempt(wanted);
            }
        });
    }

    private void attempt(ProbeTarget wanted) {
        probe.setEnabled(false);
        result.add(new Busy("Trying to connect"));
        verbs.attempt(wanted, outcome -> {
            probe.setEnabled(true);
            if (target.filter(wanted::equals).isPresent()) {
                result.removeAll();
                tell(outcome);
            }
        });
    }

    private void tell(Outcome<ProbeResult> outcome) {
        switch (outcome) {
            case Outcome.Done<ProbeResult>(ProbeResult found, List<Finding> _) -> tell(found);
            case Outcome.Refused<ProbeResult>(var _, List<Finding> reasons) ->
                reasons.forEach(reason -> tell(Tone.WARN, VaadinIcon.WARNING, "Not tried", reason.message()));
        }
    }

    private void tell(ProbeResult found) {
        String took = new HumanDuration(found.took()).words();
        if (found.reached()) {
            tell(Tone.GOOD, VaadinIcon.CHECK_CIRCLE, "Connected", found.sentence() + " (" + took + ")");
        } else {
            tell(Tone.BAD, VaadinIcon.CLOSE_CIRCLE, "Not connected", found.sentence() + " (" + took + ")");
        }
        UnorderedList facts = new UnorderedList();
        facts.addClassName("mo-config-item__facts");
        found.facts().forEach(fact -> facts.add(new ListItem(fact)));
        result.add(facts);
    }

    private void tell(Tone tone, VaadinIcon icon, String word, String sentence) {
        result.add(new StateBadge(tone, icon, word), new Span(sentence));
    }
}
