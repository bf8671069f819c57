package org.planrunde.storage.image;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.awt.Color;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.planrunde.storage.image.ImageRefused.Reason;

/** One verdict for each kind of file that somebody may send, and nothing of it in what is kept. */
class SafeImageTest {
  private static final byte[] PHOTO = Files.photo(300, 200);

  static Stream<Arguments> refused() {
    return Stream.of(
        Arguments.of("empty", new byte[0], Reason.EMPTY),
        Arguments.of("16 MB", new byte[16 * 1024 * 1024], Reason.TOO_LARGE),
        Arguments.of("a text", Files.ascii("Guten Tag"), Reason.NOT_A_PHOTO),
        Arguments.of(
            "SVG with a script",
            Files.ascii("<svg xmlns='http://www.w3.org/2000/svg'><script>1</script></svg>"),
            Reason.NOT_A_PHOTO),
        Arguments.of("HTML called .jpg", Files.ascii("<html><img>"), Reason.NOT_A_PHOTO),
        Arguments.of("GIF", Files.ascii("GIF89a\1\0\1\0\0\0\0;"), Reason.NOT_A_PHOTO),
        Arguments.of("PDF", Files.ascii("%PDF-1.7 \u00ff\u00d8\u00ff"), Reason.NOT_A_PHOTO),
        Arguments.of("HEIC", Files.ascii("\0\0\0\30ftypheic\0\0\0\0"), Reason.HEIC),
        Arguments.of(
            "JPEG that claims 26,000 x 26,000",
            Files.withSize(PHOTO, 26_000, 26_000),
            Reason.TOO_MANY_PIXELS),
        Arguments.of(
            "JPEG that claims 50,000 x 50,000",
            Files.withSize(PHOTO, 50_000, 50_000),
            Reason.TOO_MANY_PIXELS),
        Arguments.of("JPEG without height", Files.withSize(PHOTO, 300, 0), Reason.BROKEN),
        Arguments.of("JPEG cut in half", Arrays.copyOf(PHOTO, PHOTO.length / 2), Reason.BROKEN),
        Arguments.of("JPEG cut in its head", Arrays.copyOf(PHOTO, 40), Reason.BROKEN),
        Arguments.of("three bytes of a JPEG", Arrays.copyOf(PHOTO, 3), Reason.BROKEN),
        Arguments.of("JPEG without pixels", Files.ascii("\u00ff\u00d8\u00ff\u00d9"), Reason.BROKEN),
        Arguments.of("JPEG with 70 scans", Files.withScans(PHOTO, 70), Reason.BROKEN),
        Arguments.of("lossless JPEG", Files.withFrame(PHOTO, 0xc3), Reason.UNSUPPORTED),
        Arguments.of("JPEG with four inks", Files.withComponents(PHOTO, 4), Reason.UNSUPPORTED),
        Arguments.of("PNG bomb", Files.pngBomb(19_000, 19_000), Reason.TOO_MANY_PIXELS),
        Arguments.of(
            "PNG with one endless row", Files.pngBomb(2_000_000, 1), Reason.TOO_MANY_PIXELS),
        Arguments.of("PNG of negative width", Files.pngBomb(-1, 10), Reason.TOO_MANY_PIXELS),
        Arguments.of("PNG without pixels", Files.pngBomb(10, 10), Reason.BROKEN),
        Arguments.of("PNG cut in half", half(Files.png(300, 200)), Reason.BROKEN),
        Arguments.of("WebP of 16,384 x 16,384", Files.hugeWebP(), Reason.TOO_MANY_PIXELS),
        Arguments.of("WebP cut in half", half(Files.webP()), Reason.BROKEN),
        Arguments.of("WebP without pixels", Files.ascii("RIFF\4\0\0\0WEBP"), Reason.BROKEN));
  }

  private static byte[] half(byte[] file) {
    return Arrays.copyOf(file, file.length / 2);
  }

  @ParameterizedTest(name = "{0}: {2}")
  @MethodSource("refused")
  void isRefusedWithinASecond(String what, byte[] file, Reason reason) {
    var begin = Instant.now();
    var refused = catchThrowableOfType(ImageRefused.class, () -> SafeImage.read(file, 1600, 400));
    assertThat(refused).as(what).isNotNull();
    assertThat(refused.reason()).as(what).isEqualTo(reason);
    assertThat(Duration.between(begin, Instant.now())).isLessThan(Duration.ofSeconds(1));
  }

  @Test
  void eachSizeFitsItsEdgeAndKeepsItsForm() throws IOException {
    var sizes = SafeImage.read(Files.photo(4000, 3000), 1600, 400);
    assertThat(sizes).extracting(Picture::width).containsExactly(1600, 400);
    assertThat(sizes).extracting(Picture::height).containsExactly(1200, 300);
    for (var size : sizes) {
      var read = decoded(size);
      assertThat(read.getWidth()).isEqualTo(size.width());
      assertThat(read.getHeight()).isEqualTo(size.height());
    }
  }

  @Test
  void aSmallPictureIsNotMadeLarger() {
    var sizes = SafeImage.read(PHOTO, 1600, 400);
    assertThat(sizes).extracting(Picture::width).containsOnly(300);
  }

  @ParameterizedTest
  @ValueSource(ints = {1, 2, 3, 4, 5, 6, 7, 8})
  void everyOrientationComesOutUpright(int orientation) throws IOException {
    for (var size : SafeImage.read(Files.held(orientation, PHOTO), 1600, 100)) {
      var turned = size.height() > size.width();
      assertThat(turned).isEqualTo(orientation >= 5);
      assertThat(cornersOf(decoded(size))).as("%d", orientation).isEqualTo(seen(orientation));
    }
  }

  /** Red, green, blue and yellow lie in the file clockwise from the upper left. */
  private static String seen(int orientation) {
    return List.of("RGBY", "GRYB", "BYRG", "YBGR", "RYBG", "YRGB", "BGRY", "GBYR")
        .get(orientation - 1);
  }

  private static String cornersOf(BufferedImage image) {
    var w = image.getWidth() - 1;
    var h = image.getHeight() - 1;
    return Files.name(image, w / 4, h / 4)
        + Files.name(image, w * 3 / 4, h / 4)
        + Files.name(image, w * 3 / 4, h * 3 / 4)
        + Files.name(image, w / 4, h * 3 / 4);
  }

  @Test
  void orientationIsReadFromPngToo() {
    var size = SafeImage.read(Files.heldPng(6, Files.png(300, 200)), 1600).getFirst();
    assertThat(size.width()).isEqualTo(200);
  }

  /** GPS, comments, XMP, colour profiles, thumbnails and tails carry these words in the test. */
  @ParameterizedTest
  @MethodSource("chatty")
  void nothingOfTheFileItselfIsKept(byte[] file) {
    assertThat(new String(file, StandardCharsets.ISO_8859_1)).contains("GEHEIM");
    for (var size : SafeImage.read(file, 1600, 400)) {
      assertThat(new String(size.jpeg(), StandardCharsets.ISO_8859_1)).doesNotContain("GEHEIM");
      assertThat(Files.segmentsOf(size.jpeg()))
          .as("JFIF, tables, frame, scan")
          .isSubsetOf(0xe0, 0xdb, 0xc0, 0xc4, 0xda, 0xd9);
    }
  }

  static Stream<byte[]> chatty() {
    return Stream.of(
        Files.chatty(PHOTO),
        Files.chatty(Files.held(6, PHOTO)),
        Files.withTail(PHOTO, "PK\3\4GEHEIM<script>"),
        Files.withTail(Files.png(300, 200), "<?php GEHEIM"),
        Files.withText(Files.png(300, 200), "GEHEIM"),
        Files.withTail(Files.webP(), "GEHEIM"));
  }

  @Test
  void transparencyBecomesWhite() throws IOException {
    var size = SafeImage.read(Files.clearPng(60, 40), 1600).getFirst();
    assertThat(new Color(decoded(size).getRGB(30, 20))).isEqualTo(Color.WHITE);
  }

  @Test
  void webPIsRead() {
    var size = SafeImage.read(Files.webP(), 1600).getFirst();
    assertThat(size.width()).isEqualTo(1);
    assertThat(size.jpeg()).startsWith((byte) 0xff, (byte) 0xd8);
  }

  @Test
  void ofAnAnimationTheFirstFrameIsTaken() {
    assertThat(SafeImage.read(Files.animatedWebP(), 1600).getFirst().width()).isEqualTo(1);
    assertThat(SafeImage.read(Files.animatedPng(), 1600).getFirst().width()).isEqualTo(300);
  }

  @Test
  void aLargePhotoIsReadWithoutHoldingAllItsPixels() {
    var size = SafeImage.read(Files.photo(8000, 6000), 1600).getFirst();
    assertThat(size.width()).isEqualTo(1600);
  }

  @Test
  void manyAtOnceWaitForEachOther() throws Exception {
    try (var pool = Executors.newFixedThreadPool(12)) {
      var tasks =
          IntStream.range(0, 12)
              .mapToObj(
                  i -> (Callable<Integer>) () -> SafeImage.read(PHOTO, 400).getFirst().width())
              .toList();
      for (var result : pool.invokeAll(tasks)) {
        assertThat(result.get()).isEqualTo(300);
      }
    }
  }

  private static BufferedImage decoded(Picture picture) throws IOException {
    return ImageIO.read(new ByteArrayInputStream(picture.jpeg()));
  }
}
