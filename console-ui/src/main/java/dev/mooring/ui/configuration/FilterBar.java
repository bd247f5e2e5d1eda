package dev.mooring.ui.configuration;

import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.data.value.ValueChangeMode;
import java.util.List;

/** Finds questions in a long form. */
final class FilterBar extends Div {

    private final TextField search = new TextField();
    private final Checkbox onlyRequired = new Checkbox("Only required");
    private final Checkbox onlyChanged = new Checkbox("Only changed");
    private final Checkbox onlyNew = new Checkbox("Only new");

    /** @param anyNew whether this release asks something that the one before did not */
    FilterBar(boolean anyNew, Runnable onChange) {
        addClassName("mo-filters");
        search.setId("config__search");
        search.setPlaceholder("Find a question");
        search.setAriaLabel("Find a question");
        search.setPrefixComponent(VaadinIcon.SEARCH.create());
        search.setClearButtonVisible(true);
        search.setValueChangeMode(ValueChangeMode.EAGER);
        search.addValueChangeListener(_ -> onChange.run());
        onlyRequired.setId("config__only-required");
        onlyChanged.setId("config__only-changed");
        onlyNew.setId("config__only-new");
        onlyNew.setVisible(anyNew);
        choices().forEach(choice -> choice.addValueChangeListener(_ -> onChange.run()));
        add(search);
        choices().forEach(this::add);
    }

    private List<Checkbox> choices() {
        return List.of(onlyRequired, onlyChanged, onlyNew);
    }

    ItemFilter filter() {
        return new ItemFilter(search.getValue(), onlyRequired.getValue(), onlyChanged.getValue(), onlyNew.getValue());
    }

    void clear() {
        search.clear();
        choices().forEach(Checkbox::clear);
    }
}
