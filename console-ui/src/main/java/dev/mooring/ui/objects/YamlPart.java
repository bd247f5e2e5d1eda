package dev.mooring.ui.objects;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Pre;
import com.vaadin.flow.component.html.Span;
import dev.mooring.console.object.ObjectRef;
import dev.mooring.console.packages.AppSlug;
import dev.mooring.console.usecase.OpenObject;
import dev.mooring.ui.kit.CopyButton;
import dev.mooring.ui.shell.BackgroundWork;

/** An object as it is in the cluster. */
final class YamlPart extends Div {

    /** More is for an editor, not for a page. */
    private static final int SHOWN = 300_000;

    private final AppSlug app;
    private final ObjectRef object;
    private final OpenObject open;
    private final Checkbox ownership = new Checkbox("With managedFields");
    private final Loading text;

    YamlPart(AppSlug app, ObjectRef object, OpenObject open, BackgroundWork background) {
        this.app = app;
        this.object = object;
        this.open = open;
        this.text = new Loading(background);
        ownership.setId("object__managed-fields");
        ownership.addValueChangeListener(_ -> load());
        Button again = new Button("Read again", _ -> load());
        again.setId("object__yaml-again");
        Div tools = new Div(ownership, again);
        tools.addClassName("mo-filters");
        if (object.isSecret()) {
            Span hidden = new Span("What the Secret holds is hidden.");
            hidden.addClassName("mo-quiet");
            tools.add(hidden);
        }
        add(tools, text);
    }

    void load() {
        boolean whole = ownership.getValue();
        text.load("Reading the object", () -> open.yaml(app, object, whole), YamlPart::shown);
    }

    private static Component shown(String yaml) {
        Pre pre = new Pre(yaml.length() <= SHOWN ? yaml : yaml.substring(0, SHOWN) + "\n# the rest is left out here");
        pre.setId("object__yaml");
        pre.addClassName("mo-file");
        pre.getElement().setAttribute("tabindex", "0");
        pre.getElement().setAttribute("aria-label", "YAML");
        Div head = new Div(new Span("As it is in the cluster"), new CopyButton("YAML", () -> yaml));
        head.addClassName("mo-cause__log-head");
        return new Div(head, pre);
    }
}
