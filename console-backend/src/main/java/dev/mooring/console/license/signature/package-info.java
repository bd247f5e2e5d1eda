/** RSA-PSS signatures of licenses, and the keys that they are held against. Knows bytes and keys, not what a license says. */
@NullMarked
package dev.mooring.console.license.signature;

import org.jspecify.annotations.NullMarked;
