package dev.mooring.console.source;

import static org.assertj.core.api.Assertions.assertThat;

import dev.mooring.console.license.signature.TrustRoot;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.KeyPairGenerator;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LicenseKeysTest {

    @TempDir
    @SuppressWarnings("NullAway.Init") // JUnit sets it
    private Path folder;

    @Test
    void aFolderHoldsAFileForEachKeyAsAMountedConfigMapDoes() throws IOException {
        Files.writeString(folder.resolve("portal.pem"), pem());
        Files.writeString(folder.resolve("second"), pem());
        Files.createDirectory(folder.resolve("..data"));

        TrustRoot.Reading reading = LicenseKeys.read(folder);

        assertThat(reading.findings()).isEmpty();
        assertThat(reading.root().keys()).containsOnlyKeys("portal", "second");
    }

    @Test
    void aFileHoldsKeysByTheirIds() throws IOException {
        Path file = folder.resolve("keys.yaml");
        Files.writeString(file, "portal: |\n" + pem().indent(2));

        assertThat(LicenseKeys.read(file).root().keys()).containsOnlyKeys("portal");
        assertThat(LicenseKeys.obstacle(Optional.of(file))).isEmpty();
    }

    @Test
    void whatCannotBeReadIsAnObstacle() throws IOException {
        Path file = folder.resolve("keys.yaml");
        Files.writeString(file, "portal: not a key\n");

        assertThat(LicenseKeys.obstacle(Optional.of(file))).isPresent();
        assertThat(LicenseKeys.obstacle(Optional.of(folder.resolve("none")))).isPresent();
        assertThat(LicenseKeys.obstacle(Optional.empty())).isEmpty();
    }

    private static String pem() {
        try {
            KeyPairGenerator generator = KeyPairGenerator.getInstance("RSA");
            generator.initialize(1024);
            String key = Base64.getMimeEncoder()
                    .encodeToString(generator.generateKeyPair().getPublic().getEncoded());
            return "-----BEGIN PUBLIC KEY-----\n" + key + "\n-----END PUBLIC KEY-----\n";
        } catch (NoSuchAlgorithmException e) {
            throw new AssertionError(e);
        }
    }
}
