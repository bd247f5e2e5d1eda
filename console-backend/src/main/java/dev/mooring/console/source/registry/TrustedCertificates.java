package dev.mooring.console.source.registry;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.security.cert.Certificate;
import java.security.cert.CertificateException;
import java.security.cert.CertificateFactory;
import java.security.cert.X509Certificate;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.stream.Stream;
import javax.net.ssl.SSLContext;
import javax.net.ssl.TrustManagerFactory;
import javax.net.ssl.X509TrustManager;

/** The authorities that a server's certificate may come from: the usual ones, and those that an admin gave. */
public final class TrustedCertificates {

    /** All authorities that browsers trust are fewer. */
    private static final int LONGEST = 256 * 1024;

    private TrustedCertificates() {}

    /** Whether the text holds certificates and nothing that cannot be read. */
    public static boolean areReadable(String pem) {
        try {
            return pem.length() <= LONGEST && !read(pem).isEmpty();
        } catch (CertificateException e) {
            return false;
        }
    }

    /** @param pem certificates of further authorities */
    public static SSLContext context(String pem) throws GeneralSecurityException, IOException {
        KeyStore store = KeyStore.getInstance(KeyStore.getDefaultType());
        store.load(null, null);
        int number = 0;
        for (Certificate certificate :
                Stream.concat(usual().stream(), read(pem).stream()).toList()) {
            store.setCertificateEntry("authority-" + number++, certificate);
        }
        TrustManagerFactory factory = TrustManagerFactory.getInstance(TrustManagerFactory.getDefaultAlgorithm());
        factory.init(store);
        SSLContext context = SSLContext.getInstance("TLS");
        context.init(null, factory.getTrustManagers(), null);
        return context;
    }

    private static List<X509Certificate> usual() throws GeneralSecurityException {
        TrustManagerFactory factory = TrustManagerFactory.getInstance(TrustManagerFactory.getDefaultAlgorithm());
        factory.init((KeyStore) null);
        return Arrays.stream(factory.getTrustManagers())
                .flatMap(manager -> manager instanceof X509TrustManager trusting
                        ? Arrays.stream(trusting.getAcceptedIssuers())
                        : Stream.empty())
                .toList();
    }

    private static Collection<? extends Certificate> read(String pem) throws CertificateException {
        return CertificateFactory.getInstance("X.509")
                .generateCertificates(new ByteArrayInputStream(pem.getBytes(StandardCharsets.UTF_8)));
    }
}
