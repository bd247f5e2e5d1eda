package dev.mooring.config.template;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A function that an expression can call. Arguments and result have the Java shapes of Go's values: {@code String},
 * {@code Boolean}, {@code Long} (every integer type), {@code Double}, {@code List}, {@code Map<String, …>}, {@code null}.
 */
@FunctionalInterface
public interface TemplateFunction {

    /**
     * The result of one call.
     *
     * @throws FunctionException what the vendor did wrong in this call; the evaluator adds the position
     */
    @Nullable
    Object call(List<@Nullable Object> arguments) throws FunctionException;

    /**
     * Whether the result carries what an admin, a license or the cluster said, and not only what the vendor wrote.
     * Output made from such a result is placed into documents as a value and never becomes structure.
     */
    default boolean readsAnswers() {
        return false;
    }
}
