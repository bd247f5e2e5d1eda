package dev.mooring.config.functions;

import dev.mooring.config.template.FunctionException;
import dev.mooring.config.template.GoText;
import java.io.ByteArrayOutputStream;

/** A text broken into lines at its spaces. It works on bytes, because widths count them. */
final class Wrapping {

    private final byte[] text;
    private final int width;
    private final byte[] lineBreak;
    private final boolean breaksWords;
    private final ByteArrayOutputStream out = new ByteArrayOutputStream();
    private int at;

    private Wrapping(String text, int width, String lineBreak, boolean breaksWords) {
        this.text = GoText.bytes(text);
        this.width = Math.max(1, width);
        this.lineBreak = GoText.bytes(lineBreak.isEmpty() ? "\n" : lineBreak);
        this.breaksWords = breaksWords;
    }

    /** A word that is too long stays whole. */
    static String words(String text, int width) throws FunctionException {
        return new Wrapping(text, width, "\n", false).wrapped();
    }

    /** A word that is too long is broken as well. */
    static String everything(String text, int width, String lineBreak) throws FunctionException {
        return new Wrapping(text, width, lineBreak, true).wrapped();
    }

    private String wrapped() throws FunctionException {
        Sizes.characters(text.length + (text.length / width + 1L) * lineBreak.length);
        while (text.length - at > width) {
            if (text[at] == ' ') {
                at++;
            } else {
                line();
            }
        }
        out.write(text, at, text.length - at);
        return GoText.ofBytes(out.toByteArray());
    }

    private void line() {
        int space = lastSpace(at + width);
        if (space >= 0) {
            breakAt(space, 1);
        } else if (breaksWords) {
            breakAt(at + width, 0);
        } else {
            longWord();
        }
    }

    private void longWord() {
        int end = at + width;
        while (end < text.length && text[end] != ' ') {
            end++;
        }
        if (end < text.length) {
            breakAt(end, 1);
        } else {
            out.write(text, at, text.length - at);
            at = text.length;
        }
    }

    private int lastSpace(int from) {
        int space = from;
        while (space >= at && text[space] != ' ') {
            space--;
        }
        return space >= at ? space : -1;
    }

    private void breakAt(int end, int skipped) {
        out.write(text, at, end - at);
        out.writeBytes(lineBreak);
        at = end + skipped;
    }
}
