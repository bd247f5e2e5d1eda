/** What a deploy would do, object by object, before it does it. */
@NullMarked
package dev.mooring.ui.review;

import org.jspecify.annotations.NullMarked;
