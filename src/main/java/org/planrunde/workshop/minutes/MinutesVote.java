package org.planrunde.workshop.minutes;

/**
 * What a room thought of one card or theme.
 *
 * @param subject its words
 */
public record MinutesVote(String subject, Spread spread) {}
