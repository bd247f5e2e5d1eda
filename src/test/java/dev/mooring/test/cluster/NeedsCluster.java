package dev.mooring.test.cluster;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Inherited;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.extension.ExtendWith;

/**
 * The test talks to a real API server, started once for the whole run; pods are stored but do not run. A test may then
 * have parameters of type {@link TestCluster} and {@link TestNamespace}.
 *
 * <p>Where the machine lacks something for it, the test is skipped with the names of what is missing; with
 * {@code CI=true} it fails, so that no pipeline is green for want of a package.
 */
@Documented
@Inherited
@Retention(RetentionPolicy.RUNTIME)
@Target({ElementType.TYPE, ElementType.METHOD})
@Tag("cluster")
@ExtendWith(ClusterExtension.class)
public @interface NeedsCluster {}
