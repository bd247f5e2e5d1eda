package dev.mooring.console.usecase;

import dev.mooring.console.packages.AppSlug;
import dev.mooring.console.status.AppStatus;
import dev.mooring.console.status.StatusBoard;
import dev.mooring.console.store.AppRecord;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/** The applications whose objects are watched; passes their news on. */
@ApplicationScoped
class FollowedApps {

    private final StatusBoard board;
    private final AppNews news;
    private final Set<AppSlug> subscribed = ConcurrentHashMap.newKeySet();

    FollowedApps(StatusBoard board, AppNews news) {
        this.board = board;
        this.news = news;
    }

    void follow(AppRecord record, List<String> statusInformers) {
        AppSlug app = record.app();
        if (subscribed.add(app)) {
            board.subscribe(app, status -> news.publish(new AppEvent.StatusChanged(app, status)));
        }
        board.follow(app, record.inventory(), InstalledReleases.objects(record.releases()), statusInformers);
    }

    /** Nothing of it is watched any more; pages that are open on it hear nothing further. */
    void forget(AppSlug app) {
        board.follow(app, Set.of(), Set.of(), List.of());
    }

    AppStatus status(AppSlug app) {
        return board.status(app);
    }
}
