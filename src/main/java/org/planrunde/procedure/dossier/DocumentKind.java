package org.planrunde.procedure.dossier;

/** What a document is; decisions and answers tell what came of a procedure. */
public enum DocumentKind {
  PLAN,
  REPORT,
  MINUTES,
  DECISION,
  ANSWER,
  OTHER;

  /** True if it belongs to the result. */
  public boolean isResult() {
    return this == DECISION || this == ANSWER;
  }
}
