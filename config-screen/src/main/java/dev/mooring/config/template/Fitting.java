package dev.mooring.config.template;

import dev.mooring.config.template.TemplateProblem.Kind;
import dev.mooring.config.template.TemplateProblem.Words;
import org.jspecify.annotations.Nullable;

/** Which values the parameter of a function takes, by Go's rules of assignment and with its messages. */
final class Fitting {

    private final EvaluationState state;

    Fitting(EvaluationState state) {
        this.state = state;
    }

    @Nullable
    Object nil(GoType type) {
        if (type.kind().canBeNil()) {
            return type.equals(GoType.VALUE) ? Absent.VALUE : type.zero();
        }
        throw state.problem(Kind.FAILED, "cannot assign nil to " + type);
    }

    /**
     * A constant in the type of a parameter.
     *
     * @param constant its value where the type does not matter
     */
    @Nullable
    Object literal(Operand operand, GoType type, @Nullable Object constant) {
        if (type.kind() == GoKind.INTERFACE) {
            return constant;
        }
        return switch (type.kind()) {
            case STRING -> operand instanceof Operand.Text text ? text.value() : expected("string", operand);
            case BOOL -> operand instanceof Operand.Bool bool ? (Object) bool.value() : expected("bool", operand);
            case FLOAT64 ->
                operand instanceof Operand.Numeric number && number.number().isFloat()
                        ? (Object) number.number().decimal()
                        : expected("float", operand);
            case INT, INT64 ->
                operand instanceof Operand.Numeric number && number.number().isInt()
                        ? GoInteger.of(type.kind(), number.number().integer())
                        : expected("integer", operand);
            case UINT32 ->
                operand instanceof Operand.Numeric number
                                && number.number().isInt()
                                && number.number().integer() >= 0
                        ? GoInteger.of(type.kind(), number.number().integer() & 0xFFFF_FFFFL)
                        : expected("unsigned integer", operand);
            default ->
                throw state.problem(Kind.FAILED, "can't handle " + operand.source() + " for arg of type " + type);
        };
    }

    private Object expected(String what, Operand operand) {
        throw state.problem(Kind.FAILED, "expected " + what + "; found " + operand.source());
    }

    /** A value that a parameter takes. */
    @Nullable
    Object value(@Nullable Object value, GoType type) {
        if (value == Absent.VALUE) {
            if (type.kind().canBeNil()) {
                return type.equals(GoType.VALUE) ? value : type.zero();
            }
            throw state.problem(Kind.FAILED, "invalid value; expected " + type);
        }
        if (value == null ? type.kind() == GoKind.INTERFACE : type.accepts(value)) {
            return value;
        }
        String found = value == null ? GoType.ANY.name() : GoValue.typeName(value);
        throw state.problem(
                Kind.FAILED,
                Words.of("wrong type for value; expected " + type + "; got " + found)
                        .withAdvice(remedy(type, value)));
    }

    private static String remedy(GoType type, @Nullable Object value) {
        boolean number = value instanceof GoInteger || value instanceof Double || value instanceof String;
        if (type.equals(GoType.INT) && number) {
            return "make it an int with (int …)";
        }
        return type.equals(GoType.STRING) ? "make it a string with (toString …)" : "";
    }
}
