package dev.mooring.ui.review;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Pre;
import com.vaadin.flow.component.html.UnorderedList;
import dev.mooring.console.deploy.plan.MissingPermissions;
import dev.mooring.ui.kit.CopyButton;
import dev.mooring.ui.kit.Panel;

/** What Mooring's account may not do and a deploy needs, with what to add so that it may. */
final class MissingRoles extends Div {

    MissingRoles(MissingPermissions missing) {
        UnorderedList permissions = new UnorderedList();
        missing.permissions().forEach(permission -> permissions.add(new ListItem(permission.toString())));
        Pre roles = new Pre(missing.roles());
        roles.addClassName("mo-yaml");
        roles.getElement().setAttribute("tabindex", "0");
        roles.getElement().setAttribute("aria-label", "Roles to add");
        add(new Panel(
                        "Missing permissions",
                        new Paragraph("Whoever administers the cluster adds these roles, for example with kubectl apply"
                                + " -f -. Nothing is deployed before."),
                        permissions,
                        roles)
                .withHead(new CopyButton("the roles to add", missing::roles))
                .withId("plan__missing"));
    }
}
