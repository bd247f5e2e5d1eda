package dev.mooring.console.usecase;

import dev.mooring.console.packages.AppSlug;
import dev.mooring.console.store.AppStore;
import dev.mooring.console.usecase.Outcome.Done;
import dev.mooring.console.version.Version;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;

/** The license of the newest version. */
@ApplicationScoped
public class ShowLicense {

    private final AppStore store;
    private final Licenses licenses;

    ShowLicense(AppStore store, Licenses licenses) {
        this.store = store;
        this.licenses = licenses;
    }

    /** Empty where the application has none. */
    public Outcome<Optional<LicenseView>> show(AppSlug app) {
        return Refusals.guarded(() -> store.newest(app)
                .<Outcome<Optional<LicenseView>>>map(newest -> new Done<>(view(newest)))
                .orElseGet(() -> Refusals.noApp(app)));
    }

    private Optional<LicenseView> view(Version newest) {
        String text = newest.license();
        return licenses.given(text)
                .or(() -> licenses.claimed(text))
                .map(license -> new LicenseView(
                        newest.app(),
                        newest.sequence(),
                        license,
                        licenses.expiry(license),
                        licenses.read(text).findings()));
    }
}
