package org.planrunde.contribution;

import org.planrunde.kernel.ContributionId;

/**
 * What the author gets after the commit, and only then.
 *
 * @param code public short code of the contribution, such as {@code K7QX}
 * @param secret the whole receipt, such as {@code K7QX-4M9B-T2WR}; whoever has it may change and
 *     withdraw
 */
public record Receipt(ContributionId id, String code, String secret, PublicationState state) {}
