package dev.mooring.ui.shell;

import com.vaadin.flow.component.Key;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.component.listbox.ListBox;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.data.renderer.ComponentRenderer;
import com.vaadin.flow.data.value.ValueChangeMode;
import java.util.List;

/** Reaches every page and action from the keyboard: type a few letters, then Enter or arrow down. */
final class CommandPalette extends Dialog {

    private final List<PaletteCommand> commands;
    private final TextField search = new TextField();
    private final ListBox<PaletteCommand> found = new ListBox<>();
    private final Paragraph nothing = new Paragraph("No page or action has this in its name.");

    CommandPalette(List<PaletteCommand> commands) {
        this.commands = List.copyOf(commands);
        setId("palette__dialog");
        addClassName("mo-palette");
        getElement().setAttribute("aria-label", "Command palette");
        setWidth("min(36rem, 94vw)");
        search.setId("palette__search");
        search.setPlaceholder("Go to a page or start an action");
        search.setAriaLabel("Go to a page or start an action");
        search.setPrefixComponent(VaadinIcon.SEARCH.create());
        search.setWidthFull();
        search.setAutofocus(true);
        search.setValueChangeMode(ValueChangeMode.EAGER);
        search.addValueChangeListener(event -> filter(event.getValue()));
        search.addKeyPressListener(Key.ENTER, _ -> runFirst());
        search.addKeyDownListener(Key.ARROW_DOWN, _ -> found.getElement().executeJs("this.focus()"));
        found.setId("palette__results");
        found.setRenderer(new ComponentRenderer<>(CommandPalette::row));
        found.addValueChangeListener(event -> {
            if (event.getValue() != null) {
                run(event.getValue());
            }
        });
        add(search, found, nothing);
        filter("");
    }

    private static Span row(PaletteCommand command) {
        Span hint = new Span(command.hint());
        hint.addClassName("mo-palette__hint");
        Span row = new Span(command.icon().create(), new Span(command.words()), hint);
        row.addClassName("mo-palette__row");
        return row;
    }

    private void filter(String typed) {
        List<PaletteCommand> matching =
                commands.stream().filter(command -> command.matches(typed)).toList();
        found.setItems(matching);
        found.setVisible(!matching.isEmpty());
        nothing.setVisible(matching.isEmpty());
    }

    private void runFirst() {
        commands.stream()
                .filter(command -> command.matches(search.getValue()))
                .findFirst()
                .ifPresent(this::run);
    }

    private void run(PaletteCommand command) {
        close();
        command.action().run();
    }
}
