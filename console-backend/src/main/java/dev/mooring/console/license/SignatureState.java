package dev.mooring.console.license;

/** How far a license can be believed. One whose signature is wrong is no license at all: that is a finding. */
public sealed interface SignatureState {

    /** Signed, by way of the application's key, with a key that this console trusts; its values are the signed ones. */
    record Verified(String keyId) implements SignatureState {}

    /** It carries a signature, and this console has no key to hold it against: its values are what the file claims. */
    record NotVerified() implements SignatureState {}

    /** It carries no signature: its values are what the file claims. */
    record NotSigned() implements SignatureState {}

    /** For people. */
    default String words() {
        return switch (this) {
            case Verified verified -> "Verified: the license is as the vendor signed it";
            case NotVerified notVerified ->
                "Not verified: this console has no key to check the license's signature with";
            case NotSigned notSigned -> "Not verified: the license is not signed";
        };
    }
}
