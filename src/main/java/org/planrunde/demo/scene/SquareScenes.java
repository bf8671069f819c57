package org.planrunde.demo.scene;

/** Things to sit on, to step into and to lock a bicycle to. */
final class SquareScenes {
  private static final int STEEL = 0x59646b;

  private SquareScenes() {}

  static void bench(Brush brush) {
    brush.ground(330, 0x9cc7e6, 0xe0d6bd);
    brush.oval(1030, 40, 130, 130, 0xfff3c4);
    brush.house(0, 150, 520, 190, 0xc9a37c, 6);
    brush.house(560, 190, 420, 150, 0xa9b0a6, 5);
    brush.oval(860, 360, 360, 90, 0xa7a294);
    brush.oval(885, 366, 310, 66, 0x9cc3d2);
    brush.shape(0xb9ad92, 330, 742, 900, 742, 1010, 800, 420, 800);
    for (int i = 0; i < 3; i++) {
      brush.box(300, 470 + i * 42, 560, 28, 0x9a6a41);
    }
    brush.shape(0xb07b4d, 280, 612, 880, 612, 920, 668, 240, 668);
    brush.box(286, 660, 22, 112, STEEL);
    brush.box(850, 660, 22, 112, STEEL);
    brush.line(318, 470, 318, 630, 14, STEEL);
    brush.line(842, 470, 842, 630, 14, STEEL);
  }

  static void puddle(Brush brush) {
    brush.ground(250, 0xaab4ba, 0x777c80);
    brush.house(120, 60, 360, 200, 0x9f7d66, 4);
    brush.house(720, 90, 480, 170, 0x8c938c, 6);
    brush.tree(610, 190, 170);
    brush.shape(0xb7b1a5, 0, 640, 1280, 600, 1280, 860, 0, 860);
    brush.shape(0x8f897d, 0, 640, 1280, 600, 1280, 622, 0, 662);
    for (int i = 0; i < 6; i++) {
      var x = 150 + i * 185;
      brush.shape(0xe9e9e4, x, 300, x + 70, 300, x + 40 + i * 12, 610, x - 90 + i * 12, 616);
    }
    brush.oval(300, 520, 660, 210, 0x4f5b63);
    brush.oval(330, 532, 600, 176, 0x90a3ad);
    brush.oval(420, 560, 300, 60, 0xaebdc4);
    brush.oval(620, 628, 150, 30, 0x7f939d);
    for (int i = 0; i < 26; i++) {
      var x = i * 197 % 1280;
      var y = i * 113 % 560;
      brush.line(x, y, x - 6, y + 34, 2, 0xc3cbcf);
    }
  }

  static void racks(Brush brush) {
    brush.ground(290, 0xc4d2d4, 0xa9a79e);
    brush.house(0, 70, 1280, 230, 0xb08d70, 13);
    for (int i = 0; i < 7; i++) {
      bicycle(brush, 30 + i * 168, 420 + i % 3 * 34, 150, color(i));
    }
    for (int i = 0; i < 6; i++) {
      bicycle(brush, -40 + i * 230, 590 + i % 2 * 40, 190, color(i + 3));
    }
  }

  private static int color(int i) {
    return new int[] {0x2e5c8a, 0x8d3a34, 0x2f6b4a, 0x30363b, 0xb98a2c, 0x6b4c80, 0x7c8488}[i % 7];
  }

  private static void bicycle(Brush brush, double x, double y, double size, int color) {
    var wheel = size * 0.62;
    var far = x + size * 0.78;
    brush.ring(x, y, wheel, 6, 0x26292b);
    brush.ring(far, y, wheel, 6, 0x26292b);
    var hub = wheel / 2;
    var crank = x + size * 0.62;
    var saddle = x + size * 0.5;
    var head = far + hub - size * 0.16;
    brush.line(x + hub, y + hub, crank, y + hub, 7, color);
    brush.line(x + hub, y + hub, saddle, y - size * 0.1, 7, color);
    brush.line(crank, y + hub, saddle, y - size * 0.14, 7, color);
    brush.line(crank, y + hub, head, y - size * 0.06, 7, color);
    brush.line(saddle, y - size * 0.04, head, y - size * 0.08, 7, color);
    brush.line(far + hub, y + hub, head - 8, y - size * 0.22, 7, color);
    brush.line(saddle - 16, y - size * 0.15, saddle + 20, y - size * 0.15, 10, 0x26292b);
    brush.line(head - 26, y - size * 0.24, head + 18, y - size * 0.22, 7, 0x26292b);
  }
}
