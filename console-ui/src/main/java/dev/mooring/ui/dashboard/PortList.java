package dev.mooring.ui.dashboard;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.AnchorTarget;
import com.vaadin.flow.component.html.Code;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import dev.mooring.console.render.Rendered;
import dev.mooring.console.usecase.AppPort;
import dev.mooring.ui.kit.CopyButton;
import dev.mooring.ui.shell.BrowserHost;
import dev.mooring.ui.shell.Links;
import java.util.List;

/** The ports that are reached from one's own machine through the API server, each with the command that opens it. */
final class PortList extends Div {

    PortList(List<AppPort> ports, String namespace) {
        setId("dashboard__ports");
        setVisible(!ports.isEmpty());
        String all = "mooring port-forward --namespace " + namespace;
        Paragraph intro = new Paragraph(
                "From your own machine, all at once. A port that is in use there is replaced, and the command says"
                        + " by which:");
        UnorderedList list = new UnorderedList();
        list.addClassName("mo-plain-list");
        ports.forEach(port -> list.add(row(port)));
        add(intro, command("all ports", all), list);
    }

    private static ListItem row(AppPort port) {
        String service = port.port().service();
        Div what = new Div(new Span("Service "), new Code(service), new Span(" at "), place(port.port()));
        ListItem row = new ListItem(what);
        port.kubectl()
                .ifPresentOrElse(
                        command -> row.add(command(service, command)), () -> row.add(new Paragraph(port.obstacle())));
        return row;
    }

    private static Component place(Rendered.Port port) {
        return BrowserHost.openPorts()
                .<Component>map(_ -> new Anchor(Links.port(port), "its port here", AnchorTarget.BLANK))
                .orElseGet(() -> new Code("localhost:" + port.localPort()));
    }

    private static Div command(String what, String command) {
        Code text = new Code(command);
        text.addClassName("mo-command");
        Div line = new Div(text, new CopyButton("the command for " + what, () -> command));
        line.addClassName("mo-command-line");
        return line;
    }
}
