package dev.mooring.config.functions;

import dev.mooring.config.template.FunctionException;
import dev.mooring.config.template.GoInteger;
import dev.mooring.config.template.GoPrint;
import dev.mooring.config.template.GoText;
import java.util.stream.Collectors;
import java.util.stream.LongStream;
import org.jspecify.annotations.Nullable;

/** sprig's sequences as texts, octal numbers, and base32. */
final class CountFunctions {

    private CountFunctions() {}

    static FunctionTable table() {
        return new FunctionTable()
                .define("seq", "int...", CountFunctions::sequence)
                .define("toDecimal", "any", a -> GoInteger.int64(octal(a.any(0))))
                .define("b32enc", "string", a -> Base32.encode(GoText.bytes(a.text(0))))
                .define("b32dec", "string", a -> Base32.decodeOrSayWhy(a.text(0)));
    }

    /** As the command of this name: end; start and end; or start, step and end. The ends are included. */
    private static String sequence(Arguments arguments) throws FunctionException {
        int count = arguments.count();
        if (count == 0 || count > 3) {
            return "";
        }
        long start = count == 1 ? 1 : arguments.whole(0);
        long end = arguments.whole(count - 1);
        long direction = end < start ? -1 : 1;
        long step = count == 3 ? arguments.whole(1) : direction;
        return step == 0 || Long.signum(step) != direction ? "" : numbers(start, end, step);
    }

    private static String numbers(long start, long end, long step) throws FunctionException {
        int steps = Sizes.items((end - start) / step + 1);
        return LongStream.range(0, steps)
                .mapToObj(i -> Long.toString(start + i * step))
                .collect(Collectors.joining(" "));
    }

    /** The digits of a number read as octal; sprig's name for it promises something else. */
    private static long octal(@Nullable Object value) throws FunctionException {
        try {
            return Long.parseLong(GoPrint.value(value), 8);
        } catch (NumberFormatException notOctal) {
            return 0;
        }
    }
}
