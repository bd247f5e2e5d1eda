package dev.mooring.ui.apps;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import dev.mooring.console.usecase.RemovalPlan;
import dev.mooring.ui.kit.Panel;
import dev.mooring.ui.shell.Links;

/** What a removal forgets, and what of the application is in the cluster, where none of it is touched. */
final class RemovalPanels extends Div {

    /** @param fate asks what happens to what runs */
    RemovalPanels(RemovalPlan plan, Component fate) {
        addClassName("mo-settings");
        add(new Panel("In the cluster", running(plan, fate)).withId("remove__cluster"));
        if (!plan.staying().isEmpty()) {
            add(new Panel("Stays in the cluster", staying(plan)).withId("remove__stays"));
        }
        add(new Panel("Mooring forgets", forgotten(plan)).withId("remove__records"));
    }

    private static Div running(RemovalPlan plan, Component fate) {
        int objects = plan.running().size();
        Paragraph words = new Paragraph(
                switch (objects) {
                    case 0 -> "Nothing of it runs in the cluster.";
                    case 1 -> "1 object of it is in the cluster:";
                    default -> objects + " objects of it are in the cluster:";
                });
        words.setId("remove__in-cluster");
        Div part = new Div(words);
        if (objects > 0) {
            part.add(new ObjectNames("remove__running", plan.running()), fate);
        }
        return part;
    }

    private static Div staying(RemovalPlan plan) {
        Paragraph words = new Paragraph(
                "These stay whatever you choose: data, namespaces, and what the vendor wants kept. To"
                        + " delete data, take the application out of the cluster together with them before you remove it.");
        Anchor undeploy = new Anchor(Links.here(Links.UNDEPLOY), "Take it out with its data");
        undeploy.setId("remove__with-data");
        return new Div(words, new ObjectNames("remove__staying", plan.staying()), undeploy);
    }

    private static Div forgotten(RemovalPlan plan) {
        Paragraph words = new Paragraph((plan.versions() == 1 ? "1 version" : plan.versions() + " versions")
                + " with answers, license, plans and logs; its settings, among them the login to the registry and who is"
                + " notified; its history. Passwords and keys that were generated are among the answers: an application"
                + " that is added again gets new ones, with which it may not be able to read its old data. Export the"
                + " configuration first if you may need it.");
        words.setId("remove__forgotten");
        return new Div(words, new Anchor(Links.here(Links.CONFIGURATION), "Open the configuration"));
    }
}
