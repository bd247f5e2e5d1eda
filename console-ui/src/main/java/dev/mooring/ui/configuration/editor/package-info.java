/** The components in which questions are answered, one for each kind of question. */
@NullMarked
package dev.mooring.ui.configuration.editor;

import org.jspecify.annotations.NullMarked;
