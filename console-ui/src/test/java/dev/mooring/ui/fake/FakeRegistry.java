package dev.mooring.ui.fake;

import dev.mooring.config.finding.Finding;
import dev.mooring.config.values.ConfigValues;
import dev.mooring.console.images.PullLogin;
import dev.mooring.console.images.RegistryRequest;
import dev.mooring.console.images.RegistrySetting;
import dev.mooring.console.images.VersionRegistry;
import dev.mooring.console.usecase.Outcome;
import dev.mooring.console.usecase.RegistryView;
import dev.mooring.console.usecase.SavedRegistry;
import dev.mooring.console.version.Sequence;
import dev.mooring.console.version.VersionSource;
import dev.mooring.console.version.VersionState;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Optional;

/** The registry in memory: what was set, and what stands against it. Each other setting makes a version. */
@ApplicationScoped
public class FakeRegistry {

    private final FakeConsole console;
    private RegistrySetting setting = RegistrySetting.usual();
    private List<Finding> notes = List.of();

    FakeRegistry(FakeConsole console) {
        this.console = console;
    }

    /** Forgets everything; each test starts here. */
    public void reset() {
        setting = RegistrySetting.usual();
        notes = List.of();
    }

    public RegistrySetting setting() {
        return setting;
    }

    public void set(RegistrySetting other) {
        setting = other;
    }

    /** What is to be said about it. */
    public void note(Finding... findings) {
        notes = List.of(findings);
    }

    public Outcome<RegistryView> show() {
        return new Outcome.Done<>(
                new RegistryView(setting, "start.example.com, without a login", new Sequence(3), made()), notes);
    }

    private VersionRegistry made() {
        return setting instanceof RegistrySetting.Own own
                ? new VersionRegistry(
                        VersionRegistry.Origin.SETTING,
                        own.host(),
                        own.namespace(),
                        own.login() instanceof PullLogin.Typed typed ? typed.user() : "",
                        Optional.empty(),
                        "mark")
                : new VersionRegistry(VersionRegistry.Origin.CONSOLE, "", "", "", Optional.empty(), "");
    }

    public Outcome<SavedRegistry> save(RegistryRequest request, String note) {
        RegistryRequest.Reading reading = request.read(setting);
        if (reading.setting().isEmpty()) {
            return new Outcome.Refused<>(Outcome.Reason.INVALID, reading.findings());
        }
        boolean changes = !reading.setting().get().equals(setting);
        setting = reading.setting().get();
        return new Outcome.Done<>(
                new SavedRegistry(
                        setting,
                        changes
                                ? Optional.of(console.add(
                                        new VersionState.Ready(),
                                        ConfigValues.EMPTY,
                                        VersionSource.REGISTRY_CHANGE,
                                        note))
                                : Optional.empty()),
                reading.findings());
    }

    public Outcome<String> test(RegistryRequest request) {
        RegistryRequest.Reading reading = request.read(setting);
        return reading.setting().isEmpty()
                ? new Outcome.Refused<>(Outcome.Reason.INVALID, reading.findings())
                : new Outcome.Done<>(request.host() + " answers, without a login.", reading.findings());
    }
}
