package dev.mooring.console.source;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import org.apache.commons.compress.archivers.tar.TarUtils;

/** What a file looks like by its first bytes, so that a wrong one can be told by its name. */
enum FileKind {
    EMPTY("an empty file"),
    GZIP("a gzip file"),
    TAR("a tar archive"),
    ZIP("a ZIP archive"),
    ZSTD("a zstd file"),
    XZ("an xz file"),
    BZIP2("a bzip2 file"),
    TEXT("a single text file"),
    BINARY("a binary file");

    private static final int TAR_BLOCK = 512;

    private final String words;

    FileKind(String words) {
        this.words = words;
    }

    String words() {
        return words;
    }

    /** Looks ahead without taking anything from the stream. */
    static FileKind of(BufferedInputStream in) throws IOException {
        in.mark(TAR_BLOCK);
        byte[] start = in.readNBytes(TAR_BLOCK);
        in.reset();
        return of(start);
    }

    private static FileKind of(byte[] start) {
        return switch (start) {
            case byte[] empty when empty.length == 0 -> EMPTY;
            case byte[] gzip when begins(gzip, 0x1f, 0x8b) -> GZIP;
            case byte[] zip when begins(zip, 'P', 'K') -> ZIP;
            case byte[] zstd when begins(zstd, 0x28, 0xb5, 0x2f, 0xfd) -> ZSTD;
            case byte[] xz when begins(xz, 0xfd, '7', 'z', 'X', 'Z') -> XZ;
            case byte[] bzip2 when begins(bzip2, 'B', 'Z', 'h') -> BZIP2;
            case byte[] tar when isTar(tar) -> TAR;
            default -> isText(start) ? TEXT : BINARY;
        };
    }

    private static boolean begins(byte[] start, int... magic) {
        return start.length >= magic.length
                && java.util.stream.IntStream.range(0, magic.length).allMatch(i -> (start[i] & 0xff) == magic[i]);
    }

    /** Zeros are the end marker, which is all that an empty archive has. */
    private static boolean isTar(byte[] start) {
        return start.length == TAR_BLOCK && (hasTarChecksum(start) || Arrays.equals(start, new byte[TAR_BLOCK]));
    }

    private static boolean hasTarChecksum(byte[] start) {
        try {
            return TarUtils.verifyCheckSum(start);
        } catch (IllegalArgumentException noNumber) {
            return false;
        }
    }

    private static boolean isText(byte[] start) {
        return new String(start, StandardCharsets.UTF_8).chars().noneMatch(FileKind::isBinary);
    }

    private static boolean isBinary(int character) {
        return Character.isISOControl(character) && !Character.isWhitespace(character);
    }
}
