package org.planrunde.citymodel.mesh;

import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.util.List;

/** The box around places: degrees, degrees, metres. Empty until something was added. */
public final class Bounds {
  private double west = Double.POSITIVE_INFINITY;
  private double south = Double.POSITIVE_INFINITY;
  private double east = Double.NEGATIVE_INFINITY;
  private double north = Double.NEGATIVE_INFINITY;
  private double low = Double.POSITIVE_INFINITY;
  private double high = Double.NEGATIVE_INFINITY;

  /** An empty box. */
  public Bounds() {}

  void add(double longitude, double latitude, double height) {
    west = Math.min(west, longitude);
    east = Math.max(east, longitude);
    south = Math.min(south, latitude);
    north = Math.max(north, latitude);
    low = Math.min(low, height);
    high = Math.max(high, height);
  }

  /** Grows this box by another one. */
  public void add(Bounds other) {
    if (!other.isEmpty()) {
      add(other.west, other.south, other.low);
      add(other.east, other.north, other.high);
    }
  }

  /** True if nothing was added. */
  public boolean isEmpty() {
    return west > east;
  }

  /** Longitude, latitude in the middle, and the lowest height. */
  public double[] foot() {
    return new double[] {(west + east) / 2, (south + north) / 2, low};
  }

  /** West, south, east, north in degrees. */
  public List<Double> degrees() {
    return List.of(west, south, east, north);
  }

  /** The lowest height in metres. */
  public double low() {
    return low;
  }

  /** The highest height in metres. */
  public double high() {
    return high;
  }

  /** West, south, east, north in radians, lowest and highest: a region of 3D Tiles. */
  public double[] region() {
    return new double[] {
      Math.toRadians(west),
      Math.toRadians(south),
      Math.toRadians(east),
      Math.toRadians(north),
      low,
      high
    };
  }

  void write(DataOutputStream out) throws IOException {
    for (double value : new double[] {west, south, low, east, north, high}) {
      out.writeDouble(value);
    }
  }

  void read(DataInputStream in) throws IOException {
    add(in.readDouble(), in.readDouble(), in.readDouble());
    add(in.readDouble(), in.readDouble(), in.readDouble());
  }
}
