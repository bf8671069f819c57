package org.planrunde.demo.scene;

/** The guide strip for blind people, and where it ends. */
final class StripScenes {
  private static final int PAVING = 0xb2ada2;
  private static final int STRIP = 0xe6e0d2;
  private static final int GROOVE = 0xa39d90;

  private StripScenes() {}

  static void whole(Brush brush) {
    brush.ground(300, 0xbfd0d6, PAVING);
    brush.house(0, 90, 430, 220, 0xb98a68, 5);
    brush.box(760, 120, 430, 190, 0x8d979b);
    brush.box(735, 100, 480, 26, 0x3e4a52);
    brush.box(800, 170, 150, 90, 0xc9d6da);
    brush.box(980, 170, 150, 90, 0xc9d6da);
    brush.tree(600, 250, 190);
    joints(brush);
    strip(brush, 470, 860, 600, 470, 62, 22);
    // A patch of newer paving, on which the strip is missing.
    brush.shape(0x9b958a, 500, 470, 1280, 400, 1280, 440, 520, 520);
    brush.box(1010, 235, 80, 120, 0x22303a);
    brush.shape(0x2f4350, 1020, 355, 1080, 355, 1096, 500, 1004, 500);
  }

  static void end(Brush brush) {
    brush.ground(40, 0x9aa39f, PAVING);
    for (int y = 60; y < Brush.HEIGHT; y += 92) {
      brush.line(0, y, Brush.WIDTH, y, 3, 0x9f998d);
      for (int x = y / 92 % 2 * 90; x < Brush.WIDTH; x += 180) {
        brush.line(x, y, x, y + 92, 3, 0x9f998d);
      }
    }
    for (int i = 0; i < 6; i++) {
      brush.box(430 + i * 66, 330, 44, 540, STRIP);
      brush.box(474 + i * 66, 330, 8, 540, GROOVE);
    }
    brush.shape(0x55524d, 405, 300, 860, 286, 866, 338, 410, 344);
    brush.shape(0x3c3a37, 405, 322, 866, 308, 866, 322, 408, 338);
    brush.oval(930, 520, 60, 34, 0x86a06a);
    brush.oval(965, 540, 40, 24, 0x77925c);
  }

  private static void joints(Brush brush) {
    for (int i = 0; i < 9; i++) {
      var y = 310 + i * i * 7;
      brush.line(0, y, Brush.WIDTH, y, 1.5, 0xa29c90);
    }
    for (int x = -1600; x < 2900; x += 210) {
      brush.line(x, Brush.HEIGHT, 640 + (x - 640) * 0.18, 300, 1.5, 0xa29c90);
    }
  }

  private static void strip(
      Brush brush, double nearX, double nearY, double farX, double farY, double near, double far) {
    for (int i = 0; i < 3; i++) {
      var a = nearX + i * near;
      var b = farX + i * far;
      brush.shape(STRIP, a, nearY, a + near * 0.66, nearY, b + far * 0.66, farY, b, farY);
    }
  }
}
