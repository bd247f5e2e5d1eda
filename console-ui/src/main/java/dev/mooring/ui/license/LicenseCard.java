package dev.mooring.ui.license;

import com.vaadin.flow.component.AttachEvent;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.icon.VaadinIcon;
import dev.mooring.console.license.LicenseExpiry;
import dev.mooring.console.packages.AppSlug;
import dev.mooring.console.usecase.AppView;
import dev.mooring.console.usecase.LicenseView;
import dev.mooring.console.usecase.Outcome;
import dev.mooring.console.usecase.ShowLicense;
import dev.mooring.ui.kit.KeyFigures;
import dev.mooring.ui.kit.Panel;
import dev.mooring.ui.kit.StateBadge;
import dev.mooring.ui.kit.Tone;
import dev.mooring.ui.shell.BackgroundWork;
import dev.mooring.ui.shell.DashboardCard;
import dev.mooring.ui.shell.Links;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;

/** Whose license it is, of what kind and until when: an end that comes near is seen by whoever only comes by. */
@ApplicationScoped
public class LicenseCard implements DashboardCard {

    private final ShowLicense showLicense;
    private final BackgroundWork background;

    public LicenseCard(ShowLicense showLicense, BackgroundWork background) {
        this.showLicense = showLicense;
        this.background = background;
    }

    @Override
    public int order() {
        return 2;
    }

    @Override
    public Optional<Component> card(AppView app) {
        return Optional.of(new Content(app.slug(), showLicense, background));
    }

    /** Hidden where the application has no license. */
    private static final class Content extends Div {

        private final AppSlug app;
        private final ShowLicense showLicense;
        private final BackgroundWork background;

        Content(AppSlug app, ShowLicense showLicense, BackgroundWork background) {
            this.app = app;
            this.showLicense = showLicense;
            this.background = background;
            setVisible(false);
        }

        @Override
        protected void onAttach(AttachEvent event) {
            super.onAttach(event);
            background.ask(this, () -> showLicense.show(app), outcome -> {
                if (outcome instanceof Outcome.Done<Optional<LicenseView>>(Optional<LicenseView> license, var _)) {
                    license.ifPresent(this::draw);
                }
            });
        }

        private void draw(LicenseView view) {
            removeAll();
            setVisible(true);
            Panel panel = new Panel("License").withId("dashboard__license");
            KeyFigures facts = new KeyFigures()
                    .with("Customer", LicenseWords.told(view.license().customerName()))
                    .with("Type", LicenseWords.told(view.license().type()))
                    .with("Expiry", expiry(view.expiry()));
            if (view.isInvalid()) {
                facts.with("Signature", LicenseWords.signature(view));
            }
            panel.body().add(facts, new Anchor(Links.here(Links.LICENSE), "Open the license"));
            add(panel);
        }

        /** What needs somebody to act stands out. */
        private static Component expiry(LicenseExpiry expiry) {
            String words = LicenseWords.expiry(expiry);
            return switch (expiry) {
                case LicenseExpiry.Never _, LicenseExpiry.Valid _ -> new Span(words);
                case LicenseExpiry.EndsSoon _ -> new StateBadge(Tone.WARN, VaadinIcon.CLOCK, words);
                case LicenseExpiry.Expired _, LicenseExpiry.Unreadable _ ->
                    new StateBadge(Tone.BAD, VaadinIcon.CLOSE_CIRCLE, words);
            };
        }
    }
}
