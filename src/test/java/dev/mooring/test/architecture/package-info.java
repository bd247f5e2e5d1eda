/** Who may use whom: the module table of docs/design/modules.md, checked. */
@NullMarked
package dev.mooring.test.architecture;

import org.jspecify.annotations.NullMarked;
