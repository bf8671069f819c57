package org.planrunde.storage.image;

import java.io.ByteArrayOutputStream;
import java.util.Set;
import org.planrunde.storage.image.ImageRefused.Reason;

/** Walks the chunks of a PNG and keeps those with pixels; of an animation, the still picture. */
final class Png {
  private static final int SIGNATURE = 8;
  private static final int AROUND = 12;
  private static final Set<String> NEEDED = Set.of("IHDR", "PLTE", "tRNS", "IDAT", "IEND");

  private Png() {}

  static Essence essence(Bytes in) {
    if (!in.word(SIGNATURE + 4).equals("IHDR")) {
      throw new ImageRefused(Reason.BROKEN);
    }
    var width = side(in.big32(SIGNATURE + 8));
    var height = side(in.big32(SIGNATURE + 12));
    // Says no before the rest of the file is walked.
    in.budget().check("png", width, height);
    var out = new ByteArrayOutputStream();
    in.copy(0, SIGNATURE, out);
    var orientation = 1;
    var position = SIGNATURE;
    var kind = "";
    while (!kind.equals("IEND")) {
      var end = in.end(position, in.big32(position) + AROUND);
      kind = in.word(position + 4);
      if (NEEDED.contains(kind)) {
        in.copy(position, end, out);
      } else if (kind.equals("eXIf")) {
        orientation = Exif.orientation(in, position + 8, end - 4);
      }
      position = end;
    }
    return new Essence("png", width, height, orientation, out.toByteArray());
  }

  private static int side(long side) {
    return (int) Math.min(side, Integer.MAX_VALUE);
  }
}
