package org.planrunde.plan.ui;

import org.planrunde.plan.Layer;
import org.planrunde.plan.read.Findings;
import org.planrunde.plan.read.ReadOptions;

/** Where a form for layers takes what was entered. */
interface LayerDoor {
  Findings inspect(byte[] file, ReadOptions options);

  void add(Layer layer);

  void add(Layer layer, byte[] geoJson);

  void add(Layer like, Findings found);
}
