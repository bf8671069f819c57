package org.planrunde.moderation;

/** Why a contribution is not published; each is a rule of the netiquette with a text for it. */
public enum WithholdReason {
  INSULT,
  PERSONAL_DATA,
  ADVERTISING,
  OFF_TOPIC,
  DUPLICATE,
  UNLAWFUL
}
