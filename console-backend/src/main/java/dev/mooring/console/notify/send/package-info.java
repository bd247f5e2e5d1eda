/** Brings notices to where they are wanted: webhooks, mail, Kubernetes Events. */
@NullMarked
package dev.mooring.console.notify.send;

import org.jspecify.annotations.NullMarked;
