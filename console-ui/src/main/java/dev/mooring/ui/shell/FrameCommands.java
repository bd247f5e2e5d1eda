package dev.mooring.ui.shell;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.server.menu.MenuConfiguration;
import dev.mooring.console.usecase.AppView;
import dev.mooring.console.version.Sequence;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * What the command palette can do on every page.
 *
 * @param current the application that the page is about
 * @param all applications of the console
 */
record FrameCommands(Optional<AppView> current, List<AppView> all) {

    static final FrameCommands NONE = new FrameCommands(Optional.empty(), List.of());

    FrameCommands {
        all = List.copyOf(all);
    }

    List<PaletteCommand> commands() {
        return Stream.of(pages(), versions(), applications())
                .flatMap(one -> one)
                .toList();
    }

    private static Stream<PaletteCommand> pages() {
        return MenuConfiguration.getMenuEntries().stream()
                .map(entry -> go(entry.title(), "Page", VaadinIcon.ARROW_RIGHT, Links.here(Navigation.path(entry))));
    }

    private Stream<PaletteCommand> versions() {
        return current.map(app -> app.desired().sequence()).stream().flatMap(FrameCommands::ofVersion);
    }

    private static Stream<PaletteCommand> ofVersion(Sequence desired) {
        return Stream.of(
                go("Review version " + desired, "What a deploy would do", VaadinIcon.SEARCH, Links.plan(desired)),
                go(
                        "Deploy log of version " + desired,
                        "What its deploy did",
                        VaadinIcon.FILE_TEXT_O,
                        Links.deploy(desired)));
    }

    private Stream<PaletteCommand> applications() {
        Stream<PaletteCommand> others = all.stream()
                .filter(app ->
                        current.filter(shown -> shown.slug().equals(app.slug())).isEmpty())
                .map(app -> go(
                        app.title(),
                        "Application " + app.slug(),
                        VaadinIcon.EXCHANGE,
                        Links.in(app.slug(), Links.DASHBOARD)));
        Stream<PaletteCommand> about = Stream.of(
                go("All applications", "Page", VaadinIcon.GRID_BIG, Links.APPS),
                go("Add an application", "Action", VaadinIcon.PLUS, Links.ADD_APP));
        Stream<PaletteCommand> remove = current.stream()
                .map(app -> go("Remove " + app.title(), "Action", VaadinIcon.TRASH, Links.here(Links.REMOVE)));
        return Stream.of(others, about, remove).flatMap(one -> one);
    }

    private static PaletteCommand go(String words, String hint, VaadinIcon icon, String address) {
        return new PaletteCommand(words, hint, icon, () -> UI.getCurrent().navigate(address));
    }
}
