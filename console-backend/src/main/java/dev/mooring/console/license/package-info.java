/**
 * The vendor's license as a value: read, held against its signature, judged by date and application, and compared with
 * another. Pure; the instant and the trusted keys come in as parameters.
 */
@NullMarked
package dev.mooring.console.license;

import org.jspecify.annotations.NullMarked;
