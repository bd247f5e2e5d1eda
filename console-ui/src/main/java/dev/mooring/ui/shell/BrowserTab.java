package dev.mooring.ui.shell;

import dev.mooring.console.usecase.AppView;
import dev.mooring.ui.kit.Monogram;
import java.util.Optional;

/** The browser's tab, named after the page and the application that it is about, with the application's icon where it has one. */
final class BrowserTab {

    private static final String SET_ICON = "const link = document.querySelector('link[rel~=icon]');"
            + " if (link) { link.dataset.own ??= link.href; link.href = $0 || link.dataset.own; }";

    private String icon = "";

    void show(Page page, Optional<AppView> app) {
        page.about(app.map(AppView::title).orElse(""));
        String wanted = app.map(AppView::icon).filter(Monogram::isShowable).orElse("");
        if (!wanted.equals(icon)) {
            icon = wanted;
            page.getElement().executeJs(SET_ICON, wanted);
        }
    }
}
