/** What a deploy will do, before it does it: effects and differences; pure. */
@NullMarked
package dev.mooring.console.deploy.plan;

import org.jspecify.annotations.NullMarked;
