package org.planrunde.ui.page;

/**
 * A colour by perceived lightness (0 to 1), chroma and hue (radians), after Björn Ottosson, "A
 * perceptual color space for image processing", 2020.
 */
record Oklch(double lightness, double chroma, double hue) {
  private static final double CHROMA_STEP = 0.004;

  static Oklch of(Rgb colour) {
    double r = Rgb.linear(colour.red());
    double g = Rgb.linear(colour.green());
    double b = Rgb.linear(colour.blue());
    double l = Math.cbrt(0.4122214708 * r + 0.5363325363 * g + 0.0514459929 * b);
    double m = Math.cbrt(0.2119034982 * r + 0.6806995451 * g + 0.1073969566 * b);
    double s = Math.cbrt(0.0883024619 * r + 0.2817188376 * g + 0.6299787005 * b);
    double light = 0.2104542553 * l + 0.7936177850 * m - 0.0040720468 * s;
    double alpha = 1.9779984951 * l - 2.4285922050 * m + 0.4505937099 * s;
    double beta = 0.0259040371 * l + 0.7827717662 * m - 0.8086757660 * s;
    return new Oklch(light, Math.hypot(alpha, beta), Math.atan2(beta, alpha));
  }

  Oklch withLightness(double value) {
    return new Oklch(Math.clamp(value, 0, 1), chroma, hue);
  }

  Oklch withChroma(double value) {
    return new Oklch(lightness, value, hue);
  }

  /** The nearest colour a screen can show: chroma is taken back, lightness and hue stay. */
  Rgb toRgb() {
    for (double c = chroma; c > 0; c -= CHROMA_STEP) {
      double[] rgb = withChroma(c).linearRgb();
      if (inGamut(rgb)) {
        return encode(rgb);
      }
    }
    return encode(withChroma(0).linearRgb());
  }

  private double[] linearRgb() {
    double alpha = chroma * Math.cos(hue);
    double beta = chroma * Math.sin(hue);
    double l = Math.pow(lightness + 0.3963377774 * alpha + 0.2158037573 * beta, 3);
    double m = Math.pow(lightness - 0.1055613458 * alpha - 0.0638541728 * beta, 3);
    double s = Math.pow(lightness - 0.0894841775 * alpha - 1.2914855480 * beta, 3);
    return new double[] {
      4.0767416621 * l - 3.3077115913 * m + 0.2309699292 * s,
      -1.2684380046 * l + 2.6097574011 * m - 0.3413193965 * s,
      -0.0041960863 * l - 0.7034186147 * m + 1.7076147010 * s
    };
  }

  private static boolean inGamut(double[] rgb) {
    for (double channel : rgb) {
      if (channel < -0.0005 || channel > 1.0005) {
        return false;
      }
    }
    return true;
  }

  private static Rgb encode(double[] rgb) {
    return new Rgb(encode(rgb[0]), encode(rgb[1]), encode(rgb[2]));
  }

  private static int encode(double linear) {
    double c = Math.clamp(linear, 0, 1);
    double value = c <= 0.0031308 ? c * 12.92 : 1.055 * Math.pow(c, 1 / 2.4) - 0.055;
    return (int) Math.round(value * 255);
  }
}
