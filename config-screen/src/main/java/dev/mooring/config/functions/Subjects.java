package dev.mooring.config.functions;

import dev.mooring.config.crypto.CertificateSubject;
import dev.mooring.config.template.FunctionException;
import dev.mooring.config.template.GoPrint;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Reads whom a certificate is for from arguments: name, addresses, other names, days. */
final class Subjects {

    private Subjects() {}

    static CertificateSubject of(Arguments arguments, int first) throws FunctionException {
        return new CertificateSubject(
                arguments.text(first),
                texts(arguments.any(first + 1), "error parsing ip: "),
                texts(arguments.any(first + 2), "error processing alternate dns name: "),
                arguments.whole(first + 3));
    }

    /** Go's nil is no list, but an empty one here. */
    private static List<String> texts(@Nullable Object value, String failure) throws FunctionException {
        List<String> texts = new ArrayList<>();
        for (Object item : value instanceof List<?> list ? list : List.of()) {
            if (!(item instanceof String text)) {
                String type = "an item of the list is not a string";
                throw FunctionException.quoting(failure + GoPrint.value(item) + " is not a string", failure + type);
            }
            texts.add(text);
        }
        Sizes.items(texts.size());
        return texts;
    }
}
