package org.planrunde.citymodel.gml;

import java.io.IOException;

/** Carries a refusal through a parser, which lets only read errors pass unchanged. */
final class StoppedInput extends IOException {
  private static final long serialVersionUID = 1L;

  private final RuntimeException refusal;

  StoppedInput(RuntimeException refusal) {
    super(refusal);
    this.refusal = refusal;
  }

  RuntimeException refusal() {
    return refusal;
  }
}
