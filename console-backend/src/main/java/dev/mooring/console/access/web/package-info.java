/** Login at the door of the HTTP server: everything behind it, pages, push and REST, sees only those who may enter. */
@NullMarked
package dev.mooring.console.access.web;

import org.jspecify.annotations.NullMarked;
