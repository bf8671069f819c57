package org.planrunde.citymodel.mesh;

import org.planrunde.citymodel.gml.CityKind;
import org.planrunde.citymodel.gml.SurfaceType;

/** The colours of the parts of a town, as 0xRRGGBB of the usual screen (sRGB). */
public enum Paint {
  /** Roofs. */
  ROOF(0xb3574a),
  /** Walls. */
  WALL(0xe9e2d5),
  /** What a building stands on. */
  BASE(0x9a948b),
  /** Doors, windows and what else is part of a building. */
  DETAIL(0xb9bcc0),
  /** Trees and other plants. */
  PLANT(0x6f9a5b),
  /** Roads and squares. */
  ROAD(0xb4b1ac),
  /** Water. */
  WATER(0x7fb0d3),
  /** The ground. */
  TERRAIN(0xcfd6bd),
  /** Everything else. */
  OTHER(0xc9c5bf);

  private static final double STEEP = 0.5;

  private final int rgb;

  Paint(int rgb) {
    this.rgb = rgb;
  }

  /** Red (0), green (1) or blue (2) as light, 0 to 255, which is what vertex colours are. */
  public int linear(int channel) {
    double c = (rgb >> (16 - 8 * channel) & 0xff) / 255.0;
    double light = c <= 0.04045 ? c / 12.92 : Math.pow((c + 0.055) / 1.055, 2.4);
    return (int) Math.round(255 * light);
  }

  /**
   * The colour of a surface.
   *
   * @param up how much it looks upwards, 1 for a flat roof, -1 for a floor from below
   */
  static Paint of(CityKind kind, SurfaceType type, double up) {
    return switch (kind) {
      case BUILDING -> building(type, up);
      case VEGETATION -> PLANT;
      case ROAD -> ROAD;
      case WATER -> WATER;
      case TERRAIN -> TERRAIN;
      case OTHER -> OTHER;
    };
  }

  private static Paint building(SurfaceType type, double up) {
    return switch (type) {
      case ROOF -> ROOF;
      case WALL -> WALL;
      case GROUND -> BASE;
      case OTHER -> DETAIL;
      case UNTYPED -> {
        if (up > STEEP) {
          yield ROOF;
        }
        yield up < -STEEP ? BASE : WALL;
      }
    };
  }
}
