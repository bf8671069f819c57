package org.planrunde.identity;

/** Which staff of a municipality must have a second factor. */
public enum FactorRequirement {
  /** Whoever wants one. */
  NONE,
  /** Those who set up procedures and accounts. */
  ADMINISTRATORS,
  /** Everybody who works for the municipality. */
  ALL
}
