package org.planrunde.procedure;

/** Where a procedure stands: before its first phase, in it, or with a result or all phases over. */
public enum ProcedureState {
  SOON,
  RUNNING,
  DONE
}
