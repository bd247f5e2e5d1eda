package dev.mooring.ui.kit;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * A place on a page that is drawn anew only when what it shows is another. News come often and mostly change little, and what
 * is drawn anew loses what somebody has selected, unfolded or scrolled to.
 *
 * @param <T> what it shows, compared by {@code equals}
 */
public final class Slot<T> extends Div {

    private final Function<T, List<? extends Component>> draw;
    private @Nullable T shown;

    public Slot(Function<T, List<? extends Component>> draw) {
        this.draw = draw;
        addClassName("mo-slot");
    }

    /** Draws it, unless it is on the page already. */
    public void show(T next) {
        if (!next.equals(shown)) {
            shown = next;
            removeAll();
            draw.apply(next).forEach(this::add);
        }
    }
}
