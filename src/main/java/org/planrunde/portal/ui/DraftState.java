package org.planrunde.portal.ui;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.locationtech.jts.geom.Geometry;
import org.planrunde.contribution.Channel;
import org.planrunde.contribution.Draft;
import org.planrunde.contribution.DraftPhoto;
import org.planrunde.geo.PlaceParts;
import org.planrunde.kernel.ProcedureId;
import org.planrunde.ui.Placing;

/**
 * What somebody has entered so far. It keeps its key, so that a second try is recognised as the
 * same contribution.
 */
final class DraftState {
  /** The ways to say where. */
  enum Where {
    MAP,
    WORDS,
    NOWHERE
  }

  private UUID key;
  Where where = Where.MAP;
  Placing drawn = Placing.POINT;
  @Nullable Geometry place;
  String placeWords = "";
  String title = "";
  String text = "";
  String nickname = "";
  @Nullable String category;
  @Nullable String type;
  final List<DraftPhoto> photos = new ArrayList<>();
  boolean consent;

  /** Somebody looked at similar contributions and means something else. */
  boolean different;

  int step = 1;
  private Runnable watcher = () -> {};
  private Runnable listener = () -> {};
  private Supplier<Optional<byte[]>> author = Optional::empty;

  DraftState() {
    this(UUID.randomUUID());
  }

  DraftState(UUID key) {
    this.key = key;
  }

  /** Under which the contribution will be known. */
  UUID key() {
    return key;
  }

  /** From now on this is another contribution. */
  void renew() {
    key = UUID.randomUUID();
    changed();
  }

  /** Calls the watcher after each change, instead of the one before. */
  void watch(Runnable next) {
    watcher = next;
  }

  /** Says by what the browser's contributions belong together. */
  void authored(Supplier<Optional<byte[]>> by) {
    author = by;
  }

  Optional<byte[]> author() {
    return author.get();
  }

  /** Calls the listener after the watcher, instead of the one before. */
  void listen(Runnable next) {
    listener = next;
  }

  /** To be called by whoever changed something. */
  void changed() {
    watcher.run();
    listener.run();
  }

  /** True once there are words or photos that would be lost. */
  boolean hasWords() {
    return !photos.isEmpty() || !title.isBlank() || !text.isBlank() || !placeWords.isBlank();
  }

  /** True once somebody would be sorry to begin anew; a single pin is set again at once. */
  boolean isWorthKeeping() {
    return hasWords() || (place != null && (drawn != Placing.POINT || PlaceParts.several(place)));
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
        Channel.ONLINE,
        photos);
  }
}
