package dev.mooring.ui.shell;

import java.util.List;

/** Actions that a feature adds to the command palette, besides its pages, which are there by {@code @Menu}. */
public interface PaletteSource {

    List<PaletteCommand> commands();
}
