package dev.mooring.graphs.prometheus;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.junit.jupiter.api.extension.ExtendWith;

/**
 * The test asks a real Prometheus, which it starts by itself. Where there is none, the test is skipped and says so; with
 * {@code CI=true} it fails, so that no pipeline is green for want of a package.
 */
@Documented
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.TYPE)
@ExtendWith(PrometheusExtension.class)
@interface NeedsPrometheus {}
