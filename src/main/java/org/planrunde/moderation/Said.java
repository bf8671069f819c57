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
 * @param changed when the words or the state last changed
 * @param addition true if its author adds it to the contribution by the receipt
 */
public record Said(
    Subject subject,
    Contribution contribution,
    String title,
    String text,
    @Nullable String nickname,
    PublicationState state,
    Instant created,
    Instant changed,
    boolean addition) {}
