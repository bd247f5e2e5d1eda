package dev.mooring.console.license;

import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Optional;

/** Whether a license still runs at some instant, told by its entitlement {@code expires_at}. */
public sealed interface LicenseExpiry {

    /** The entitlement that holds the date. */
    String ENTITLEMENT = "expires_at";

    /** How long before its end people should be told. */
    Duration SOON = Duration.ofDays(30);

    /** The license has no end. */
    record Never() implements LicenseExpiry {}

    /** @param days whole days that are left, at least 30 */
    record Valid(Instant until, long days) implements LicenseExpiry {}

    /** @param days whole days that are left; 0 on the last one */
    record EndsSoon(Instant until, long days) implements LicenseExpiry {}

    /** What runs goes on running; nothing new is installed or changed with it. */
    record Expired(Instant since) implements LicenseExpiry {}

    /** The entitlement is there and is no date; reading a license refuses it. */
    record Unreadable() implements LicenseExpiry {}

    static LicenseExpiry of(LicenseTerms terms, Instant now) {
        EntitlementValue value =
                terms.entitlement(ENTITLEMENT).map(Entitlement::value).orElse(new EntitlementValue.Missing());
        return value.isBlank()
                ? new Never()
                : date(value).<LicenseExpiry>map(end -> of(end, now)).orElseGet(Unreadable::new);
    }

    private static LicenseExpiry of(Instant end, Instant now) {
        if (!now.isBefore(end)) {
            return new Expired(end);
        }
        Duration left = Duration.between(now, end);
        return left.compareTo(SOON) < 0 ? new EndsSoon(end, left.toDays()) : new Valid(end, left.toDays());
    }

    /** A date in the form of RFC 3339, as text; empty for all else. */
    static Optional<Instant> date(EntitlementValue value) {
        if (!(value instanceof EntitlementValue.Text(String text))) {
            return Optional.empty();
        }
        try {
            return Optional.of(OffsetDateTime.parse(text).toInstant());
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }

    /** Whether a new installation, release or change may be made with the license. */
    default boolean allowsChanges() {
        return switch (this) {
            case Never never -> true;
            case Valid valid -> true;
            case EndsSoon soon -> true;
            case Expired expired -> false;
            case Unreadable unreadable -> false;
        };
    }

    /** When the license ends or has ended; empty where that is never, or cannot be read. */
    default Optional<Instant> end() {
        return switch (this) {
            case Never _, Unreadable _ -> Optional.empty();
            case Valid(Instant until, long _) -> Optional.of(until);
            case EndsSoon(Instant until, long _) -> Optional.of(until);
            case Expired(Instant since) -> Optional.of(since);
        };
    }

    /** For people. */
    default String words() {
        return switch (this) {
            case Never never -> "Never expires";
            case Valid(Instant until, long days) -> "Expires in " + days + " days";
            case EndsSoon(Instant until, long days) when days == 0 -> "Expires within a day";
            case EndsSoon(Instant until, long days) -> "Expires in " + days + (days == 1 ? " day" : " days");
            case Expired expired -> "Expired";
            case Unreadable unreadable -> "The date of expiry cannot be read";
        };
    }
}
