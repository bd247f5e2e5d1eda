package dev.mooring.console.usecase;

import dev.mooring.config.evaluation.ProbeTarget;
import dev.mooring.config.evaluation.ScreenState;
import dev.mooring.config.screen.ItemName;
import dev.mooring.config.values.ConfigValues;
import dev.mooring.console.deploy.DeployLog;
import dev.mooring.console.deploy.SavedPlan;
import dev.mooring.console.deploy.plan.Choices;
import dev.mooring.console.deploy.plan.Plan;
import dev.mooring.console.object.ObjectRef;
import dev.mooring.console.packages.AppSlug;
import dev.mooring.console.packages.PackageFiles;
import dev.mooring.console.status.cause.Explanation;
import dev.mooring.console.version.AppSettings;
import dev.mooring.console.version.Patches;
import dev.mooring.console.version.Sequence;
import dev.mooring.console.version.Version;
import dev.mooring.console.version.compare.VersionComparison;
import dev.mooring.console.version.files.VersionFiles;
import dev.mooring.ui.fake.FakeConsole;
import jakarta.annotation.Priority;
import jakarta.enterprise.inject.Alternative;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;

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
    static class App extends ShowApp {
        private final FakeConsole console;

        App(FakeConsole console) {
            super(null, null, null, null, null);
            this.console = console;
        }

        @Override
        public Outcome<AppView> show(AppSlug app) {
            return console.app(app);
        }
    }

    @Alternative
    @Priority(1)
    @Singleton
    static class ShowingEntrances extends ShowEntrances {
        private final FakeConsole console;

        ShowingEntrances(FakeConsole console) {
            super(null, null, null, null);
            this.console = console;
        }

        @Override
        public Outcome<Entrances> show(AppView app) {
            return console.entrances();
        }
    }

    @Alternative
    @Priority(1)
    @Singleton
    static class PlanningRemoval extends PlanRemoval {
        private final FakeConsole console;

        PlanningRemoval(FakeConsole console) {
            super(null, null);
            this.console = console;
        }

        @Override
        public Outcome<RemovalPlan> plan(AppSlug app) {
            return console.planRemoval(app);
        }
    }

    @Alternative
    @Priority(1)
    @Singleton
    static class Removing extends RemoveApp {
        private final FakeConsole console;

        Removing(FakeConsole console) {
            super(null, null, null, null, null);
            this.console = console;
        }

        @Override
        public Outcome<RemovalPlan> remove(AppSlug app, boolean leaveRunning, String author) {
            return console.remove(app, leaveRunning);
        }
    }

    @Alternative
    @Priority(1)
    @Singleton
    static class Install extends InstallPackage {
        private final FakeConsole console;

        Install(FakeConsole console) {
            super(null, null, null, null);
            this.console = console;
        }

        @Override
        public Outcome<Version> install(PackageFiles files, String license, String note, String author) {
            return console.install(license);
        }
    }

    @Alternative
    @Priority(1)
    @Singleton
    static class Open extends OpenConfig {
        private final FakeConsole console;

        Open(FakeConsole console) {
            super(null, null, null, null);
            this.console = console;
        }

        @Override
        public Outcome<ConfigDraft> open(AppSlug app) {
            return console.open();
        }

        @Override
        public Outcome<ConfigDraft> open(AppSlug app, Sequence answers, ConfigBase.Onto onto) {
            return console.open(answers, onto);
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
        public Outcome<Version> save(AppSlug app, ConfigBase base, ConfigValues values, String note, String author) {
            return console.save(base, values, note);
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

        @Override
        public void record(AppSlug app, Sequence version, String file, String author) {
            console.revealed(new ItemName(file));
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
            super(null, null, null);
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
    static class SuggestingPatch extends SuggestPatch {
        SuggestingPatch() {
            super(null, null);
        }

        @Override
        public Outcome<String> keeping(AppSlug app, ObjectRef object, List<String> fields) {
            return new Outcome.Done<>("# keeps " + fields + " of " + object);
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
        public Outcome<Version> change(AppSlug app, Sequence basedOn, Patches patches, String note, String author) {
            return console.change(patches, note);
        }
    }

    @Alternative
    @Priority(1)
    @Singleton
    static class ShowingLicense extends ShowLicense {
        private final FakeConsole console;

        ShowingLicense(FakeConsole console) {
            super(null, null);
            this.console = console;
        }

        @Override
        public Outcome<Optional<LicenseView>> show(AppSlug app) {
            return console.license();
        }
    }

    @Alternative
    @Priority(1)
    @Singleton
    static class ReplacingLicense extends ReplaceLicense {
        private final FakeConsole console;

        ReplacingLicense(FakeConsole console) {
            super(null, null, null, null);
            this.console = console;
        }

        @Override
        public Outcome<LicensePreview> preview(AppSlug app, String text) {
            return console.previewLicense(text);
        }

        @Override
        public Outcome<Version> replace(AppSlug app, Sequence basedOn, String text, String note, String author) {
            return console.replaceLicense();
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
    static class Overview extends ShowVersions {
        private final FakeConsole console;

        Overview(FakeConsole console) {
            super(null, null, null);
            this.console = console;
        }

        @Override
        public Outcome<VersionOverview> showNoted(AppSlug app) {
            return console.overview();
        }
    }

    @Alternative
    @Priority(1)
    @Singleton
    static class Comparing extends CompareVersions {
        private final FakeConsole console;

        Comparing(FakeConsole console) {
            super(null, null, null, null);
            this.console = console;
        }

        @Override
        public Outcome<VersionComparison> compare(AppSlug app, Sequence from, Sequence to) {
            return console.compare(from, to);
        }
    }

    @Alternative
    @Priority(1)
    @Singleton
    static class Files extends ShowFiles {
        private final FakeConsole console;

        Files(FakeConsole console) {
            super(null, null, null, null);
            this.console = console;
        }

        @Override
        public Outcome<VersionFiles> show(AppSlug app, Sequence sequence) {
            return console.files();
        }
    }

    @Alternative
    @Priority(1)
    @Singleton
    static class Settings extends ShowSettings {
        private final FakeConsole console;

        Settings(FakeConsole console) {
            super(null);
            this.console = console;
        }

        @Override
        public Outcome<AppSettings> show(AppSlug app) {
            return console.settings();
        }
    }

    @Alternative
    @Priority(1)
    @Singleton
    static class Changing extends ChangeSettings {
        private final FakeConsole console;

        Changing(FakeConsole console) {
            super(null, null);
            this.console = console;
        }

        @Override
        public Outcome<AppSettings> change(AppSlug app, UnaryOperator<AppSettings> change, String author) {
            return console.change(change);
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
    static class Explaining extends ExplainObject {
        private final FakeConsole console;

        Explaining(FakeConsole console) {
            super(null, null, null);
            this.console = console;
        }

        @Override
        public Outcome<Explanation> explain(AppSlug app, ObjectRef object) {
            return console.explain(object);
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
            return console.listen(event -> {
                if (event.app().equals(app)) {
                    listener.accept(event);
                }
            })::run;
        }

        @Override
        public Subscription watchAll(Consumer<AppEvent> listener) {
            return console.listen(listener)::run;
        }
    }

    @Alternative
    @Priority(1)
    @Singleton
    static class Cancelling extends CancelDeploy {
        private final FakeConsole console;

        Cancelling(FakeConsole console) {
            super(null, null, null, null, null);
            this.console = console;
        }

        @Override
        public Outcome<Version> cancel(AppSlug app, Sequence sequence, String author) {
            return console.cancel(sequence, author);
        }
    }

    @Alternative
    @Priority(1)
    @Singleton
    static class PlanningUndeploy extends PlanUndeploy {
        private final FakeConsole console;

        PlanningUndeploy(FakeConsole console) {
            super(null, null);
            this.console = console;
        }

        @Override
        public Outcome<Plan> plan(AppSlug app, boolean withData) {
            return console.planUndeploy(withData);
        }
    }

    @Alternative
    @Priority(1)
    @Singleton
    static class Undeploying extends UndeployApp {
        private final FakeConsole console;

        Undeploying(FakeConsole console) {
            super(null, null, null, null, null, null, null);
            this.console = console;
        }

        @Override
        public Outcome<DeployLog> undeploy(AppSlug app, boolean withData, String author) {
            return console.undeploy(withData);
        }

        @Override
        public Outcome<DeployLog> cancel(AppSlug app, String author) {
            return console.cancelUndeploy();
        }

        @Override
        public Outcome<Optional<DeployLog>> log(AppSlug app) {
            return console.undeployLog();
        }
    }
}
