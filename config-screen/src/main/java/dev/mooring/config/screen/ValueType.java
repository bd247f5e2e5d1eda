package dev.mooring.config.screen;

import dev.mooring.config.formats.Addresses;
import dev.mooring.config.formats.Certificates;
import dev.mooring.config.formats.Documents;
import dev.mooring.config.formats.Judgement;
import dev.mooring.config.formats.Numbers;
import dev.mooring.config.formats.PrivateKeys;
import java.time.Instant;
import java.util.OptionalLong;
import java.util.Set;

/**
 * What a text answer has to be, beyond KOTS: from {@code mooring.type} of an item. It adds a check and a fitting editor;
 * the answer stays a text, so that the same package works in KOTS.
 */
public sealed interface ValueType {

    /**
     * What can be said of a text that is to be of this type.
     *
     * @param now what the expiry of a certificate is told by
     */
    default Judgement judge(String text, Instant now) {
        return switch (this) {
            case AnyText _ -> Judgement.GOOD;
            case WholeNumber(OptionalLong least, OptionalLong most) -> Numbers.wholeNumber(text, least, most);
            case Url(Set<String> schemes) -> Addresses.url(text, schemes);
            case Email _ -> Addresses.email(text);
            case Hostname _ -> Addresses.hostname(text);
            case IpAddress _ -> Addresses.ip(text);
            case Cidr _ -> Addresses.cidr(text);
            case Port _ -> Numbers.port(text);
            case PemCertificate _ -> Certificates.judge(text, now);
            case PemPrivateKey _ -> PrivateKeys.judge(text);
            case Json _ -> Documents.json(text);
            case Yaml _ -> Documents.yaml(text);
        };
    }

    /** Any text: what KOTS has. */
    record AnyText() implements ValueType {}

    /** A whole number in decimal, within optional bounds, both inclusive. */
    record WholeNumber(OptionalLong least, OptionalLong most) implements ValueType {}

    /** An absolute URL with a host; of one of these schemes, or of any where there is none. */
    record Url(Set<String> schemes) implements ValueType {
        public Url {
            schemes = Set.copyOf(schemes);
        }
    }

    /** One e-mail address without a display name. */
    record Email() implements ValueType {}

    /** A DNS name (RFC 1123), without scheme, port or path. */
    record Hostname() implements ValueType {}

    /** An IPv4 or IPv6 address. */
    record IpAddress() implements ValueType {}

    /** A network such as {@code 10.0.0.0/8}, IPv4 or IPv6. */
    record Cidr() implements ValueType {}

    /** A TCP or UDP port, 1 to 65535. */
    record Port() implements ValueType {}

    /** One or more X.509 certificates in PEM; subject and expiry are shown. */
    record PemCertificate() implements ValueType {}

    /** A private key in PEM, not encrypted. */
    record PemPrivateKey() implements ValueType {}

    /** A JSON document. */
    record Json() implements ValueType {}

    /** A YAML document. */
    record Yaml() implements ValueType {}
}
