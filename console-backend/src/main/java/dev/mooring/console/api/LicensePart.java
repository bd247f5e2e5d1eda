package dev.mooring.console.api;

import dev.mooring.config.finding.Finding;
import dev.mooring.config.finding.Place;
import dev.mooring.console.api.problem.ProblemKind;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.CharacterCodingException;
import java.nio.file.Files;
import java.util.List;
import org.jboss.resteasy.reactive.multipart.FileUpload;
import org.jspecify.annotations.Nullable;

/** The part of a form that is a license file. */
final class LicensePart {

    private static final long LARGEST = 1 << 20;

    private LicensePart() {}

    /** Empty where the form has no such part. */
    static String text(@Nullable FileUpload license) {
        if (license == null) {
            return "";
        }
        if (license.size() > LARGEST) {
            throw new Refusal(
                    ProblemKind.TOO_LARGE,
                    List.of(Finding.error(
                            "license-large", "A license file has at most 1 MiB.", Place.ofSubject("license"))));
        }
        try {
            return Files.readString(license.uploadedFile());
        } catch (CharacterCodingException e) {
            throw new Refusal(
                    ProblemKind.INVALID,
                    List.of(Finding.error(
                            "license-not-utf8",
                            "The license is not UTF-8 text. A license is a YAML file of kind License.",
                            Place.ofSubject("license"))));
        } catch (IOException e) {
            throw new UncheckedIOException("the uploaded license is gone from the scratch folder", e);
        }
    }
}
