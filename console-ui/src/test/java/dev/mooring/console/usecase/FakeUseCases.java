package dev.mooring.console.usecase;

import dev.mooring.config.evaluation.ProbeTarget;
import dev.mooring.config.evaluation.ScreenState;
import dev.mooring.config.screen.ItemName;
import dev.mooring.config.values.ConfigValues;
import dev.mooring.console.deploy.DeployLog;
import dev.mooring.console.deploy.SavedPlan;
import dev.mooring.console.deploy.plan.Choices;
import dev.mooring.console.deploy.plan.Plan;
import dev.mooring.console.packages.AppSlug;
import dev.mooring.console.packages.PackageFiles;
import dev.mooring.console.version.Patches;
import dev.mooring.console.version.Sequence;
import dev.mooring.console.version.Version;
import dev.mooring.ui.fake.FakeConsole;
import jakarta.annotation.Priority;
import jakarta.enterprise.inject.Alternative;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

/** The use cases, done by {@link FakeConsole}; in their package, because nobody else may make them. */
@SuppressWarnings("NullAway")
final class FakeUseCases {

    private FakeUseCases() {}

    @Alternative
    @Priority(1)
    @Singleton
    static class Apps extends ListApps {
        private final FakeConsole console;

        Apps(FakeConsole console) {
            super(null, null);
            this.console = console;
        }

        @Override
        public Outcome<List<AppView>> list() {
            return console.apps();
        }
    }

    @Alternative
    @Priority(1)
    @Singleton
    static class Install extends InstallPackage {
        private final FakeConsole console;

        Install(FakeConsole console) {
            super(null, null, null);
            this.console = console;
        }

        @Override
        public Outcome<Version> install(PackageFiles files, String license, String author) {
            return console.install(license);
        }
    }

    @Alternative
    @Priority(1)
    @Singleton
    static class Open extends OpenConfig {
        private final FakeConsole console;

        Open(FakeConsole console) {
            super(null, null, null);
            this.console = console;
        }

        @Override
        public Outcome<ConfigDraft> open(AppSlug app) {
            return console.open();
        }
    }

    @Alternative
    @Priority(1)
    @Singleton
    static class Save extends SaveConfig {
        private final FakeConsole console;

        Save(FakeConsole console) {
            super(null, null, null);
            this.console = console;
        }

        @Override
        public Outcome<Version> save(AppSlug app, Sequence basedOn, ConfigValues values, String note, String author) {
            return console.save(basedOn, values, note);
        }
    }

    @Alternative
    @Priority(1)
    @Singleton
    static class Preview extends PreviewConfig {
        private final FakeConsole console;

        Preview(FakeConsole console) {
            super(null, null);
            this.console = console;
        }

        @Override
        public Outcome<ConfigPreview> preview(AppSlug app, Sequence basedOn, ScreenState answers) {
            return console.preview(answers);
        }
    }

    @Alternative
    @Priority(1)
    @Singleton
    static class Export extends ExportConfig {
        private final FakeConsole console;

        Export(FakeConsole console) {
            super(null, null);
            this.console = console;
        }

        @Override
        public Outcome<ExportedConfig> export(AppSlug app, Sequence basedOn, ConfigValues values) {
            return console.export(values);
        }
    }

    @Alternative
    @Priority(1)
    @Singleton
    static class Connecting extends TryConnection {
        private final FakeConsole console;

        Connecting(FakeConsole console) {
            super(null, null, null);
            this.console = console;
        }

        @Override
        public Outcome<ProbeResult> attempt(ProbeTarget target) {
            return console.attempt(target);
        }
    }

    @Alternative
    @Priority(1)
    @Singleton
    static class Revealing extends RecordReveal {
        private final FakeConsole console;

        Revealing(FakeConsole console) {
            this.console = console;
        }

        @Override
        public void record(AppSlug app, ItemName item, String author) {
            console.revealed(item);
        }
    }

    @Alternative
    @Priority(1)
    @Singleton
    static class OpeningPatches extends OpenPatches {
        private final FakeConsole console;

        OpeningPatches(FakeConsole console) {
            super(null);
            this.console = console;
        }

        @Override
        public Outcome<PatchDraft> open(AppSlug app) {
            return console.patches();
        }
    }

    @Alternative
    @Priority(1)
    @Singleton
    static class PreviewingPatches extends PreviewPatches {
        private final FakeConsole console;

        PreviewingPatches(FakeConsole console) {
            super(null, null);
            this.console = console;
        }

        @Override
        public Outcome<ConfigPreview> preview(AppSlug app, Sequence basedOn, Patches patches) {
            return console.previewPatches();
        }
    }

    @Alternative
    @Priority(1)
    @Singleton
    static class ChangingPatches extends ChangePatches {
        private final FakeConsole console;

        ChangingPatches(FakeConsole console) {
            super(null, null, null);
            this.console = console;
        }

        @Override
        public Outcome<Version> change(
                AppSlug app, Sequence basedOn, Patches patches, String note, String author) {
            return console.change(patches, note);
        }
    }

    @Alternative
    @Priority(1)
    @Singleton
    static class Versions extends ListVersions {
        private final FakeConsole console;

        Versions(FakeConsole console) {
            super(null);
            this.console = console;
        }

        @Override
        public Outcome<List<Version>> list(AppSlug app) {
            return console.versions();
        }
    }

    @Alternative
    @Priority(1)
    @Singleton
    static class Planning extends PlanVersion {
        private final FakeConsole console;

        Planning(FakeConsole console) {
            super(null, null, null, null);
            this.console = console;
        }

        @Override
        public Outcome<Plan> plan(AppSlug app, Sequence sequence, Choices choices) {
            return console.planned(choices);
        }
    }

    @Alternative
    @Priority(1)
    @Singleton
    static class Sharing extends SharePlan {
        private final FakeConsole console;

        Sharing(FakeConsole console) {
            super(null, null, null);
            this.console = console;
        }

        @Override
        public Outcome<SavedPlan> keep(AppSlug app, Sequence sequence, Plan made, String author) {
            return console.keep(sequence, made, author);
        }

        @Override
        public Outcome<SharedPlan> show(AppSlug app, String id) {
            return console.kept(id);
        }
    }

    @Alternative
    @Priority(1)
    @Singleton
    static class Deploying extends DeployVersion {
        private final FakeConsole console;

        Deploying(FakeConsole console) {
            super(null, null, null, null, null, null, null);
            this.console = console;
        }

        @Override
        public Outcome<DeployLog> deploy(AppSlug app, Sequence sequence, DeployOrder order) {
            return console.deploy(sequence, order);
        }
    }

    @Alternative
    @Priority(1)
    @Singleton
    static class Showing extends ShowDeploy {
        private final FakeConsole console;

        Showing(FakeConsole console) {
            super(null, null);
            this.console = console;
        }

        @Override
        public Outcome<Optional<DeployLog>> show(AppSlug app, Sequence sequence) {
            return console.log(sequence);
        }
    }

    @Alternative
    @Priority(1)
    @Singleton
    static class Watching extends WatchApp {
        private final FakeConsole console;

        Watching(FakeConsole console) {
            super(null);
            this.console = console;
        }

        @Override
        public Subscription watch(AppSlug app, Consumer<AppEvent> listener) {
            return console.listen(listener)::run;
        }
    }
}
