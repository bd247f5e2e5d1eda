/** Who is told what about an application: a section of the settings, and the log of what was sent. */
@NullMarked
package dev.mooring.ui.notifications;

import org.jspecify.annotations.NullMarked;
