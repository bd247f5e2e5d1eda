package dev.mooring.console.usecase;

import dev.mooring.console.notify.Channel;
import dev.mooring.console.notify.NotifyRequest;
import dev.mooring.console.notify.NotifySettings;
import dev.mooring.console.packages.AppSlug;
import dev.mooring.ui.fake.FakeNotifications;
import jakarta.annotation.Priority;
import jakarta.enterprise.inject.Alternative;
import jakarta.inject.Singleton;
import java.util.List;

/** The use cases about notifications, done by {@link FakeNotifications}; in their package, because nobody else may make them. */
@SuppressWarnings("NullAway")
final class FakeNotifyUseCases {

    private FakeNotifyUseCases() {}

    @Alternative
    @Priority(1)
    @Singleton
    static class Showing extends ShowNotifications {
        private final FakeNotifications notifications;

        Showing(FakeNotifications notifications) {
            super(null, null, null, List.<TopicSource>of());
            this.notifications = notifications;
        }

        @Override
        public Outcome<NotificationsView> show(AppSlug app) {
            return notifications.show();
        }
    }

    @Alternative
    @Priority(1)
    @Singleton
    static class Saving extends SaveNotifications {
        private final FakeNotifications notifications;

        Saving(FakeNotifications notifications) {
            super(null, null, null, null);
            this.notifications = notifications;
        }

        @Override
        public Outcome<NotifySettings> save(AppSlug app, NotifyRequest request, String author) {
            return notifications.save(request);
        }
    }

    @Alternative
    @Priority(1)
    @Singleton
    static class Testing extends TestNotification {
        private final FakeNotifications notifications;

        Testing(FakeNotifications notifications) {
            super(null, null, null, null, null, null);
            this.notifications = notifications;
        }

        @Override
        public Outcome<String> test(AppSlug app, NotifyRequest request, Channel channel) {
            return notifications.test(request, channel);
        }
    }
}
