package org.planrunde.analysis;

import org.planrunde.kernel.ContributionId;

/** A sentence out of a public contribution; {@code code} is the contribution's. */
public record BoardQuote(ContributionId contribution, String code, String sentence) {}
