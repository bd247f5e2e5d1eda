package dev.mooring.console.api;

import com.fasterxml.jackson.annotation.JsonInclude;
import dev.mooring.console.api.problem.FindingJson;
import dev.mooring.console.license.Entitlement;
import dev.mooring.console.license.EntitlementType;
import dev.mooring.console.license.License;
import dev.mooring.console.license.LicenseField;
import dev.mooring.console.license.SignatureState;
import dev.mooring.console.usecase.LicenseView;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A license as JSON, without what must not be shown: its number, hidden entitlements, passwords. */
@Schema(name = "License", description = "What the vendor allows this customer")
record LicenseJson(
        @Schema(description = "The version that it is kept with")
        long basedOn,

        String customer,
        String type,
        String channel,

        @Schema(description = "The vendor's name of the application")
        String appSlug,

        @Schema(description = "When it ends; missing where it never does") @JsonInclude(JsonInclude.Include.NON_ABSENT)
        Optional<Instant> expires,

        @Schema(description = "Whether something new may be installed or changed with it")
        boolean allowsChanges,

        Signature signature,
        List<EntitlementJson> entitlements,
        List<FindingJson> findings) {

    /** How far it can be believed. */
    @Schema(name = "LicenseSignature")
    enum Signature {
        VERIFIED,
        NOT_VERIFIED,
        NOT_SIGNED,
        INVALID;

        static Signature of(LicenseView view) {
            if (view.isInvalid()) {
                return INVALID;
            }
            return switch (view.license().state()) {
                case SignatureState.Verified _ -> VERIFIED;
                case SignatureState.NotVerified _ -> NOT_VERIFIED;
                case SignatureState.NotSigned _ -> NOT_SIGNED;
            };
        }
    }

    /** A field of the vendor's own. */
    @Schema(name = "Entitlement")
    record EntitlementJson(
            String name,
            String title,
            String description,
            EntitlementType type,

            @Schema(description = "Missing for a password") @JsonInclude(JsonInclude.Include.NON_ABSENT)
            Optional<String> value) {

        static EntitlementJson of(String name, Entitlement entitlement) {
            return new EntitlementJson(
                    name,
                    entitlement.title(),
                    entitlement.description(),
                    entitlement.type(),
                    entitlement.isSecret()
                            ? Optional.empty()
                            : Optional.of(entitlement.value().printed()));
        }
    }

    static LicenseJson of(LicenseView view) {
        License license = view.license();
        return new LicenseJson(
                view.basedOn().value(),
                license.customerName(),
                license.type(),
                license.terms().text(LicenseField.CHANNEL_NAME),
                license.appSlug(),
                view.expiry().end(),
                view.expiry().allowsChanges(),
                Signature.of(view),
                license.terms().entitlements().entrySet().stream()
                        .filter(entry -> !entry.getValue().hidden())
                        .map(entry -> EntitlementJson.of(entry.getKey(), entry.getValue()))
                        .toList(),
                view.findings().stream().map(FindingJson::of).toList());
    }
}
