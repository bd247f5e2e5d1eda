package dev.mooring.config.template;

import java.util.List;

/** A term of a command: something that has a value. {@code at} is its offset in the pass's text. */
sealed interface Operand {

    int at();

    record Dot(int at) implements Operand {}

    record Nil(int at) implements Operand {}

    record Bool(int at, boolean value) implements Operand {}

    /** Its value is a Long or a Double. */
    record Numeric(int at, Object value) implements Operand {}

    record Text(int at, String value) implements Operand {}

    record Variable(int at, String name) implements Operand {}

    /** A function by its name; called without arguments where it stands as an argument. */
    record Function(int at, String name) implements Operand {}

    /** Fields of a value: {@code .a.b}, {@code $x.a}, {@code (…).a}. */
    record Fields(int at, Operand of, List<String> names) implements Operand {
        public Fields {
            names = List.copyOf(names);
        }
    }

    record Parens(int at, Pipeline pipeline) implements Operand {}
}
