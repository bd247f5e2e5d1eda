package dev.mooring.config.screen;

import dev.mooring.config.finding.Place;
import dev.mooring.config.template.KotsTemplate;

/**
 * A rule over several answers, from {@code mooring.rules} of an item.
 *
 * @param check broken where this renders to exactly {@code false}; checked only while the item is visible
 * @param message what to say to the admin then, at this item
 */
public record CrossRule(KotsTemplate check, KotsTemplate message, Place where) {}
