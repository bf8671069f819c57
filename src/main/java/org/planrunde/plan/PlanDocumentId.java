package org.planrunde.plan;

import java.util.UUID;

/** Names an uploaded plan with all its versions. */
public record PlanDocumentId(UUID value) {
  /** A new one. */
  public static PlanDocumentId random() {
    return new PlanDocumentId(UUID.randomUUID());
  }

  @Override
  public String toString() {
    return value.toString();
  }
}
