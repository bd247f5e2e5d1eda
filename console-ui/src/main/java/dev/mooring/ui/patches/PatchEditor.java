package dev.mooring.ui.patches;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.data.value.ValueChangeMode;
import dev.mooring.config.finding.Finding;
import dev.mooring.ui.kit.FindingList;
import java.util.List;
import java.util.function.Consumer;

/** One file of patches: its name, its text, and what is wrong with it. */
final class PatchEditor extends Section {

    private static final int PAUSE = 400;

    private final TextField name = new TextField("File");
    private final TextArea text = new TextArea("Patches");
    private final Button remove = new Button("Remove", VaadinIcon.TRASH.create());
    private final FindingList findings = new FindingList();

    PatchEditor(String file, String content, Runnable onChange, Consumer<PatchEditor> onRemove) {
        addClassName("mo-patch");
        name.setValue(file);
        name.addClassName("mo-patch__name");
        name.setValueChangeMode(ValueChangeMode.ON_BLUR);
        name.addValueChangeListener(_ -> {
            identify();
            onChange.run();
        });
        text.setValue(content);
        text.setMinRows(6);
        text.setMaxRows(30);
        text.setWidthFull();
        text.addClassNames("mo-config-area", "mo-code");
        text.setValueChangeMode(ValueChangeMode.LAZY);
        text.setValueChangeTimeout(PAUSE);
        text.addValueChangeListener(_ -> onChange.run());
        remove.addClickListener(_ -> onRemove.accept(this));
        remove.addThemeVariants(ButtonVariant.TERTIARY);
        Div head = new Div(name, remove);
        head.addClassName("mo-patch__head");
        add(head, text, findings);
        identify();
    }

    private void identify() {
        setId("patches__file-" + file());
        name.setId("patches__name-" + file());
        text.setId("patches__text-" + file());
        remove.setId("patches__remove-" + file());
        remove.setAriaLabel("Remove " + file());
        getElement().setAttribute("aria-label", file());
    }

    String file() {
        return name.getValue().strip();
    }

    String content() {
        return text.getValue();
    }

    /** Those of this file among all. */
    void show(List<Finding> all) {
        String path = "patches/" + file();
        findings.show(all.stream()
                .filter(finding -> finding.where().file().equals(path))
                .toList());
    }

    void focusText() {
        text.focus();
    }
}
