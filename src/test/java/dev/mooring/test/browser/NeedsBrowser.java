package dev.mooring.test.browser;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Inherited;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.extension.ExtendWith;

/**
 * The test looks at the console through a browser, one process for the whole run. A test, or the method that prepares all
 * tests of its class, may have a parameter of type {@link Browsing}. What the page reports to the browser's console as an
 * error fails the test; when a test fails, screenshots and traces lie in {@code target/end-to-end/browser}.
 *
 * <p>Where there is no browser, the test is skipped and says so; with {@code CI=true} it fails, so that no pipeline is green
 * for want of a package.
 */
@Documented
@Inherited
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.TYPE)
@Tag("browser")
@ExtendWith(BrowserExtension.class)
public @interface NeedsBrowser {}
