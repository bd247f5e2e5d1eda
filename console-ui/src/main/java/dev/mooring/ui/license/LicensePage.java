package dev.mooring.ui.license;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.Route;
import dev.mooring.config.finding.Finding;
import dev.mooring.console.license.Entitlement;
import dev.mooring.console.license.License;
import dev.mooring.console.license.LicenseExpiry;
import dev.mooring.console.license.LicenseField;
import dev.mooring.console.packages.AppSlug;
import dev.mooring.console.usecase.LicenseView;
import dev.mooring.console.usecase.Outcome;
import dev.mooring.console.usecase.ReplaceLicense;
import dev.mooring.console.usecase.ShowLicense;
import dev.mooring.ui.kit.Banner;
import dev.mooring.ui.kit.Busy;
import dev.mooring.ui.kit.EmptyState;
import dev.mooring.ui.kit.KeyFigures;
import dev.mooring.ui.kit.Panel;
import dev.mooring.ui.kit.Tone;
import dev.mooring.ui.shell.BackgroundWork;
import dev.mooring.ui.shell.CurrentApp;
import dev.mooring.ui.shell.Links;
import dev.mooring.ui.shell.Page;
import dev.mooring.ui.shell.SignedIn;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The license: whose it is, until when, what it grants, and how far it can be believed. */
@Route(Links.LICENSE)
@Menu(title = "License", order = 90, icon = "vaadin:key-o")
public class LicensePage extends Page implements BeforeEnterObserver {

    private final CurrentApp currentApp;
    private final ShowLicense showLicense;
    private final ReplaceLicense replaceLicense;
    private final BackgroundWork background;
    private final SignedIn signedIn;

    public LicensePage(
            CurrentApp currentApp,
            ShowLicense showLicense,
            ReplaceLicense replaceLicense,
            BackgroundWork background,
            SignedIn signedIn) {
        super("License", "license");
        this.currentApp = currentApp;
        this.showLicense = showLicense;
        this.replaceLicense = replaceLicense;
        this.background = background;
        this.signedIn = signedIn;
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        fill(new Busy("Loading"));
        background.ask(this, currentApp::find, found -> withApp(found, app -> load(app.slug()), this::showNoApp));
    }

    private void showNoApp() {
        fill(new EmptyState(
                VaadinIcon.KEY_O,
                "No license yet",
                "A license belongs to an application. Add one first.",
                new Anchor(".", "Open the dashboard")));
    }

    private void load(AppSlug app) {
        background.ask(this, () -> showLicense.show(app), shown -> {
            switch (shown) {
                case Outcome.Done<Optional<LicenseView>>(Optional<LicenseView> license, var _) ->
                    license.ifPresentOrElse(this::draw, () -> showNone(app));
                case Outcome.Refused<Optional<LicenseView>>(var _, List<Finding> reasons) -> refused(reasons);
            }
        });
    }

    private void showNone(AppSlug app) {
        fill(new EmptyState(
                VaadinIcon.KEY_O,
                "No license",
                "This application was added without one. Where the vendor sent you a license, add it here.",
                replaceButton(app, "Add a license")));
    }

    private void draw(LicenseView view) {
        report(view.findings());
        act(replaceButton(view.app(), "Replace the license"));
        List<Component> parts = new ArrayList<>();
        banner(view.expiry()).ifPresent(parts::add);
        parts.add(new Panel("License", facts(view)).withId("license__facts"));
        parts.add(new Panel("What it grants", entitlements(view.license())).withId("license__entitlements"));
        fill(parts.toArray(Component[]::new));
    }

    private Button replaceButton(AppSlug app, String words) {
        Button replace = new Button(words, VaadinIcon.UPLOAD.create(), _ -> new ReplaceLicenseDialog(
                        replaceLicense, background, app, signedIn.name(), version -> UI.getCurrent()
                                .navigate(Links.plan(version.sequence())))
                .open());
        replace.setId("license__replace");
        return replace;
    }

    private static Optional<Banner> banner(LicenseExpiry expiry) {
        return switch (expiry) {
            case LicenseExpiry.Expired expired ->
                Optional.of(new Banner(
                                Tone.BAD,
                                VaadinIcon.CLOSE_CIRCLE,
                                "The license has expired. What runs goes on running; nothing new can be installed or"
                                        + " changed. Ask your vendor for a new license.")
                        .withId("license__expired"));
            case LicenseExpiry.EndsSoon soon ->
                Optional.of(new Banner(
                                Tone.WARN,
                                VaadinIcon.CLOCK,
                                soon.words() + ". Ask your vendor for a new license in time.")
                        .withId("license__ends-soon"));
            case LicenseExpiry.Never _, LicenseExpiry.Valid _, LicenseExpiry.Unreadable _ -> Optional.empty();
        };
    }

    private static Component facts(LicenseView view) {
        License license = view.license();
        return new KeyFigures()
                .with("Customer", LicenseWords.told(license.customerName()))
                .with("Type", LicenseWords.told(license.type()))
                .with("Channel", LicenseWords.told(license.terms().text(LicenseField.CHANNEL_NAME)))
                .with("Application", LicenseWords.told(license.appSlug()))
                .with("Expiry", LicenseWords.expiry(view.expiry()))
                .with("Signature", LicenseWords.signature(view).withId("license__signature"));
    }

    private static Component entitlements(License license) {
        KeyFigures list = new KeyFigures();
        license.terms().entitlements().entrySet().stream()
                .filter(entry -> !entry.getValue().hidden() && !entry.getKey().equals(LicenseExpiry.ENTITLEMENT))
                .forEach(entry -> list.with(title(entry), value(entry.getValue())));
        return list;
    }

    private static String title(Map.Entry<String, Entitlement> entry) {
        return entry.getValue().title().isBlank()
                ? entry.getKey()
                : entry.getValue().title();
    }

    private static String value(Entitlement entitlement) {
        if (entitlement.isSecret()) {
            return "(hidden)";
        }
        return entitlement.value().isBlank()
                ? LicenseWords.told("")
                : entitlement.value().printed();
    }
}
