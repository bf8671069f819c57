package org.planrunde.citymodel.gml;

/** Takes objects as they are read; what it throws ends the reading. */
@FunctionalInterface
public interface ModelSink {
  /** Called once for each object that has at least one surface, in the order of the source. */
  void take(CityObject object);
}
