package org.planrunde.identity;

import java.util.Set;

/** Which staff of a municipality must have a second factor. */
public enum FactorRequirement {
  /** Whoever wants one. */
  NONE,
  /** Those who set up procedures and accounts. */
  ADMINISTRATORS,
  /** Everybody who works for the municipality. */
  ALL;

  boolean appliesTo(Set<Role> roles) {
    return switch (this) {
      case NONE -> false;
      case ADMINISTRATORS -> roles.contains(Role.ADMINISTRATOR);
      case ALL -> true;
    };
  }
}
