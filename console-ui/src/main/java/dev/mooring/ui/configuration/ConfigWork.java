package dev.mooring.ui.configuration;

import com.vaadin.flow.component.Component;
import dev.mooring.config.evaluation.ProbeTarget;
import dev.mooring.config.screen.ItemName;
import dev.mooring.config.values.ConfigValues;
import dev.mooring.console.packages.AppSlug;
import dev.mooring.console.usecase.ConfigDraft;
import dev.mooring.console.usecase.OpenConfig;
import dev.mooring.console.usecase.Outcome;
import dev.mooring.console.usecase.ProbeResult;
import dev.mooring.console.usecase.RecordReveal;
import dev.mooring.console.usecase.SaveConfig;
import dev.mooring.console.usecase.TryConnection;
import dev.mooring.console.version.Version;
import dev.mooring.ui.shell.BackgroundWork;
import dev.mooring.ui.shell.SignedIn;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;
import java.util.function.Consumer;

/** What the configuration page asks of the console: all of it beside the page, which is told when it is done. */
@ApplicationScoped
public class ConfigWork {

    private final OpenConfig openConfig;
    private final SaveConfig saveConfig;
    private final TryConnection tryConnection;
    private final RecordReveal recordReveal;
    private final BackgroundWork background;
    private final SignedIn signedIn;

    ConfigWork(
            OpenConfig openConfig,
            SaveConfig saveConfig,
            TryConnection tryConnection,
            RecordReveal recordReveal,
            BackgroundWork background,
            SignedIn signedIn) {
        this.openConfig = openConfig;
        this.saveConfig = saveConfig;
        this.tryConnection = tryConnection;
        this.recordReveal = recordReveal;
        this.background = background;
        this.signedIn = signedIn;
    }

    /** @param earlier whose answers to begin with; those of the newest version where it is empty */
    void open(Component page, AppSlug app, Optional<Earlier> earlier, Consumer<Outcome<ConfigDraft>> whenDone) {
        background.ask(
                page,
                () -> earlier.map(from -> openConfig.open(app, from.answers(), from.onto()))
                        .orElseGet(() -> openConfig.open(app)),
                whenDone);
    }

    void save(
            Component page, ConfigDraft draft, ConfigValues values, String note, Consumer<Outcome<Version>> whenDone) {
        String author = signedIn.name();
        background.run(page, () -> saveConfig.save(draft.app(), draft.base(), values, note, author), whenDone);
    }

    void attempt(Component page, ProbeTarget target, Consumer<Outcome<ProbeResult>> whenDone) {
        background.run(page, () -> tryConnection.attempt(target), whenDone);
    }

    /** Whoever looks at a password in clear is written down; only a log line, so it is done at once. */
    void revealed(AppSlug app, ItemName item) {
        recordReveal.record(app, item, signedIn.name());
    }
}
