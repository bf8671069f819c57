package org.planrunde.analysis.text;

import org.jspecify.annotations.Nullable;

/**
 * A contribution's words as they came in.
 *
 * @param language ISO 639-1 code if the author's language is known; otherwise it is detected
 */
public record RawText(String title, String text, @Nullable String language) {}
