package dev.mooring.test.prometheus;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Inherited;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.extension.ExtendWith;

/**
 * The test asks a real Prometheus. Where there is none, the test is skipped and says so; with {@code CI=true} it fails, so
 * that no pipeline is green for want of a package.
 */
@Documented
@Inherited
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.TYPE)
@Tag("prometheus")
@ExtendWith(PrometheusExtension.class)
public @interface NeedsPrometheus {}
