package org.planrunde.portal.ui;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.Point;
import org.planrunde.contribution.Anchor;
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

  /** Who keeps the draft outside the page. */
  interface Keeper {
    /** Something has changed; a database that is away is said, not thrown. */
    void changed();

    /** Keeps what there is now; throws if the database is away. */
    void keep();

    /** Runs the action once the browser holds what it finds the draft by. */
    void whenNamed(Runnable action);

    /** By what the browser's contributions belong together. */
    Optional<byte[]> author();
  }

  private static final Keeper NOBODY =
      new Keeper() {
        @Override
        public void changed() {}

        @Override
        public void keep() {}

        @Override
        public void whenNamed(Runnable action) {
          action.run();
        }

        @Override
        public Optional<byte[]> author() {
          return Optional.empty();
        }
      };

  private UUID key;
  Where where = Where.MAP;
  Placing drawn = Placing.POINT;
  @Nullable Geometry place;

  /** Where on a building at the first place. */
  @Nullable Anchor anchor;

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
  private Keeper keeper = NOBODY;
  private Runnable listener = () -> {};

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

  /** Is kept by this one from now on. */
  void keptBy(Keeper next) {
    keeper = next;
  }

  Keeper keeper() {
    return keeper;
  }

  /** Calls the listener after the keeper, instead of the one before. */
  void listen(Runnable next) {
    listener = next;
  }

  /** Somebody pointed at this before the form was open: one more place, or another single one. */
  void pointAt(Point at) {
    var there = place == null ? List.<Geometry>of() : PlaceParts.of(place);
    var alone = there.isEmpty() || (there.size() == 1 && drawn == Placing.POINT);
    if (!alone && there.size() >= Draft.MAX_PLACES) {
      return;
    }
    var all = new ArrayList<Geometry>(alone ? List.of() : there);
    all.add(at);
    place = PlaceParts.join(all);
    drawn = Placing.POINT;
    where = Where.MAP;
    anchor = alone ? null : anchor;
    changed();
  }

  /** To be called by whoever changed something. */
  void changed() {
    keeper.changed();
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
        photos,
        anchorNow());
  }

  /** Told in words there is no point; nowhere in particular there is nothing. */
  private @Nullable Anchor anchorNow() {
    if (anchor == null || where == Where.NOWHERE) {
      return null;
    }
    return where == Where.MAP ? anchor : anchor.withoutPoint();
  }
}
