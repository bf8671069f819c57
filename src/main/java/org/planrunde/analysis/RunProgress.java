package org.planrunde.analysis;

/**
 * How far a run has come.
 *
 * @param step what it does now, such as {@code READ_TEXTS}; empty while it waits or when it is over
 * @param done 0 to 1, never falls
 */
public record RunProgress(RunId run, RunState state, String step, double done) {}
