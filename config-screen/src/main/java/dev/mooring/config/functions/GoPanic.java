package dev.mooring.config.functions;

import dev.mooring.config.template.FunctionException;
import dev.mooring.config.template.GoValue;
import org.jspecify.annotations.Nullable;

/** What Go says where one of sprig's functions does something that the language forbids. */
final class GoPanic {

    private GoPanic() {}

    static FunctionException nilDereference() {
        return new FunctionException("runtime error: invalid memory address or nil pointer dereference");
    }

    /** A value that should have had another type. */
    static FunctionException conversion(@Nullable Object value, String wanted) {
        String found = value == null ? "nil" : GoValue.typeName(value);
        return new FunctionException("interface conversion: interface {} is " + found + ", not " + wanted);
    }

    static FunctionException beyondEnd(long end, long length) {
        return new FunctionException("runtime error: slice bounds out of range [:" + end + "] with length " + length);
    }

    static FunctionException startBeyondEnd(long start, long end) {
        return new FunctionException("runtime error: slice bounds out of range [" + start + ":" + end + "]");
    }

    static FunctionException startBeyondLength(long start, long length) {
        return new FunctionException("runtime error: slice bounds out of range [" + start + ":" + length + "]");
    }

    static FunctionException negativeEnd(long end) {
        return new FunctionException("runtime error: slice bounds out of range [:" + end + "]");
    }

    static FunctionException negativeRepeat() {
        return new FunctionException("strings: negative Repeat count");
    }

    static FunctionException makeslice() {
        return new FunctionException("runtime error: makeslice: len out of range");
    }

    static FunctionException divideByZero() {
        return new FunctionException("runtime error: integer divide by zero");
    }
}
