package dev.mooring.ui.configuration.transfer;

import com.vaadin.flow.component.Component;
import dev.mooring.config.evaluation.ScreenState;
import dev.mooring.console.usecase.ConfigDraft;
import dev.mooring.console.usecase.ExportConfig;
import dev.mooring.console.usecase.ExportedConfig;
import dev.mooring.console.usecase.ImportConfig;
import dev.mooring.console.usecase.ImportedConfig;
import dev.mooring.console.usecase.Outcome;
import dev.mooring.ui.shell.BackgroundWork;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.function.Consumer;

/** Answers to and from files, done beside the page. */
@ApplicationScoped
public class Transfers {

    private final ImportConfig importConfig;
    private final ExportConfig exportConfig;
    private final BackgroundWork background;

    Transfers(ImportConfig importConfig, ExportConfig exportConfig, BackgroundWork background) {
        this.importConfig = importConfig;
        this.exportConfig = exportConfig;
        this.background = background;
    }

    void read(
            Component page,
            ConfigDraft draft,
            ScreenState current,
            ConfigFile file,
            Consumer<Outcome<ImportedConfig>> whenDone) {
        background.run(page, () -> importConfig.read(draft.app(), current, file.name(), file.text()), whenDone);
    }

    void write(Component page, ConfigDraft draft, ScreenState current, Consumer<Outcome<ExportedConfig>> whenDone) {
        background.run(page, () -> exportConfig.export(draft.app(), draft.basedOn(), current.values()), whenDone);
    }
}
