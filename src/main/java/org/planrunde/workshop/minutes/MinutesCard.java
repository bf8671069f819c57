package org.planrunde.workshop.minutes;

/**
 * A card, which is a public contribution.
 *
 * @param number from 1 in these minutes; the map shows it, too
 * @param text title and text of the contribution
 * @param origin where it came from, in words, such as "Tisch 3", or empty
 * @param code the contribution's public short code
 * @param field of the plan's grid, such as "E3", or empty
 * @param theme place in {@link Minutes#themes}, or -1
 */
public record MinutesCard(
    int number, String text, String origin, String code, String field, int theme) {}
