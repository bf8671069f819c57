package org.planrunde.dialogue;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * What anybody may take away of a public comment: nothing that names or times a resident.
 *
 * @param answers what it answers, or null
 * @param day in Berlin, on which it was said
 * @param office for which office a member of staff speaks, or null
 */
public record OpenComment(
    CommentId id,
    @Nullable CommentId answers,
    String body,
    LocalDate day,
    @Nullable String office) {}
