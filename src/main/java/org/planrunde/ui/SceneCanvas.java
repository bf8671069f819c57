package org.planrunde.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.ComponentEventListener;
import com.vaadin.flow.component.HasSize;
import com.vaadin.flow.component.Tag;
import com.vaadin.flow.component.dependency.JsModule;
import com.vaadin.flow.component.dependency.NpmPackage;
import com.vaadin.flow.i18n.LocaleChangeEvent;
import com.vaadin.flow.i18n.LocaleChangeObserver;
import com.vaadin.flow.shared.Registration;
import java.time.ZoneId;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.Geometry;
import org.planrunde.geo.ScenePlace;
import org.planrunde.geo.SceneView;
import tools.jackson.databind.node.BaseJsonNode;
import tools.jackson.databind.node.JsonNodeFactory;

/**
 * A town in three dimensions, from tilesets (3D Tiles 1.1). The browser fetches tiles, ground and
 * pins itself, and what draws them only once a scene is shown; without WebGL 2 it says so in a
 * sentence. Positions are WGS 84 with longitude first, heights those of the model. Like every Flow
 * component it belongs to the UI thread.
 */
@Tag("pr-scene")
// Draws triangles by WebGL; MIT.
@NpmPackage(value = "three", version = "0.187.0")
// Fetches of a tileset what is seen; Apache-2.0.
@NpmPackage(value = "3d-tiles-renderer", version = "0.5.3")
@NpmPackage(value = "@types/three", version = "0.187.0", dev = true)
@JsModule("./components/scene/pr-scene.ts")
public final class SceneCanvas extends Component implements HasSize, LocaleChangeObserver {
  private static final JsonNodeFactory JSON = JsonNodeFactory.instance;

  private int words;
  private int views;

  @Override
  public void localeChange(LocaleChangeEvent event) {
    set("texts", ElementTexts.SCENE.in(event.getLocale(), key -> getTranslation(key)));
  }

  /** Names the scene for screen readers. */
  public void setLabel(String label) {
    getElement().setProperty("label", label);
  }

  /** Shows the tilesets at these addresses of our own server; later ones are not taken. */
  public void setModels(List<String> addresses) {
    var list = JSON.arrayNode();
    addresses.forEach(address -> {
      MapAddress.check(address);
      list.add(address);
    });
    set("models", list);
  }

  /** Lets these stand there while their variant is chosen; may be told again at any time. */
  public void setDesigns(List<SceneDesign> designs) {
    var list = JSON.arrayNode();
    designs.forEach(design -> list.add(design.json()));
    set("designs", list);
  }

  /**
   * Offers to fade between today and the variants; to be said before {@link #setDesigns}. What is
   * seen more then is told by {@link SceneVariantSeen}.
   */
  public void setFading(boolean fading) {
    getElement().setProperty("fading", fading);
  }

  /** Shows the designs of this variant and says so; an empty name shows the town of today. */
  public void setVariant(String variant) {
    getElement().setProperty("variant", variant);
  }

  /**
   * Paints these layers of a map on the ground, the first at the bottom, where it can. What lies on
   * servers of others is left out: nobody can be asked for leave in a scene.
   */
  public void setLayers(List<MapLayer> layers) {
    var list = JSON.arrayNode();
    layers.stream()
        .filter(layer -> layer.source().isOwn())
        .forEach(layer -> list.add(layer.json()));
    set("layers", list);
  }

  /** Draws the one area that matters on the ground; null removes it. */
  public void setArea(@Nullable Geometry area) {
    set("area", area == null ? JSON.nullNode() : MapGeometry.write(area));
  }

  /** Begins with a look at this part of the earth; to be said before {@link #setModels}. */
  public void setHome(Envelope envelope) {
    set("home", MapGeometry.write(envelope));
  }

  /** By which clocks the sun's time is told. */
  public void setZone(ZoneId zone) {
    getElement().setProperty("zone", zone.getId());
  }

  /** Tells how the pins of each key look. */
  public void setPinStyles(List<PinStyle> styles) {
    var list = JSON.arrayNode();
    styles.forEach(style -> list.add(style.json()));
    set("pinStyles", list);
  }

  /** Lets the browser fetch pins from this address of our own server, as a map does. */
  public void setFeed(String url) {
    MapAddress.check(url);
    getElement().setProperty("feed", url);
  }

  /** Adds a query (already encoded) to each request for pins. */
  public void setFilter(String query) {
    getElement().setProperty("filter", query);
  }

  /** Marks one pin and brings it into the middle; null marks none. */
  public void select(@Nullable String id) {
    getElement().setProperty("selected", id == null ? "" : id);
  }

  /** Whether a click, or Enter in the middle, points at a surface. */
  public void setPlacing(boolean placing) {
    getElement().setProperty("placing", placing);
  }

  /** Where the own pin stands, on the ground if its height is NaN; null takes it away. */
  public void setOwn(@Nullable ScenePlace place) {
    set("own", place == null ? JSON.nullNode() : SceneJson.write(place));
  }

  /** Says in words where the own pin stands; shown beside it and spoken politely. */
  public void setOwnWords(String title, String line) {
    words++;
    set("ownWords", JSON.objectNode().put("title", title).put("line", line).put("turn", words));
  }

  /** Shows exactly what somebody saw. */
  public void show(SceneView view) {
    views++;
    set("view", SceneJson.write(view).put("turn", views));
  }

  /** Puts the keyboard on the scene. */
  public void focusScene() {
    getElement().callJsFunction("focusScene");
  }

  public Registration addHitListener(ComponentEventListener<SceneHit> listener) {
    return addListener(SceneHit.class, listener);
  }

  public Registration addConfirmedListener(ComponentEventListener<SceneConfirmed> listener) {
    return addListener(SceneConfirmed.class, listener);
  }

  public Registration addPinSelectedListener(ComponentEventListener<ScenePinSelected> listener) {
    return addListener(ScenePinSelected.class, listener);
  }

  public Registration addVariantListener(ComponentEventListener<SceneVariantSeen> listener) {
    return addListener(SceneVariantSeen.class, listener);
  }

  private void set(String property, BaseJsonNode value) {
    getElement().setPropertyJson(property, value);
  }
}
