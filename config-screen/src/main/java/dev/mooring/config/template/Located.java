package dev.mooring.config.template;

/** A part of a parsed template that a message can point to. */
interface Located {

    /** Its offset in the pass's text, where Go sets it. */
    int at();

    /** The part as Go writes it out of the parsed form, with its own spacing. */
    String source();
}
