package dev.mooring.console.usecase;

import dev.mooring.console.packages.AppSlug;
import dev.mooring.console.update.LastCheck;
import dev.mooring.console.update.UpdateRequest;
import dev.mooring.console.update.UpdateSettings;
import dev.mooring.console.version.Version;
import dev.mooring.ui.fake.FakeConsole;
import dev.mooring.ui.fake.FakeUpdates;
import jakarta.annotation.Priority;
import jakarta.enterprise.inject.Alternative;
import jakarta.inject.Singleton;

/** The use cases about updates, done by {@link FakeUpdates}; in their package, because nobody else may make them. */
@SuppressWarnings("NullAway")
final class FakeUpdateUseCases {

    private FakeUpdateUseCases() {}

    @Alternative
    @Priority(1)
    @Singleton
    static class Showing extends ShowUpdates {
        private final FakeUpdates updates;

        Showing(FakeUpdates updates) {
            super(null, null, null, null);
            this.updates = updates;
        }

        @Override
        public Outcome<UpdatesView> show(AppSlug app) {
            return updates.show(app);
        }
    }

    @Alternative
    @Priority(1)
    @Singleton
    static class Saving extends SaveUpdates {
        private final FakeUpdates updates;

        Saving(FakeUpdates updates) {
            super(null, null);
            this.updates = updates;
        }

        @Override
        public Outcome<UpdateSettings> save(AppSlug app, UpdateRequest request, String author) {
            return updates.save(request);
        }
    }

    @Alternative
    @Priority(1)
    @Singleton
    static class Testing extends TestUpdateSource {
        private final FakeUpdates updates;

        Testing(FakeUpdates updates) {
            super(null);
            this.updates = updates;
        }

        @Override
        public Outcome<SourceTest> test(AppSlug app, UpdateRequest request) {
            return updates.test(request);
        }
    }

    @Alternative
    @Priority(1)
    @Singleton
    static class Checking extends CheckForUpdates {
        private final FakeUpdates updates;

        Checking(FakeUpdates updates) {
            super(null, null, null, null, null, null);
            this.updates = updates;
        }

        @Override
        public Outcome<LastCheck> check(AppSlug app, String author) {
            return updates.check();
        }
    }

    @Alternative
    @Priority(1)
    @Singleton
    static class Fetching extends FetchRelease {
        private final FakeConsole console;
        private final FakeUpdates updates;

        Fetching(FakeConsole console, FakeUpdates updates) {
            super(null, null, null, null);
            this.console = console;
            this.updates = updates;
        }

        @Override
        public Outcome<Version> fetch(AppSlug app, String label, String author) {
            updates.fetch(label);
            return console.install("");
        }
    }

    @Alternative
    @Priority(1)
    @Singleton
    static class Installing extends InstallFromSource {
        private final FakeConsole console;
        private final FakeUpdates updates;

        Installing(FakeConsole console, FakeUpdates updates) {
            super(null, null, null);
            this.console = console;
            this.updates = updates;
        }

        @Override
        public Outcome<Version> install(UpdateRequest request, String license, String author) {
            return switch (updates.save(request)) {
                case Outcome.Done<UpdateSettings> _ -> console.install(license);
                case Outcome.Refused<UpdateSettings>(var reason, var findings) ->
                    new Outcome.Refused<>(reason, findings);
            };
        }
    }
}
