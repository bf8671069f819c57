package org.planrunde.portal.ui;

import com.vaadin.flow.component.AttachEvent;
import com.vaadin.flow.component.DetachEvent;
import com.vaadin.flow.component.details.Details;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.select.Select;
import java.util.function.Consumer;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.locationtech.jts.geom.Point;
import org.planrunde.contribution.Anchor;
import org.planrunde.contribution.Side;
import org.planrunde.contribution.SurfacePoint;
import org.planrunde.contribution.ui.parts.AnchorWords;
import org.planrunde.geo.PlaceParts;
import org.planrunde.geo.ScenePlace;
import org.planrunde.geo.Wgs84;
import org.planrunde.procedure.spi.SceneModels.SceneModel;
import org.planrunde.procedure.spi.SceneModels.ShownDesign;
import org.planrunde.ui.Icon;
import org.planrunde.ui.SceneHit;

/**
 * Where on a building: pointed at in the scene, or told by storey and side without one. There is
 * nothing of it where a procedure has no city model.
 */
final class AnchorPart extends Div implements Pointing.Placing {
  /** Seven decimals are about a centimetre. */
  private static final double DECIMALS = 1e7;

  private static final double MOVED_DEGREES = 1.5e-7;
  private static final int LOWEST = -2;
  private static final int HIGHEST = 40;

  private final DraftState state;
  private final Pointing sight;
  private final Select<Integer> storey = new Select<>();
  private final Select<Side> side = new Select<>();
  private final Details words;
  private final Paragraph hint = new Paragraph(getTranslation("portal.anchor.hint"));
  private final Div told = Parts.div("place-told");
  private Consumer<Point> pointed = place -> {};
  private Runnable confirmed = () -> {};
  private boolean pointing;
  private boolean filling;

  AnchorPart(DraftState state, Pointing sight) {
    this.state = state;
    this.sight = sight;
    addClassName("on-map");
    storey.setLabel(getTranslation("portal.anchor.storey"));
    storey.setItems(IntStream.rangeClosed(LOWEST, HIGHEST).boxed().toList());
    storey.setEmptySelectionAllowed(true);
    storey.setItemLabelGenerator(
        it -> it == null ? getTranslation("portal.anchor.open") : storeyWords(it));
    storey.addValueChangeListener(event -> typed());
    side.setLabel(getTranslation("portal.anchor.side"));
    side.setItems(Side.values());
    side.setEmptySelectionAllowed(true);
    side.setItemLabelGenerator(
        it -> it == null ? getTranslation("portal.anchor.open") : sideWords(it));
    side.addValueChangeListener(event -> typed());
    words =
        new Details(
            getTranslation("portal.anchor.words"), Parts.div("anchor-fields", storey, side));
    hint.addClassNames("sm", "muted");
    add(hint, told, words);
    fill();
  }

  /** {@code pointed} gets the place on the map; {@code confirmed} leads on. */
  void onHit(Consumer<Point> pointed, Runnable confirmed) {
    this.pointed = pointed;
    this.confirmed = confirmed;
  }

  /** Whether it is of use for the chosen way to tell a place, and whether one can point. */
  void offer(boolean useful, boolean canPoint) {
    setVisible(useful && sight.hasScene());
    pointing = isVisible() && canPoint;
    hint.setVisible(pointing);
    if (pointing) {
      sight.startPlacing(this);
    } else {
      sight.stopPlacing();
    }
    show();
  }

  @Override
  protected void onAttach(AttachEvent event) {
    if (pointing) {
      sight.startPlacing(this);
      show();
    }
  }

  @Override
  protected void onDetach(DetachEvent event) {
    sight.stopPlacing();
  }

  @Override
  public void hit(SceneHit.Hit hit) {
    var at =
        new ScenePlace(
            rounded(hit.at().longitude()), rounded(hit.at().latitude()), hit.at().height());
    state.anchor = Anchor.at(point(hit, at));
    pointed.accept(Wgs84.point(at.longitude(), at.latitude()));
    fill();
    show();
  }

  /** What was hit is known by where the browser fetched it; the ground belongs to the first. */
  private SurfacePoint point(SceneHit.Hit hit, ScenePlace at) {
    var models = sight.models();
    var design =
        sight.designs().stream()
            .filter(it -> it.scene().address().equals(hit.source()))
            .map(ShownDesign::id)
            .findFirst();
    var model =
        models.stream()
            .filter(it -> it.address().equals(hit.source()))
            .findFirst()
            .or(() -> models.stream().findFirst());
    return new SurfacePoint(
        at,
        model.map(SceneModel::reference).orElse(""),
        hit.above(),
        hit.east(),
        hit.north(),
        hit.up(),
        design.orElse(hit.object()),
        design.or(() -> model.map(SceneModel::id)).orElse(""),
        hit.view().withVariant(sight.variant()));
  }

  private static double rounded(double degrees) {
    return Math.round(degrees * DECIMALS) / DECIMALS;
  }

  @Override
  public void confirmed() {
    confirmed.run();
  }

  /** The place on the map changed: a point belongs to the place where it was set. */
  void placed() {
    var anchor = state.anchor;
    var point = anchor == null ? null : anchor.point();
    if (anchor != null && point != null && !isAt(point.at())) {
      state.anchor = null;
      fill();
    }
    show();
  }

  private boolean isAt(ScenePlace at) {
    var place = state.place;
    return place != null
        && PlaceParts.of(place).getFirst() instanceof Point first
        && Math.abs(first.getX() - at.longitude()) < MOVED_DEGREES
        && Math.abs(first.getY() - at.latitude()) < MOVED_DEGREES;
  }

  /** What stands beside the pin in the scene. */
  void tell(String title) {
    var point = point();
    if (point != null) {
      sight.setOwn(point.at(), title, line());
    }
  }

  private void show() {
    var point = point();
    told.removeAll();
    told.setVisible(point != null && pointing);
    if (point == null) {
      sight.setOwn(onGround(), "", "");
      return;
    }
    told.add(new Icon("building-2"), new Span(line()));
  }

  /** A pin that was set on the map stands in the scene, too. */
  private @Nullable ScenePlace onGround() {
    var place = state.place;
    return pointing && place != null && PlaceParts.of(place).getFirst() instanceof Point first
        ? new ScenePlace(first.getX(), first.getY(), Double.NaN)
        : null;
  }

  private @Nullable SurfacePoint point() {
    return state.anchor == null ? null : state.anchor.point();
  }

  private String line() {
    return state.anchor == null ? "" : AnchorWords.full(state.anchor, this);
  }

  private void fill() {
    filling = true;
    storey.setValue(state.anchor == null ? null : state.anchor.storey());
    side.setValue(state.anchor == null ? null : state.anchor.side());
    filling = false;
  }

  private void typed() {
    if (filling) {
      return;
    }
    var anchor = new Anchor(storey.getValue(), side.getValue(), point());
    state.anchor = anchor.isEmpty() ? null : anchor;
    state.changed();
    show();
  }

  private String storeyWords(int number) {
    return AnchorWords.brief(new Anchor(number, null, null), this);
  }

  private String sideWords(Side one) {
    return AnchorWords.brief(new Anchor(null, one, null), this);
  }
}
