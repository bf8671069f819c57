package org.planrunde.procedure;

/** How much weight residents have, after the IAP2 spectrum; each level is a promise. */
public enum ParticipationLevel {
  INFORM,
  CONSULT,
  INVOLVE,
  COLLABORATE,
  EMPOWER
}
