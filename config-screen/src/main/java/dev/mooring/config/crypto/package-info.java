/**
 * Keys, certificates, password hashes and encrypted texts that templates ask for, in the forms and with the defaults that
 * vendors know from sprig and KOTS. Clock and randomness come in. This is the only package that knows BouncyCastle, whose
 * classes are loaded when the first of these is made.
 */
@NullMarked
package dev.mooring.config.crypto;

import org.jspecify.annotations.NullMarked;
