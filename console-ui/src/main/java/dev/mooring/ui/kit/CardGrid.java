package dev.mooring.ui.kit;

import com.vaadin.flow.component.AttachEvent;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.DetachEvent;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.grid.GridVariant;
import com.vaadin.flow.component.page.Page;
import com.vaadin.flow.function.SerializableFunction;
import com.vaadin.flow.shared.Registration;
import java.util.List;

/** A table that becomes a list of cards where the window is too narrow for its columns. */
public final class CardGrid<T> extends Grid<T> {

    private static final int NARROW = 700;

    private final Grid.Column<T> cards;
    private Registration resize = () -> {};

    /** @param card what one row shows on a narrow window */
    public CardGrid(SerializableFunction<T, Component> card) {
        addClassName("mo-grid");
        addThemeVariants(GridVariant.WRAP_CELL_CONTENT);
        setSelectionMode(SelectionMode.NONE);
        cards = addComponentColumn(card::apply).setKey("card").setFlexGrow(1);
        cards.setVisible(false);
    }

    @Override
    protected void onAttach(AttachEvent event) {
        super.onAttach(event);
        Page page = event.getUI().getPage();
        resize = page.addBrowserWindowResizeListener(change -> fit(change.getWidth()));
        widthOf(event.getUI());
    }

    private void widthOf(UI ui) {
        ui.getPage()
                .executeJs("return window.innerWidth")
                .then(Integer.class, width -> fit(width), _ -> fit(Integer.MAX_VALUE));
    }

    @Override
    protected void onDetach(DetachEvent event) {
        resize.remove();
        super.onDetach(event);
    }

    void fit(int width) {
        boolean narrow = width < NARROW;
        if (narrow == cards.isVisible()) {
            return;
        }
        List<Grid.Column<T>> columns = getColumns();
        columns.forEach(column -> column.setVisible(narrow == column.equals(cards)));
        setClassName("mo-grid--cards", narrow);
    }
}
