package dev.mooring.console.cli;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Properties;
import picocli.CommandLine.IVersionProvider;

/** Mooring's version, as Maven wrote it into the jar. */
final class BuildVersion implements IVersionProvider {

    private static final String MAVENS_RECORD = "/META-INF/maven/dev.mooring/console-backend/pom.properties";

    @Override
    public String[] getVersion() {
        return new String[] {"mooring " + version()};
    }

    private static String version() {
        try (InputStream record = BuildVersion.class.getResourceAsStream(MAVENS_RECORD)) {
            Properties properties = new Properties();
            if (record != null) {
                properties.load(record);
            }
            return properties.getProperty("version", "of an unpacked build");
        } catch (IOException e) {
            throw new UncheckedIOException("the program's own jar cannot be read", e);
        }
    }
}
