package dev.mooring.ui.shell;

import com.vaadin.flow.component.ComponentUtil;
import com.vaadin.flow.component.UI;
import dev.mooring.console.packages.AppSlug;
import java.util.Optional;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * The application that an address names. Pages about one application are at two addresses: their own, such as
 * {@code versions}, and the same behind the application's name, {@code app/shop/versions}. The short one is about the
 * application that was there first, so it goes on meaning the same when others are added.
 */
public final class AddressedApp {

    private static final ScopedValue<Optional<AppSlug>> ASKED = ScopedValue.newInstance();

    private final AppSlug app;

    private AddressedApp(AppSlug app) {
        this.app = app;
    }

    /**
     * Of the page that is being shown or, within {@link BackgroundWork}, of the page that asked; empty where its address
     * names none.
     */
    public static Optional<AppSlug> now() {
        return ASKED.isBound() ? ASKED.get() : of(UI.getCurrent());
    }

    static Optional<AppSlug> of(@Nullable UI ui) {
        return Optional.ofNullable(ui)
                .map(shown -> ComponentUtil.getData(shown, AddressedApp.class))
                .map(named -> named.app);
    }

    static void set(UI ui, AppSlug app) {
        ComponentUtil.setData(ui, AddressedApp.class, new AddressedApp(app));
    }

    static void clear(UI ui) {
        ComponentUtil.setData(ui, AddressedApp.class, null);
    }

    /** Work that was asked for by a page whose address named this application, or none. */
    static <T> T askedFor(Optional<AppSlug> app, Supplier<T> work) {
        return ScopedValue.where(ASKED, app).call(work::get);
    }
}
