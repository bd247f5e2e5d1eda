package dev.mooring.console.update;

import dev.mooring.config.finding.Finding;
import dev.mooring.config.finding.Place;
import dev.mooring.console.release.AutoDeploy;
import dev.mooring.console.release.ReleaseOrder;
import dev.mooring.console.source.registry.RegistryAccess;
import dev.mooring.console.source.registry.RegistryAddress;
import dev.mooring.console.source.registry.RegistryLogin;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Settings as an admin or a script writes them, not looked at yet.
 *
 * @param repository host and path
 * @param password empty keeps the one that is stored, for the same registry and user
 * @param certificates PEM, empty where the usual authorities do
 * @param schedule as {@link UpdateSchedule#of} reads it
 */
public record UpdateRequest(
        Kind source,
        String folder,
        String repository,
        String channel,
        String username,
        String password,
        String certificates,
        boolean plainHttp,
        String schedule,
        ReleaseOrder order,
        AutoDeploy autoDeploy) {

    /** Where from. */
    public enum Kind {
        NONE,
        FOLDER,
        REGISTRY
    }

    /** What came of looking at a request: settings, or why they cannot be. */
    public record Reading(Optional<UpdateSettings> settings, List<Finding> findings) {
        public Reading {
            findings = List.copyOf(findings);
        }
    }

    /** A request that would change nothing. */
    public static UpdateRequest of(UpdateSettings settings) {
        UpdateRequest bare = new UpdateRequest(
                Kind.NONE,
                "",
                "",
                "",
                "",
                "",
                "",
                false,
                settings.schedule().text(),
                settings.order(),
                settings.autoDeploy());
        return switch (settings.source()) {
            case UpdateSource.None none -> bare;
            case UpdateSource.Folder(String path) -> bare.withFolder(path);
            case UpdateSource.Registry(RegistryAccess access, String channel) -> bare.withRegistry(access, channel);
        };
    }

    private UpdateRequest withFolder(String path) {
        return new UpdateRequest(Kind.FOLDER, path, "", "", "", "", "", false, schedule, order, autoDeploy);
    }

    private UpdateRequest withRegistry(RegistryAccess access, String name) {
        return new UpdateRequest(
                Kind.REGISTRY,
                "",
                access.address().toString(),
                name,
                access.login().map(RegistryLogin::user).orElse(""),
                "",
                access.certificates(),
                access.plainHttp(),
                schedule,
                order,
                autoDeploy);
    }

    /** @param present what is stored: its password stays where none is given */
    public Reading read(UpdateSettings present) {
        List<Finding> findings = new ArrayList<>();
        Optional<UpdateSource> from = source(present, findings);
        Optional<UpdateSchedule> when = UpdateSchedule.of(schedule);
        if (when.isEmpty()) {
            findings.add(badSchedule());
        }
        if (order == ReleaseOrder.BY_CURSOR && (autoDeploy == AutoDeploy.PATCH || autoDeploy == AutoDeploy.MINOR)) {
            findings.add(policyWithoutNumbers());
        }
        return new Reading(
                from.flatMap(known -> when.map(times -> new UpdateSettings(known, times, order, autoDeploy)))
                        .filter(_ -> !Finding.anyError(findings)),
                findings);
    }

    private Optional<UpdateSource> source(UpdateSettings present, List<Finding> findings) {
        return switch (source) {
            case NONE -> Optional.of(new UpdateSource.None());
            case FOLDER ->
                Optional.of(new UpdateSource.Folder(required(folder, "folder", "the folder's path", findings)));
            case REGISTRY -> registry(present, findings);
        };
    }

    private Optional<UpdateSource> registry(UpdateSettings present, List<Finding> findings) {
        String name = required(channel, "channel", "the channel, such as stable", findings);
        Optional<RegistryAddress> address = RegistryAddress.of(repository);
        if (address.isEmpty()) {
            findings.add(RegistryAddress.malformed(repository));
            return Optional.empty();
        }
        RegistryAccess access = new RegistryAccess(
                address.get(), login(address.get(), present, findings), certificates.strip(), plainHttp);
        findings.addAll(access.objections());
        return Optional.of(new UpdateSource.Registry(access, name));
    }

    /** A stored password goes to nobody but the registry that it was given for. */
    private Optional<RegistryLogin> login(RegistryAddress address, UpdateSettings present, List<Finding> findings) {
        if (username.isBlank()) {
            return Optional.empty();
        }
        String known = password.isEmpty() ? stored(address, present) : password;
        return Optional.of(new RegistryLogin(
                username.strip(), required(known, "password", "the password or token of this user", findings)));
    }

    private String stored(RegistryAddress address, UpdateSettings present) {
        return present.source() instanceof UpdateSource.Registry(RegistryAccess access, String _)
                        && access.address().authority().equals(address.authority())
                        && access.plainHttp() == plainHttp
                ? access.login()
                        .filter(login -> login.user().equals(username.strip()))
                        .map(RegistryLogin::password)
                        .orElse("")
                : "";
    }

    private static String required(String text, String field, String what, List<Finding> findings) {
        if (text.isBlank()) {
            findings.add(Finding.error("updates-missing", "Give " + what + ".", Place.ofSubject(field)));
        }
        return text.strip();
    }

    private static Finding badSchedule() {
        return Finding.error(
                "updates-schedule",
                "This is no schedule. Write a cron expression of five fields such as 0 3 * * *, @daily, @every 6h (at least 5m),"
                        + " @default for every four hours, or @never.",
                Place.ofSubject("schedule"));
    }

    private static Finding policyWithoutNumbers() {
        return Finding.warning(
                "updates-policy",
                "Where releases are ordered by their publication, none is a patch or minor release, so nothing will be deployed"
                        + " automatically. Order them by version number, or let all releases be deployed.",
                Place.ofSubject("autoDeploy"));
    }

    /** Hides the password. */
    @Override
    public String toString() {
        return "UpdateRequest[" + source + ", " + folder + repository + ", " + channel + ", " + schedule + "]";
    }
}
