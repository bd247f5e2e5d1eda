package dev.mooring.config.template;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A function that an expression can call. Arguments and result have the Java shapes of Go's values:
 *
 * <table>
 * <caption>Go's types in Java</caption>
 * <tr><th>Go</th><th>Java</th></tr>
 * <tr><td>nil</td><td>{@code null}</td></tr>
 * <tr><td>bool, string, float64</td><td>{@code Boolean}, {@code String}, {@code Double}</td></tr>
 * <tr><td>int (literals, {@code len}, {@code int}, {@code atoi}, positions)</td><td>{@code Long}</td></tr>
 * <tr><td>int64 ({@code add}, {@code int64} and other arithmetic), uint8, uint64 and other integers</td>
 *     <td>{@link GoInteger}</td></tr>
 * <tr><td>complex128</td><td>{@link GoComplex}</td></tr>
 * <tr><td>[]interface {} ({@code list}, JSON)</td><td>any {@code List}</td></tr>
 * <tr><td>[]string, []int and other slices, nil slices</td><td>{@link GoSlice}</td></tr>
 * <tr><td>map[string]interface {} ({@code dict}, JSON)</td><td>any {@code Map} with string keys; one that functions may
 *     change is a {@code LinkedHashMap}</td></tr>
 * <tr><td>map[string]string ({@code split}) and other maps, nil maps</td><td>{@link GoMap}</td></tr>
 * <tr><td>structs such as time.Time</td><td>{@link GoObject}</td></tr>
 * </table>
 *
 * <p>Go's strings are bytes. Bytes that are not UTF-8 are in a Java string as the code points U+DC80 to U+DCFF:
 * {@link GoText#bytes} and {@link GoText#ofBytes} translate, nothing is lost on the way.
 */
@FunctionalInterface
public interface TemplateFunction {

    /**
     * The result of one call.
     *
     * @param arguments checked against the signature already
     * @throws FunctionException what the vendor did wrong in this call; the evaluator adds the position
     */
    @Nullable
    Object call(List<@Nullable Object> arguments) throws FunctionException;

    /** The parameters, against which arguments are checked before the call. */
    default Signature signature() {
        return Signature.ANYTHING;
    }

    /**
     * Whether the result carries what an admin, a license or the cluster said, and not only what the vendor wrote.
     * Output made from such a result is placed into documents as a value and never becomes structure.
     */
    default boolean readsAnswers() {
        return false;
    }

    /**
     * How many steps a call counts beside what its result does. Work that takes long for a small result, such as making a
     * key, has to count, or a template could keep the console busy for hours.
     */
    default int cost() {
        return 0;
    }
}
