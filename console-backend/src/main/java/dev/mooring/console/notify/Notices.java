package dev.mooring.console.notify;

import dev.mooring.config.finding.Finding;
import dev.mooring.config.finding.Severity;
import dev.mooring.console.deploy.DeployLog;
import dev.mooring.console.deploy.DeployStep;
import dev.mooring.console.packages.AppSlug;
import dev.mooring.console.status.AppStatus;
import dev.mooring.console.status.Health;
import dev.mooring.console.status.ObjectStatus;
import dev.mooring.console.version.Release;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Puts what happened into words. What answers of the configuration say is never among them. */
public final class Notices {

    private static final int SHOWN = 5;

    private final Supplier<String> ids;

    /** @param ids a fresh one each time */
    public Notices(Supplier<String> ids) {
        this.ids = ids;
    }

    /** @param before what people know of */
    public Notice state(AppSlug app, Health before, AppStatus status, Instant at) {
        Health now = status.overall();
        List<ObjectStatus> trouble = status.objects().stream()
                .filter(object -> object.health() != Health.READY)
                .sorted(Comparator.comparing(ObjectStatus::health).reversed())
                .toList();
        String objects = trouble.stream()
                .limit(SHOWN)
                .map(object -> object.object() + ": " + object.health().words()
                        + (object.cause().isEmpty() ? "" : ", " + object.cause()))
                .collect(Collectors.joining("\n"));
        String more = trouble.size() > SHOWN ? "\nand " + (trouble.size() - SHOWN) + " more" : "";
        String advice = now == Health.READY ? "Everything that counts is ready." : "Not ready:\n" + objects + more;
        return notice(
                Topic.STATE_CHANGED,
                severity(now),
                app,
                at,
                app + " is " + word(now),
                "It was " + word(before) + " before. " + advice,
                Map.of("before", before.name(), "state", now.name()));
    }

    /** @param log of a deploy that has ended */
    public Notice deploy(DeployLog log, Optional<String> label, Instant at) {
        String what = label.filter(text -> !text.isEmpty())
                .map(text -> text + " (version " + log.sequence() + ")")
                .orElse("version " + log.sequence());
        Map<String, String> details = new TreeMap<>(Map.of(
                "version", log.sequence().toString(),
                "reason", log.reason().name(),
                "seconds", Long.toString(took(log, at).toSeconds())));
        label.filter(text -> !text.isEmpty()).ifPresent(text -> details.put("release", text));
        return log.failed() ? failed(log, what, at, details) : succeeded(log, what, at, details);
    }

    private Notice failed(DeployLog log, String what, Instant at, Map<String, String> details) {
        List<String> causes = Stream.concat(
                        log.steps().stream()
                                .flatMap(step ->
                                        step.cause().map(cause -> step.object() + ": " + cause.message()).stream()),
                        log.findings().stream().filter(Finding::isError).map(Finding::message))
                .limit(SHOWN)
                .toList();
        String title = (log.isUndeploy()
                        ? "Taking " + log.app() + " out of the cluster "
                        : "The deploy of " + log.app() + " " + what + " ")
                + (log.isStopped() ? "was stopped" : "failed");
        return notice(
                Topic.DEPLOY_FAILED,
                log.isStopped() ? Severity.WARNING : Severity.ERROR,
                log.app(),
                at,
                title,
                log.reason().words() + ". " + log.done() + " of " + log.steps().size() + " steps were done.\n"
                        + String.join("\n", causes),
                details);
    }

    private Notice succeeded(DeployLog log, String what, Instant at, Map<String, String> details) {
        String title = log.isUndeploy()
                ? log.app() + " was taken out of the cluster"
                : log.app() + " " + what + " was deployed";
        long changed = log.steps().stream().filter(DeployStep::isDone).count();
        return notice(
                Topic.DEPLOY_ENDED,
                Severity.INFO,
                log.app(),
                at,
                title,
                log.reason().words() + ". " + changed + (changed == 1 ? " step, " : " steps, ")
                        + took(log, at).toSeconds() + " s.",
                details);
    }

    public Notice release(AppSlug app, Release release, Instant at) {
        return notice(
                Topic.RELEASE_AVAILABLE,
                Severity.INFO,
                app,
                at,
                "Release " + release.label() + " of " + app + " is available",
                (release.required() ? "The vendor requires it before later ones. " : "")
                        + "Look at what it changes, and deploy it, on the versions page.",
                Map.of("release", release.label(), "required", Boolean.toString(release.required())));
    }

    public Notice expires(AppSlug app, Expiring expiring, Instant at) {
        boolean license = expiring.topic() == Topic.LICENSE_EXPIRES;
        boolean over = expiring.isOver(at);
        String when = over ? "has expired" : "expires " + expiring.left(at);
        String advice = license
                ? (over
                                ? "Nothing new can be installed or changed; what runs is not touched. "
                                : "After that nothing new can be installed or changed; what runs is not touched. ")
                        + "Ask the vendor for a new license and replace it on the license page."
                : (over ? "Whoever connects is refused. " : "Whoever connects will be refused after that. ")
                        + "Renew it where it comes from: an answer of the configuration takes effect with the next deploy;"
                        + " where something renews it by itself, see why that failed.";
        String subject = license ? "The license of " + app : "A certificate of " + app;
        return notice(
                expiring.topic(),
                over ? Severity.ERROR : Severity.WARNING,
                app,
                at,
                subject + " " + when,
                subject + (license ? "" : ", in " + expiring.name() + ",") + " " + (over ? "ended" : "ends") + " at "
                        + expiring.until() + ". " + advice,
                Map.of("until", expiring.until().toString(), "subject", license ? "license" : expiring.name()));
    }

    public Notice snapshotFailed(AppSlug app, String snapshot, Finding failure, Instant at) {
        return notice(
                Topic.SNAPSHOT_FAILED,
                Severity.ERROR,
                app,
                at,
                "Snapshot " + snapshot + " of " + app + " failed",
                failure.message(),
                Map.of("snapshot", snapshot, "code", failure.code()));
    }

    public Notice test(AppSlug app, Instant at) {
        return notice(
                Topic.TEST,
                Severity.INFO,
                app,
                at,
                "A test of Mooring's notifications for " + app,
                "Somebody asked for it in the settings. Nothing is wrong.",
                Map.of());
    }

    private Notice notice(
            Topic topic,
            Severity severity,
            AppSlug app,
            Instant at,
            String title,
            String text,
            Map<String, String> details) {
        return new Notice(ids.get(), topic, severity, app, at, title, text, details);
    }

    private static Duration took(DeployLog log, Instant at) {
        return Duration.between(log.started(), log.ended().orElse(at));
    }

    private static String word(Health health) {
        return health == Health.UNKNOWN ? "not visible" : health.words().toLowerCase(java.util.Locale.ROOT);
    }

    private static Severity severity(Health health) {
        return switch (health) {
            case READY -> Severity.INFO;
            case UPDATING, DEGRADED, UNKNOWN -> Severity.WARNING;
            case UNAVAILABLE, MISSING -> Severity.ERROR;
        };
    }
}
