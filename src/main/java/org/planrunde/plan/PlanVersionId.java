package org.planrunde.plan;

import java.util.UUID;

/** Names one version of an uploaded plan. */
public record PlanVersionId(UUID value) {
  /** A new one. */
  public static PlanVersionId random() {
    return new PlanVersionId(UUID.randomUUID());
  }

  @Override
  public String toString() {
    return value.toString();
  }
}
