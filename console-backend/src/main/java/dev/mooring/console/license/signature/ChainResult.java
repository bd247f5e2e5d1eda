package dev.mooring.console.license.signature;

/** What came of following a license's signature up to a trusted key. */
public sealed interface ChainResult {

    /**
     * Every link holds.
     *
     * @param keyId the trusted key at its beginning
     * @param appKey the application's key, which signs entitlements too
     */
    record Proven(String keyId, RsaKey appKey) implements ChainResult {}

    /** It begins with a key that is not among the trusted ones. */
    record UnknownKey(String keyId) implements ChainResult {}

    /** A link is missing or does not hold; a sentence says which. */
    record Broken(String what) implements ChainResult {}
}
