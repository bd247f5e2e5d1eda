package dev.mooring.config.functions;

import dev.mooring.config.template.FunctionException;
import dev.mooring.config.template.GoObject.Member;
import dev.mooring.config.template.Signature;
import dev.mooring.config.template.TemplateFunction;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** How the methods of Go's objects are written down. */
final class GoMethods {

    private GoMethods() {}

    /** A method that a template can call on a value. */
    record Method(Signature signature, FunctionTable.Body body) implements TemplateFunction {

        @Override
        public @Nullable Object call(List<@Nullable Object> arguments) throws FunctionException {
            return body.of(new Arguments(arguments));
        }
    }

    static Optional<Method> giving(@Nullable Object value) {
        return taking("", arguments -> value);
    }

    static Optional<Method> taking(String parameters, FunctionTable.Body body) {
        return Optional.of(new Method(Signature.of(parameters), body));
    }

    static Optional<Member> find(Optional<Method> method) {
        return method.map(Member.Method::new);
    }
}
