package dev.mooring.ui.license;

import com.vaadin.flow.component.icon.VaadinIcon;
import dev.mooring.console.license.LicenseExpiry;
import dev.mooring.console.license.SignatureState;
import dev.mooring.console.usecase.LicenseView;
import dev.mooring.ui.kit.StateBadge;
import dev.mooring.ui.kit.Tone;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Locale;

/** What a license says, in the same words wherever it is shown. */
final class LicenseWords {

    private static final DateTimeFormatter DAY =
            DateTimeFormatter.ofPattern("d MMMM uuuu '(UTC)'", Locale.ENGLISH).withZone(ZoneOffset.UTC);

    /** Nobody counts more days than these. */
    private static final long YEAR_DAYS = 366;

    private LicenseWords() {}

    static String told(String value) {
        return value.isBlank() ? "not told" : value;
    }

    static String expiry(LicenseExpiry expiry) {
        return switch (expiry) {
            case LicenseExpiry.Valid(var until, long days) when days > YEAR_DAYS -> "Expires on " + day(until);
            case LicenseExpiry.Valid(var until, long _) -> expiry.words() + ", on " + day(until);
            case LicenseExpiry.EndsSoon(var until, long _) -> expiry.words() + ", on " + day(until);
            case LicenseExpiry.Expired(var since) -> expiry.words() + " on " + day(since);
            case LicenseExpiry.Never _, LicenseExpiry.Unreadable _ -> expiry.words();
        };
    }

    /** Licenses are dated by whole days, which the vendor means in UTC. */
    private static String day(Instant time) {
        return DAY.format(time);
    }

    static StateBadge signature(LicenseView view) {
        return view.isInvalid()
                ? new StateBadge(Tone.BAD, VaadinIcon.CLOSE_CIRCLE, "Invalid: the license cannot be believed")
                : signature(view.license().state());
    }

    private static StateBadge signature(SignatureState state) {
        return switch (state) {
            case SignatureState.Verified _ -> new StateBadge(Tone.GOOD, VaadinIcon.CHECK_CIRCLE, state.words());
            case SignatureState.NotVerified _, SignatureState.NotSigned _ ->
                new StateBadge(Tone.WARN, VaadinIcon.QUESTION_CIRCLE, state.words());
        };
    }
}
