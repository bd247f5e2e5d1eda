/**
 * A real browser for the tests: annotate a test class with {@link dev.mooring.test.browser.NeedsBrowser} and take a
 * {@link dev.mooring.test.browser.Browsing} as a parameter.
 */
@NullMarked
package dev.mooring.test.browser;

import org.jspecify.annotations.NullMarked;
