package org.planrunde.plan.raster;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.stream.Stream;
import java.util.zip.CRC32;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.encryption.AccessPermission;
import org.apache.pdfbox.pdmodel.encryption.StandardProtectionPolicy;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Files that are no plans, or mean harm: each is refused with its sentence, and soon. */
class HostilePlanTest {
  @TempDir Path folder;

  static Stream<Arguments> files() throws IOException {
    var pdf = SamplePlans.pdf(297, 210);
    var png = SamplePlans.file(SamplePlans.picture(400, 300, false), "png");
    return Stream.of(
        file("nothing at all", new byte[0], "empty"),
        file("text", "Guten Tag".getBytes(StandardCharsets.UTF_8), "image.not-a-photo"),
        file("a script", "<svg onload='x'/>".getBytes(StandardCharsets.UTF_8), "image.not-a-photo"),
        file("encrypted PDF", encrypted("geheim"), "pdf.encrypted"),
        file("PDF protected against changes", encrypted(""), "pdf.encrypted"),
        file("PDF cut in half", Arrays.copyOf(pdf, pdf.length / 2), "pdf.broken"),
        file(
            "PDF that is a head only", "%PDF-1.7\n".getBytes(StandardCharsets.UTF_8), "pdf.broken"),
        file("PDF with 10,000 pages", pages(10_000), "pdf.pages"),
        file("PDF 100 m wide", SamplePlans.pdf(100_000, 210), "pdf.size"),
        file("PDF 100 m wide by its unit", wideByUnit(), "pdf.size"),
        file(
            "PNG that claims a billion pixels",
            claiming(png, 32_000, 32_000),
            "image.too-many-pixels"),
        file(
            "PNG that claims 2^31 pixels a side",
            claiming(png, Integer.MAX_VALUE, Integer.MAX_VALUE),
            "image.too-many-pixels"),
        file("PNG that claims more than it has", claiming(png, 9_000, 9_000), "image.broken"),
        file("PNG cut in half", Arrays.copyOf(png, png.length / 2), "image.broken"),
        file("TIFF cut in half", half(tiff(t -> {})), "image.broken"),
        file(
            "TIFF that claims a billion pixels",
            tiff(t -> t.size = 32_000),
            "image.too-many-pixels"),
        file("TIFF whose strip lies outside", tiff(t -> t.offset = 1 << 30), "image.broken"),
        file("TIFF whose strip is huge", tiff(t -> t.length = 0x7fffffff), "image.broken"),
        file("TIFF with a directory outside", tiff(t -> t.directory = 0x7ffffff0), "image.broken"),
        file("TIFF with a million tags", tiff(t -> t.tags = 65_535), "image.broken"),
        file("TIFF of heights", tiff(t -> t.bits = 32), "heights"),
        file("TIFF packed as WebP", tiff(t -> t.compression = 50_001), "image.unsupported"),
        file("BigTIFF", tiff(t -> t.magic = 43), "image.unsupported"),
        file(
            "TIFF that says degrees and holds metres",
            tiff(t -> t.east = 565_000),
            "metres-as-degrees"),
        file("TIFF without an area", tiff(t -> t.scale = 0), "flat"),
        file("TIFF at no number", tiff(t -> t.east = Double.NaN), "numbers"));
  }

  private static Arguments file(String name, byte[] bytes, String why) {
    return Arguments.of(name, bytes, why);
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("files")
  void isRefusedSoon(String name, byte[] bytes, String why) throws IOException {
    var source = Files.write(folder.resolve("source"), bytes);
    assertTimeoutPreemptively(
        java.time.Duration.ofSeconds(20),
        () ->
            assertThatThrownBy(
                    () -> PlanFile.read(source, null, 1, folder.resolve("pixels"), Progress.NONE))
                .isInstanceOfSatisfying(
                    PlanRefused.class,
                    e -> assertThat(e.sentence().key()).isEqualTo("plan.refused." + why)));
    assertThat(Files.size(source)).isEqualTo(bytes.length);
  }

  private static byte[] encrypted(String password) {
    return SamplePlans.pdf(
        100,
        100,
        pdf -> pdf.protect(new StandardProtectionPolicy("amt", password, new AccessPermission())));
  }

  private static byte[] pages(int count) throws IOException {
    try (var pdf = new PDDocument()) {
      for (int i = 0; i < count; i++) {
        pdf.addPage(new PDPage(PDRectangle.A4));
      }
      var bytes = new ByteArrayOutputStream();
      pdf.save(bytes);
      return bytes.toByteArray();
    }
  }

  private static byte[] wideByUnit() {
    return SamplePlans.pdf(
        200,
        200,
        pdf ->
            pdf.getPage(0)
                .getCOSObject()
                .setFloat(org.apache.pdfbox.cos.COSName.getPDFName("UserUnit"), 500));
  }

  private static byte[] half(byte[] all) {
    return Arrays.copyOf(all, all.length / 2);
  }

  /** The same file with another size in its header, and a checksum that is right. */
  private static byte[] claiming(byte[] png, int width, int height) {
    var changed = png.clone();
    ByteBuffer.wrap(changed).putInt(16, width).putInt(20, height);
    var crc = new CRC32();
    crc.update(changed, 12, 17);
    ByteBuffer.wrap(changed).putInt(29, (int) crc.getValue());
    return changed;
  }

  /** What can be wrong with a TIFF of 40 by 40 grey pixels. */
  private static final class Tiff {
    int magic = 42;
    int directory = 8 + 1600;
    int tags = 11;
    int size = 40;
    int bits = 8;
    int compression = 1;
    int offset = 8;
    int length = 1600;
    double east = 9;
    double scale = 0.0001;
  }

  private interface Change {
    void to(Tiff tiff);
  }

  private static byte[] tiff(Change change) {
    var t = new Tiff();
    change.to(t);
    var out = ByteBuffer.allocate(2400).order(ByteOrder.LITTLE_ENDIAN);
    out.put((byte) 'I').put((byte) 'I').putShort((short) t.magic).putInt(t.directory);
    out.position(8 + 1600);
    int data = 8 + 1600 + 2 + 12 * 11 + 4;
    out.putShort((short) t.tags);
    tag(out, 256, 4, 1, t.size);
    tag(out, 257, 4, 1, t.size);
    tag(out, 258, 3, 1, t.bits);
    tag(out, 259, 3, 1, t.compression);
    tag(out, 262, 3, 1, 1);
    tag(out, 273, 4, 1, t.offset);
    tag(out, 278, 4, 1, t.size);
    tag(out, 279, 4, 1, t.length);
    tag(out, 33550, 12, 3, data);
    tag(out, 33922, 12, 6, data + 24);
    tag(out, 34735, 3, 12, data + 72);
    out.putInt(0);
    out.putDouble(t.scale).putDouble(t.scale).putDouble(0);
    out.putDouble(0).putDouble(0).putDouble(0).putDouble(t.east).putDouble(52).putDouble(0);
    for (int key : new int[] {1, 1, 0, 2, 1024, 0, 1, 2, 2048, 0, 1, 4326}) {
      out.putShort((short) key);
    }
    return Arrays.copyOf(out.array(), out.position());
  }

  private static void tag(ByteBuffer out, int id, int type, int count, int value) {
    out.putShort((short) id).putShort((short) type).putInt(count).putInt(value);
  }

  @org.junit.jupiter.api.Test
  void theSameTiffWithoutFaultIsTaken() throws IOException {
    var source = Files.write(folder.resolve("source"), tiff(t -> {}));
    var found = PlanFile.read(source, null, 1, folder.resolve("pixels"), Progress.NONE);
    assertThat(found.width()).isEqualTo(40);
    assertThat(found.epsg()).isEqualTo(4326);
    assertThat(found.affine()).isNotNull();
  }
}
