package dev.mooring.ui.kit;

import com.vaadin.flow.component.AttachEvent;
import com.vaadin.flow.component.DetachEvent;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.grid.GridVariant;
import com.vaadin.flow.component.page.Page;
import com.vaadin.flow.data.renderer.LitRenderer;
import com.vaadin.flow.data.renderer.Renderer;
import com.vaadin.flow.shared.Registration;
import java.util.HashSet;
import java.util.Set;

/** A table that becomes a list of cards where the window is too narrow for its columns. */
public final class CardGrid<T> extends Grid<T> {

    private static final int NARROW = 700;

    private final Grid.Column<T> cards;
    private final Renderer<T> card;
    private final Set<Grid.Column<T>> unwanted = new HashSet<>();
    private Registration resize = () -> {};
    private boolean narrow;

    /**
     * @param what heads the column of cards
     * @param card what one row shows on a narrow window
     */
    public CardGrid(String what, Renderer<T> card) {
        this.card = card;
        addClassName("mo-grid");
        addThemeVariants(GridVariant.WRAP_CELL_CONTENT);
        setSelectionMode(SelectionMode.NONE);
        cards = addColumn(LitRenderer.<T>of("")).setKey("card").setHeader(what).setFlexGrow(1);
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

    /** A column that has nothing to tell just now is left out, whatever the window's width. */
    public void want(Grid.Column<T> column, boolean wanted) {
        if (wanted ? unwanted.remove(column) : unwanted.add(column)) {
            draw();
        }
    }

    void fit(int width) {
        boolean nowNarrow = width < NARROW;
        if (nowNarrow != narrow) {
            narrow = nowNarrow;
            cards.setRenderer(
                    narrow ? card : LitRenderer.of("")); // what a column would show is sent also while it is hidden
            draw();
        }
    }

    private void draw() {
        for (Grid.Column<T> column : getColumns()) {
            column.setVisible(narrow == column.equals(cards) && !unwanted.contains(column));
        }
        setClassName("mo-grid--cards", narrow);
    }
}
