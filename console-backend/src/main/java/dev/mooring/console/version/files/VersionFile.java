package dev.mooring.console.version.files;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.Optional;

/**
 * A file of a version.
 *
 * @param path {@code package/…}, {@code manifests/…} or {@code helm/…}
 * @param content as it is; never compared, so an array will do
 * @param hidden the same with its secrets hidden; empty where it has none
 */
@SuppressWarnings("ArrayRecordComponent")
public record VersionFile(String path, byte[] content, Optional<String> hidden) {

    /** Whether there is something in it that is shown only on request. */
    public boolean hasSecrets() {
        return hidden.isPresent();
    }

    public byte[] bytes(boolean secrets) {
        return hidden.filter(text -> !secrets)
                .map(text -> text.getBytes(StandardCharsets.UTF_8))
                .orElseGet(content::clone);
    }

    /** Empty where it is no text, such as an archive. */
    public Optional<String> text(boolean secrets) {
        try {
            String text = StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(bytes(secrets)))
                    .toString();
            return text.indexOf('\0') < 0 ? Optional.of(text) : Optional.empty();
        } catch (CharacterCodingException notText) {
            return Optional.empty();
        }
    }

    public long size() {
        return content.length;
    }

    /** Only its name: it may hold secrets. */
    @Override
    public String toString() {
        return "VersionFile[" + path + "]";
    }
}
