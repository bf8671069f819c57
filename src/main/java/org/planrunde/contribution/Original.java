package org.planrunde.contribution;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * The words of a contribution before a redaction, and when they are erased: for moderators only.
 */
public record Original(
    String title,
    String text,
    @Nullable String nickname,
    @Nullable String placeWords,
    Instant replaced,
    Instant erased) {}
