package dev.mooring.config.template;

import java.util.List;
import java.util.Optional;

/** A term of a command: something that has a value. */
sealed interface Operand extends Located {

    record Dot(int at) implements Operand {
        @Override
        public String source() {
            return ".";
        }
    }

    record Nil(int at) implements Operand {
        @Override
        public String source() {
            return "nil";
        }
    }

    record Bool(int at, boolean value) implements Operand {
        @Override
        public String source() {
            return String.valueOf(value);
        }
    }

    /** @param value what it is where nothing decides on its type; none where it is too large for an int */
    record Numeric(int at, NumberLiteral number, Optional<Object> value) implements Operand {
        @Override
        public String source() {
            return number.text();
        }
    }

    /** @param quoted as written, with its quotes */
    record Text(int at, String quoted, String value) implements Operand {
        @Override
        public String source() {
            return quoted;
        }
    }

    /** A variable and, where there are any, fields of its value: {@code $x.a.b}. */
    record Variable(int at, String name, List<String> fields) implements Operand {
        public Variable {
            fields = List.copyOf(fields);
        }

        @Override
        public String source() {
            return name + dotted(fields);
        }
    }

    /** A function by its name; called without arguments where it stands as an argument. */
    record Function(int at, String name) implements Operand {
        @Override
        public String source() {
            return name;
        }
    }

    /** Fields of dot: {@code .a.b}. */
    record Fields(int at, List<String> names) implements Operand {
        public Fields {
            names = List.copyOf(names);
        }

        @Override
        public String source() {
            return dotted(names);
        }
    }

    /** Fields of what a function or parentheses give: {@code (…).a}. */
    record Chain(int at, Operand of, List<String> names) implements Operand {
        public Chain {
            names = List.copyOf(names);
        }

        @Override
        public String source() {
            return of.asArgument() + dotted(names);
        }
    }

    record Parens(int at, Pipeline pipeline) implements Operand {
        @Override
        public String source() {
            return pipeline.source();
        }

        @Override
        public String asArgument() {
            return "(" + source() + ")";
        }
    }

    /** The operand as it stands among others. */
    default String asArgument() {
        return source();
    }

    private static String dotted(List<String> names) {
        return names.isEmpty() ? "" : "." + String.join(".", names);
    }
}
