package dev.mooring.console.usecase;

import dev.mooring.console.images.RegistryRequest;
import dev.mooring.console.packages.AppSlug;
import dev.mooring.ui.fake.FakeRegistry;
import jakarta.annotation.Priority;
import jakarta.enterprise.inject.Alternative;
import jakarta.inject.Singleton;

/** The use cases about the registry, done by {@link FakeRegistry}; in their package, because nobody else may make them. */
@SuppressWarnings("NullAway")
final class FakeRegistryUseCases {

    private FakeRegistryUseCases() {}

    @Alternative
    @Priority(1)
    @Singleton
    static class Showing extends ShowRegistry {
        private final FakeRegistry registry;

        Showing(FakeRegistry registry) {
            super(null, null, null, null);
            this.registry = registry;
        }

        @Override
        public Outcome<RegistryView> show(AppSlug app) {
            return registry.show();
        }
    }

    @Alternative
    @Priority(1)
    @Singleton
    static class Saving extends SaveRegistry {
        private final FakeRegistry registry;

        Saving(FakeRegistry registry) {
            super(null, null, null, null, null);
            this.registry = registry;
        }

        @Override
        public Outcome<SavedRegistry> save(AppSlug app, RegistryRequest request, String note, String author) {
            return registry.save(request, note);
        }
    }

    @Alternative
    @Priority(1)
    @Singleton
    static class Testing extends TestRegistry {
        private final FakeRegistry registry;

        Testing(FakeRegistry registry) {
            super(null, null, null);
            this.registry = registry;
        }

        @Override
        public Outcome<String> test(AppSlug app, RegistryRequest request) {
            return registry.test(request);
        }
    }
}
