package dev.mooring.config.crypto;

import java.io.IOException;
import org.bouncycastle.asn1.x509.SubjectPublicKeyInfo;
import org.bouncycastle.operator.ContentSigner;

/** A private key of one of the kinds that Go's standard library knows, in the PEM form that it has there. */
sealed interface PrivateKey permits RsaKey, EcKey, Ed25519Key, DsaKey {

    /** The label between the dashes of the PEM. */
    String label();

    /** What stands between the labels. */
    byte[] encoded() throws IOException;

    SubjectPublicKeyInfo publicKey() throws IOException;

    /** What makes signatures with it. */
    ContentSigner signer() throws KeyRefusedException;
}
