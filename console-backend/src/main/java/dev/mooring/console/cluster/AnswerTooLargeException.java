package dev.mooring.console.cluster;

import java.io.IOException;

/** More was sent than is read. */
public final class AnswerTooLargeException extends IOException {

    private static final long serialVersionUID = 1;

    public AnswerTooLargeException(int limit) {
        super("the answer is larger than " + (limit >> 20) + " MiB");
    }
}
