package dev.mooring.console.source.registry;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.extension.ExtendWith;

/**
 * The test talks to real registries on loopback, started once for the whole run, by a parameter of type
 * {@link TestRegistries}. Where the machine has no registry, the test is skipped and says so; with {@code CI=true} it
 * fails, so that no pipeline is green for want of a package.
 */
@Documented
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.TYPE)
@Tag("registry")
@ExtendWith(RegistryExtension.class)
public @interface NeedsRegistry {}
