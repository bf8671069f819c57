package org.planrunde.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.ComponentEventListener;
import com.vaadin.flow.component.Tag;
import com.vaadin.flow.component.dependency.JsModule;
import com.vaadin.flow.i18n.LocaleChangeEvent;
import com.vaadin.flow.i18n.LocaleChangeObserver;
import com.vaadin.flow.shared.Registration;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.Geometry;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.BaseJsonNode;
import tools.jackson.databind.node.JsonNodeFactory;

/**
 * A picture and a map side by side, on which somebody marks the same places; by mouse, touch or
 * keys. It counts nothing itself: it tells each mark, and shows what it is given. Positions in the
 * picture are pixels from its upper left corner, those on the ground WGS 84 with longitude first.
 */
@Tag("pr-fit")
@JsModule("./components/fit/pr-fit.ts")
public final class FitCanvas extends Component implements LocaleChangeObserver {
  private static final JsonNodeFactory JSON = JsonNodeFactory.instance;

  /** Which of the two. */
  public enum Side {
    PICTURE,
    GROUND
  }

  /**
   * A picture in tiles, whose deepest zoom shows each pixel as one.
   *
   * @param tiles path with {@code {z}}, {@code {x}} and {@code {y}}
   * @param overview path of the whole picture in one file
   * @param caption what it is, in a word or two
   * @param note which one it is
   */
  public record Picture(
      String tiles,
      String overview,
      int width,
      int height,
      int maxZoom,
      String caption,
      String note) {
    public Picture {
      MapAddress.check(tiles);
      MapAddress.check(overview);
    }
  }

  /**
   * The same place twice; null where a side is not marked yet.
   *
   * @param lands where the picture's mark comes to lie on the ground; null as long as nothing fits
   * @param suspect draws attention to it
   */
  public record Pair(
      @Nullable Coordinate picture,
      @Nullable Coordinate ground,
      @Nullable Coordinate lands,
      boolean suspect) {}

  @Override
  public void localeChange(LocaleChangeEvent event) {
    set("texts", ElementTexts.MAP.in(event.getLocale(), key -> getTranslation(key)));
  }

  /** Shows this picture on its side. */
  public void setPicture(Picture picture) {
    set(
        "picture",
        JSON.objectNode()
            .put("url", picture.tiles)
            .put("overview", picture.overview)
            .put("width", picture.width)
            .put("height", picture.height)
            .put("maxZoom", picture.maxZoom)
            .put("caption", picture.caption)
            .put("note", picture.note));
  }

  /** Shows these layers on the map, the first at the bottom. */
  public void setLayers(List<MapLayer> layers) {
    var list = JSON.arrayNode();
    layers.forEach(layer -> list.add(layer.json()));
    set("layers", list);
  }

  /** Says which map it is. */
  public void setGroundNote(String note) {
    getElement().setProperty("groundNote", note);
  }

  /** Draws the one area that matters; null removes it. */
  public void setArea(@Nullable Geometry area) {
    set("area", area == null ? JSON.nullNode() : MapGeometry.write(area));
  }

  /** Shows the whole envelope on the map. */
  public void fit(Envelope envelope) {
    set("home", MapGeometry.write(envelope));
  }

  /** Shows these marks, numbered from 1. */
  public void setPairs(List<Pair> pairs) {
    var list = JSON.arrayNode();
    for (var pair : pairs) {
      var node = list.addObject();
      node.set("picture", position(pair.picture));
      node.set("ground", position(pair.ground));
      node.set("lands", position(pair.lands));
      node.put("suspect", pair.suspect);
    }
    set("pairs", list);
  }

  /** Marks one pair, counted from 0, as the one that is worked on; -1 marks none. */
  public void setCurrent(int index) {
    getElement().setProperty("current", index);
  }

  /**
   * Lays the picture over the map by its corners, clockwise from the upper left one; none takes it
   * away.
   */
  public void setLying(List<Coordinate> corners, double opacity) {
    if (corners.isEmpty()) {
      set("lying", JSON.nullNode());
      return;
    }
    var node = JSON.objectNode().put("opacity", opacity);
    var list = node.putArray("corners");
    corners.forEach(corner -> list.add(position(corner)));
    set("lying", node);
  }

  /** Puts the keyboard on a mark. */
  public void focusPoint(int index, Side side) {
    getElement().callJsFunction("focusPoint", index, side.name().toLowerCase(Locale.ROOT));
  }

  public Registration addMarkedListener(ComponentEventListener<FitMarked> listener) {
    return addListener(FitMarked.class, listener);
  }

  public Registration addChosenListener(ComponentEventListener<FitChosen> listener) {
    return addListener(FitChosen.class, listener);
  }

  public Registration addRemovedListener(ComponentEventListener<FitRemoved> listener) {
    return addListener(FitRemoved.class, listener);
  }

  private static BaseJsonNode position(@Nullable Coordinate at) {
    if (at == null) {
      return JSON.nullNode();
    }
    ArrayNode node = JSON.arrayNode();
    return node.add(at.x).add(at.y);
  }

  private void set(String property, BaseJsonNode value) {
    getElement().setPropertyJson(property, value);
  }
}
