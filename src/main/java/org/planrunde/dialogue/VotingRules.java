package org.planrunde.dialogue;

/** How votes are given in a procedure, and on what basis they are counted. */
public record VotingRules(Voting voting, VoteBasis basis) {
  /** What holds where nobody said otherwise. */
  public static final VotingRules DEFAULT = new VotingRules(Voting.SUPPORT, VoteBasis.BROWSER);
}
