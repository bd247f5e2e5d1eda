package dev.mooring.ui.undeploy;

import com.vaadin.flow.component.html.Code;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import dev.mooring.console.deploy.plan.Effect;
import dev.mooring.console.deploy.plan.Plan;
import dev.mooring.console.deploy.plan.PlanEntry;
import dev.mooring.ui.kit.FindingList;
import dev.mooring.ui.kit.Panel;
import dev.mooring.ui.kit.StateBadge;
import java.util.List;

/** What goes, and what stays and why. */
final class RemovalList extends Div {

    RemovalList(Plan plan) {
        addClassName("mo-undeploy");
        List<PlanEntry> goes = of(plan, true);
        List<PlanEntry> stays = of(plan, false);
        add(new Panel("Is deleted", list(goes, "Nothing")).withId("undeploy__goes"));
        if (!stays.isEmpty()) {
            add(new Panel("Stays", list(stays, "Nothing")).withId("undeploy__stays"));
        }
    }

    private static List<PlanEntry> of(Plan plan, boolean deleted) {
        return plan.entries().stream()
                .filter(entry -> (entry.effect() == Effect.DELETE) == deleted)
                .toList();
    }

    private static Div list(List<PlanEntry> entries, String none) {
        UnorderedList list = new UnorderedList();
        list.addClassName("mo-timeline");
        entries.stream().map(RemovalList::row).forEach(list::add);
        return entries.isEmpty() ? new Div(none) : new Div(list);
    }

    private static ListItem row(PlanEntry entry) {
        Span object = new Span(
                new Span(entry.object().kindInWords()), new Code(entry.object().name()));
        object.addClassName("mo-plan-entry__object");
        Div line = new Div(StateBadge.of(entry.effect()), object);
        line.addClassName("mo-step__line");
        ListItem row = new ListItem(line, new FindingList(entry.findings()));
        row.addClassName("mo-step");
        return row;
    }
}
