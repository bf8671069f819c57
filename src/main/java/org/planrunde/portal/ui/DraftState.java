package org.planrunde.portal.ui;

import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.locationtech.jts.geom.Geometry;
import org.planrunde.contribution.Channel;
import org.planrunde.contribution.Draft;
import org.planrunde.kernel.ProcedureId;
import org.planrunde.ui.Placing;

/**
 * What somebody has entered so far; lives as long as the page. The key is made once, so that a
 * second try is recognised as the same contribution.
 */
final class DraftState {
  /** The ways to say where. */
  enum Where {
    MAP,
    WORDS,
    NOWHERE
  }

  final UUID key = UUID.randomUUID();
  Where where = Where.MAP;
  Placing drawn = Placing.POINT;
  @Nullable Geometry place;
  String placeWords = "";
  String title = "";
  String text = "";
  String nickname = "";
  @Nullable String category;
  @Nullable String type;
  boolean consent;
  int step = 1;

  /** True once there are words that would be lost. */
  boolean hasWords() {
    return !title.isBlank() || !text.isBlank() || !placeWords.isBlank();
  }

  Draft draft(ProcedureId procedure) {
    return new Draft(
        key,
        procedure,
        category,
        type,
        title,
        text,
        nickname,
        where == Where.MAP ? place : null,
        where == Where.WORDS ? placeWords : "",
        consent,
        Channel.ONLINE);
  }
}
