package org.planrunde.procedure;

/** What kind of remark it is: idea, criticism, question, praise. */
public record ContributionType(String key, String label) {}
