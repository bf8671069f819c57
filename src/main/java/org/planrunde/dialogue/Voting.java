package org.planrunde.dialogue;

/** How one can vote in a procedure. */
public enum Voting {
  NONE,
  SUPPORT,
  PRO_CONTRA;

  /** True if such a voice may be given. */
  public boolean allows(VoteKind kind) {
    return switch (this) {
      case NONE -> false;
      case SUPPORT -> kind == VoteKind.SUPPORT;
      case PRO_CONTRA -> kind != VoteKind.SUPPORT;
    };
  }
}
