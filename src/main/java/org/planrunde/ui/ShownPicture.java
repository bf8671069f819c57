package org.planrunde.ui;

import com.vaadin.flow.component.html.Image;
import com.vaadin.flow.server.streams.DownloadHandler;
import com.vaadin.flow.server.streams.DownloadResponse;
import java.io.ByteArrayInputStream;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Supplier;

/** A picture in two sizes and what it shows in words; made anew for every place it is shown at. */
public final class ShownPicture {
  private final String words;
  private final int width;
  private final int height;
  private final Consumer<Image> small;
  private final Consumer<Image> large;

  private ShownPicture(
      String words, int width, int height, Consumer<Image> small, Consumer<Image> large) {
    this.words = words;
    this.width = width;
    this.height = height;
    this.small = small;
    this.large = large;
  }

  /** A picture that everybody can fetch at these addresses; {@code width} is of the large one. */
  public static ShownPicture at(String small, String large, String words, int width, int height) {
    return new ShownPicture(
        words,
        width,
        height,
        image -> {
          image.setSrc(small);
          image.getElement().setAttribute("srcset", small + " 400w, " + large + " 1600w");
          image.getElement().setAttribute("sizes", "(min-width: 768px) 408px, 100vw");
        },
        image -> image.setSrc(large));
  }

  /** A picture that only the session it is shown in can fetch; JPEG. */
  public static ShownPicture read(
      Supplier<Optional<byte[]>> small,
      Supplier<Optional<byte[]>> large,
      String words,
      int width,
      int height) {
    return new ShownPicture(
        words, width, height, image -> image.setSrc(of(small)), image -> image.setSrc(of(large)));
  }

  private static DownloadHandler of(Supplier<Optional<byte[]>> bytes) {
    return DownloadHandler.fromInputStream(event ->
            bytes
                .get()
                .map(jpeg ->
                    new DownloadResponse(
                        new ByteArrayInputStream(jpeg), "photo.jpg", "image/jpeg", jpeg.length))
                .orElseGet(() -> DownloadResponse.error(404)))
        .inline();
  }

  String words() {
    return words;
  }

  /** For a row or a card. */
  public Image small() {
    return image(small);
  }

  /** For the whole width of a panel: sharp there, too. */
  Image wide() {
    var image = image(small);
    if (!image.getElement().hasAttribute("srcset")) {
      large.accept(image);
    }
    return image;
  }

  /** For the whole screen. */
  public Image large() {
    return image(large);
  }

  private Image image(Consumer<Image> source) {
    var image = new Image();
    source.accept(image);
    image.setAlt(words);
    // The place is kept free while the picture is on its way.
    image.getElement().setAttribute("width", Integer.toString(width));
    image.getElement().setAttribute("height", Integer.toString(height));
    image.getElement().setAttribute("decoding", "async");
    return image;
  }
}
