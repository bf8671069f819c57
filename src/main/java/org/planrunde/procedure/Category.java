package org.planrunde.procedure;

/**
 * What a contribution is about, chosen by its author.
 *
 * @param key lower-case ASCII, unique in the procedure
 * @param shape name of the pin's shape, which brings its colour
 * @param icon name of the glyph inside
 */
public record Category(String key, String label, String shape, String icon) {}
