package org.planrunde.moderation;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.planrunde.contribution.Contribution;
import org.planrunde.contribution.PublicationState;

/**
 * The words of a subject as they are now.
 *
 * @param contribution the subject itself, or what the comment is below
 * @param title empty for comments
 */
public record Said(
    Subject subject,
    Contribution contribution,
    String title,
    String text,
    @Nullable String nickname,
    PublicationState state,
    Instant created) {}
