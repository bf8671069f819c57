package org.planrunde.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.HasSize;
import com.vaadin.flow.component.Tag;
import com.vaadin.flow.component.dependency.JsModule;
import com.vaadin.flow.component.dependency.NpmPackage;

/** A Leaflet map. The browser fetches tiles and features itself; none lives in the session. */
@Tag("pr-map")
@NpmPackage(value = "leaflet", version = "1.9.4")
@NpmPackage(value = "@types/leaflet", version = "1.9.21", dev = true)
@JsModule("./components/map/pr-map.ts")
public final class MapCanvas extends Component implements HasSize {}
