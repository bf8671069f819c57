package org.planrunde.contribution.web;

import java.util.UUID;
import org.planrunde.contribution.Channel;
import org.planrunde.contribution.Draft;
import org.planrunde.contribution.DraftJson;
import org.planrunde.kernel.Problem;
import org.planrunde.kernel.RefusedException;
import org.planrunde.procedure.Procedure;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

/** Reads a draft out of the body that a program sent. */
final class SubmissionBody {
  /** Largest body, in bytes. */
  static final int MAX_BYTES = 200_000;

  private static final JsonMapper JSON = JsonMapper.shared();

  private SubmissionBody() {}

  static Draft draft(byte[] body, String key, Procedure procedure) {
    if (body.length > MAX_BYTES) {
      throw refused("size", "contribution.problem.size");
    }
    try {
      var node = JSON.readTree(body);
      if (node.isObject()) {
        return DraftJson.read(node, UUID.fromString(key), procedure.id(), Channel.ONLINE);
      }
    } catch (JacksonException | IllegalArgumentException e) {
      // Said below: which sign of it was wrong helps nobody who is honest.
    }
    throw refused("body", "contribution.problem.body");
  }

  private static RefusedException refused(String field, String key) {
    return new RefusedException(Problem.of(field, key));
  }
}
