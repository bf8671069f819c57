package org.planrunde.dialogue;

/** Why somebody thinks that a moderator should look again. */
public enum AbuseReason {
  INSULT,
  PERSONAL_DATA,
  ADVERTISING,
  UNTRUE,
  UNLAWFUL,
  OTHER
}
