package dev.mooring.console.usecase;

import dev.mooring.console.cluster.LogQuery;
import dev.mooring.console.inspect.LogFeed;
import dev.mooring.console.inspect.ObjectDetails;
import dev.mooring.console.inspect.ObjectEvent;
import dev.mooring.console.object.ObjectRef;
import dev.mooring.console.packages.AppSlug;
import dev.mooring.console.status.history.StateHistory;
import dev.mooring.ui.fake.FakeObjects;
import jakarta.annotation.Priority;
import jakarta.enterprise.inject.Alternative;
import jakarta.inject.Singleton;
import java.util.List;

/** The use cases about single objects, done by {@link FakeObjects}; in their package, because nobody else may make them. */
@SuppressWarnings("NullAway")
final class FakeObjectUseCases {

    private FakeObjectUseCases() {}

    @Alternative
    @Priority(1)
    @Singleton
    static class Opening extends OpenObject {
        private final FakeObjects objects;

        Opening(FakeObjects objects) {
            super(null, null, null);
            this.objects = objects;
        }

        @Override
        public Outcome<ObjectDetails> open(AppSlug app, ObjectRef object) {
            return objects.open(object);
        }

        @Override
        public Outcome<String> yaml(AppSlug app, ObjectRef object, boolean ownership) {
            return objects.yaml(object, ownership);
        }

        @Override
        public Outcome<List<ObjectEvent>> events(AppSlug app, ObjectRef object) {
            return objects.events();
        }

        @Override
        public Outcome<List<ReleaseRevision>> revisions(AppSlug app, ObjectRef object) {
            return objects.revisions();
        }
    }

    @Alternative
    @Priority(1)
    @Singleton
    static class Reading extends ReadLog {
        private final FakeObjects objects;

        Reading(FakeObjects objects) {
            super(null, null);
            this.objects = objects;
        }

        @Override
        public Outcome<LogFeed> feed(AppSlug app, LogQuery query, Runnable news) {
            return objects.log(query, news);
        }
    }

    @Alternative
    @Priority(1)
    @Singleton
    static class Changing extends ChangeWorkload {
        private final FakeObjects objects;

        Changing(FakeObjects objects) {
            super(null, null, null, null, null);
            this.objects = objects;
        }

        @Override
        public Outcome<ObjectRef> restart(AppSlug app, ObjectRef object, String author) {
            return objects.done("restart " + object.name() + " by " + author, object);
        }

        @Override
        public Outcome<ObjectRef> scale(AppSlug app, ObjectRef object, int replicas, String author) {
            return objects.done("scale " + object.name() + " to " + replicas + " by " + author, object);
        }
    }

    @Alternative
    @Priority(1)
    @Singleton
    static class History extends ShowHistory {
        private final FakeObjects objects;

        History(FakeObjects objects) {
            super(null, null);
            this.objects = objects;
        }

        @Override
        public Outcome<StateHistory> show(AppSlug app) {
            return objects.history();
        }
    }
}
