package org.planrunde.identity;

/** What a member of staff may do in a municipality. */
public enum Role {
  /** Decides what is published. */
  MODERATOR,
  /** Groups, names and evaluates contributions. */
  PLANNER,
  /** Sets up procedures and accounts; may also do what the others may. */
  ADMINISTRATOR;

  /** The role's name for Spring Security and for {@code @RolesAllowed}. */
  public static final String MODERATES = "MODERATOR";

  /** See {@link #MODERATES}. */
  public static final String PLANS = "PLANNER";

  /** See {@link #MODERATES}. */
  public static final String ADMINISTERS = "ADMINISTRATOR";
}
