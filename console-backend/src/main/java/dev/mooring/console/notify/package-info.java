/** What is told about an application, to whom, and how often: decisions and values; nothing here sends anything. */
@NullMarked
package dev.mooring.console.notify;

import org.jspecify.annotations.NullMarked;
