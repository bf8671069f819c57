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
import java.util.Collection;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.Geometry;
import org.planrunde.geo.PlanGrid;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.BaseJsonNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/**
 * A Leaflet map. The browser fetches tiles and pins itself; none lives in the session. All geometry
 * is WGS 84 with longitude first. Like every Flow component it belongs to the UI thread.
 */
@Tag("pr-map")
@NpmPackage(value = "leaflet", version = "1.9.4")
@NpmPackage(value = "@types/leaflet", version = "1.9.21", dev = true)
@JsModule("./components/map/pr-map.ts")
public final class MapCanvas extends Component implements HasSize, LocaleChangeObserver {
  private static final JsonNodeFactory JSON = JsonNodeFactory.instance;

  private int comparisons;
  private int placings;
  private int words;

  @Override
  public void localeChange(LocaleChangeEvent event) {
    set("texts", ElementTexts.MAP.in(event.getLocale(), key -> getTranslation(key)));
  }

  /** Names the map for screen readers when a page shows more than one. */
  public void setLabel(String label) {
    getElement().setProperty("label", label);
  }

  /**
   * Hides zoom, position and layer list and draws single pins small, for a picture of a map that
   * leads to a large one.
   */
  public void setQuiet(boolean quiet) {
    getElement().setProperty("quiet", quiet);
  }

  /** Shows these layers, the first at the bottom. */
  public void setLayers(List<MapLayer> layers) {
    set("layers", array(layers, MapLayer::json));
  }

  /** Draws the one area that matters; null removes it. */
  public void setArea(@Nullable Geometry area) {
    set("area", area == null ? JSON.nullNode() : MapGeometry.write(area));
  }

  /** Draws light outlines that cannot be chosen. */
  public void setAreas(List<Geometry> areas) {
    set("areas", array(areas, MapGeometry::write));
  }

  /** Shows the whole envelope in the part that no sheet covers. */
  public void fit(Envelope envelope) {
    ArrayNode box = MapGeometry.write(envelope);
    set("home", box);
    getElement().callJsFunction("fit", box);
  }

  /** Shows the whole area of {@link #setArea}. */
  public void fitArea() {
    getElement().callJsFunction("fitArea");
  }

  /** Tells how many CSS pixels at the foot are covered by a bottom sheet. */
  public void setBottomInset(int pixels) {
    getElement().setProperty("bottomInset", pixels);
  }

  /** Draws the lettered grid and names fields by it; null removes it. */
  public void setGrid(@Nullable PlanGrid grid) {
    set("grid", grid == null ? JSON.nullNode() : json(grid));
  }

  private static ObjectNode json(PlanGrid grid) {
    return JSON.objectNode()
        .put("west", grid.west())
        .put("north", grid.north())
        .put("cellWidth", grid.cellLongitude())
        .put("cellHeight", grid.cellLatitude())
        .put("columns", grid.columns())
        .put("rows", grid.rows());
  }

  /** Tells how the pins of each key look. */
  public void setPinStyles(List<PinStyle> styles) {
    set("pinStyles", array(styles, PinStyle::json));
  }

  /**
   * Lets the browser fetch pins from this address of our own server, with {@code bbox} (west,
   * south, east, north) and {@code zoom} added on each move.
   */
  public void setFeed(String url) {
    MapAddress.check(url);
    getElement().setProperty("feed", url);
  }

  /** Adds a query such as {@code category=a&q=tree} (already encoded) to each request for pins. */
  public void setFilter(String query) {
    getElement().setProperty("filter", query);
  }

  /** Fetches the pins in view again; the old ones stay until the new ones are there. */
  public void reloadPins() {
    getElement().callJsFunction("reloadPins");
  }

  /** Shows one more pin at once, or replaces the one with its id. */
  public void addPin(MapPin pin) {
    getElement().callJsFunction("addPin", pin.json());
  }

  /** Takes one pin away at once. */
  public void removePin(String id) {
    getElement().callJsFunction("removePin", id);
  }

  /** Marks one pin and brings it into view by the shortest way; null marks none. */
  public void select(@Nullable String id) {
    getElement().setProperty("selected", id == null ? "" : id);
  }

  /** Shows round tables with names, for overview maps. */
  public void setMarkers(List<MapMarker> markers) {
    set("markers", array(markers, MapMarker::json));
  }

  /** Marks one marker as the one the page is about; null marks none. */
  public void selectMarker(@Nullable String id) {
    getElement().setProperty("selectedMarker", id == null ? "" : id);
  }

  /**
   * Lets somebody set places; {@code start} is what is there already, of which the last goes on, or
   * null.
   */
  public void startPlacing(Placing mode, @Nullable Geometry start) {
    placings++;
    ObjectNode node = JSON.objectNode().put("mode", mode.name()).put("turn", placings);
    node.set("start", start == null ? JSON.nullNode() : MapGeometry.write(start));
    set("placing", node);
  }

  /** Takes the own pin, line or area off the map. */
  public void stopPlacing() {
    set("placing", JSON.nullNode());
  }

  /** Begins one more place beside those that are there. */
  public void anotherPlace(Placing mode) {
    getElement().callJsFunction("anotherPlace", mode.name());
  }

  /** Sets the present place anew in another way. */
  public void changePlace(Placing mode) {
    getElement().callJsFunction("changePlace", mode.name());
  }

  /** Goes on with one of the places, counted from 0. */
  public void editPlace(int at) {
    getElement().callJsFunction("editPlace", at);
  }

  /** Takes one of the places away, counted from 0; whoever set it can take that back. */
  public void removePlace(int at) {
    getElement().callJsFunction("removePlace", at);
  }

  /**
   * Moves the place being set, for instance after a search for a street, and brings it into view.
   */
  public void setPlace(Geometry place) {
    getElement().callJsFunction("setPlace", MapGeometry.write(place));
  }

  /** Says in words where the own pin stands; shown beside it and spoken politely. */
  public void setPlaceWords(String title, String line) {
    words++;
    // The turn counts as news: the same words may belong to a pin that is drawn anew.
    set("placeWords", JSON.objectNode().put("title", title).put("line", line).put("turn", words));
  }

  /**
   * Keeps the own place where it is while something covers a crosshair; other ways to set a place
   * go on. A new {@link #startPlacing} keeps what was said here.
   */
  public void holdPlace(boolean held) {
    getElement().setProperty("held", held);
  }

  /** Lets somebody see two states of the ground side by side. */
  public void setComparable(boolean comparable) {
    getElement().setProperty("comparable", comparable);
  }

  /** Shows these two states side by side; null ends that. What is no layer here is left alone. */
  public void setComparison(@Nullable Comparison states) {
    comparisons++;
    set(
        "compare",
        states == null
            ? JSON.nullNode()
            : JSON.objectNode()
                .put("left", states.left())
                .put("right", states.right())
                .put("turn", comparisons));
  }

  /** Whether features of layers lead to a contribution, told by {@link FeatureChosen}. */
  public void setWritable(boolean writable) {
    getElement().setProperty("writable", writable);
  }

  /** On phones leaves out the button for the layers; {@link #showLayers} opens their list. */
  public void setLayersElsewhere() {
    getElement().getClassList().add("layers-elsewhere");
  }

  /** Opens the list of layers, or closes it, and puts the keyboard on it. */
  public void showLayers() {
    getElement().callJsFunction("showLayers");
  }

  /** Puts the keyboard on the own pin or the crosshair. */
  public void focusPlace() {
    getElement().callJsFunction("focusPlace");
  }

  public Registration addPinSelectedListener(ComponentEventListener<PinSelected> listener) {
    return addListener(PinSelected.class, listener);
  }

  public Registration addMarkerSelectedListener(ComponentEventListener<MarkerSelected> listener) {
    return addListener(MarkerSelected.class, listener);
  }

  public Registration addClusterOpenedListener(ComponentEventListener<ClusterOpened> listener) {
    return addListener(ClusterOpened.class, listener);
  }

  public Registration addViewChangedListener(ComponentEventListener<ViewChanged> listener) {
    return addListener(ViewChanged.class, listener);
  }

  public Registration addComparedListener(ComponentEventListener<MapCompared> listener) {
    return addListener(MapCompared.class, listener);
  }

  public Registration addFeatureChosenListener(ComponentEventListener<FeatureChosen> listener) {
    return addListener(FeatureChosen.class, listener);
  }

  public Registration addPlaceChangedListener(ComponentEventListener<PlaceChanged> listener) {
    return addListener(PlaceChanged.class, listener);
  }

  public Registration addPlaceConfirmedListener(ComponentEventListener<PlaceConfirmed> listener) {
    return addListener(PlaceConfirmed.class, listener);
  }

  private void set(String property, BaseJsonNode value) {
    getElement().setPropertyJson(property, value);
  }

  private static <T> ArrayNode array(Collection<T> items, Function<T, ? extends JsonNode> json) {
    ArrayNode list = JSON.arrayNode();
    items.forEach(item -> list.add(json.apply(item)));
    return list;
  }
}
