package dev.mooring.console.source;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.function.LongPredicate;

/** Counts what is read from a stream and ends it with {@link TooMuchException} where that is more than allowed. */
final class MeteredStream extends FilterInputStream {

    /** More came out than is allowed. */
    static final class TooMuchException extends IOException {
        private static final long serialVersionUID = 1;
    }

    private final LongPredicate tooMuch;
    private long count;

    MeteredStream(InputStream in, LongPredicate tooMuch) {
        super(in);
        this.tooMuch = tooMuch;
    }

    long count() {
        return count;
    }

    @Override
    public int read() throws IOException {
        int value = super.read();
        return value < 0 ? value : (int) counted(1, value);
    }

    @Override
    public int read(byte[] buffer, int offset, int length) throws IOException {
        int read = super.read(buffer, offset, length);
        return read < 0 ? read : (int) counted(read, read);
    }

    /** Skipped bytes have been unpacked too. */
    @Override
    public long skip(long length) throws IOException {
        long skipped = super.skip(length);
        return counted(skipped, skipped);
    }

    private long counted(long bytes, long result) throws TooMuchException {
        count += bytes;
        if (tooMuch.test(count)) {
            throw new TooMuchException();
        }
        return result;
    }
}
