package org.planrunde.kernel;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.function.Consumer;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.planrunde.kernel.ZipRefused.Reason;

@Timeout(20)
class SafeZipTest {
  private static final ZipLimits SMALL = new ZipLimits(100, 100_000_000, 50_000_000, 100, false);
  private static final ZipLimits NESTED = new ZipLimits(100, 100_000_000, 50_000_000, 100, true);

  @TempDir Path folder;

  @Test
  void handsOutFilesAsStreams() throws IOException {
    var path = file(zip("plan/", "", "plan/karte.shp", "abc", "__MACOSX/x", "y"));
    try (var zip = SafeZip.open(path, SMALL)) {
      assertThat(zip.entries()).extracting(SafeZip.Entry::name).containsExactly("plan/karte.shp");
      var entry = zip.find("KARTE.SHP").orElseThrow();
      assertThat(entry.extension()).isEqualTo("shp");
      assertThat(text(zip, entry)).isEqualTo("abc");
      assertThat(text(zip, entry)).isEqualTo("abc");
    }
  }

  @Test
  void readsWhatIsNotPacked() throws IOException {
    var out = new ByteArrayOutputStream();
    try (var zip = new ZipOutputStream(out)) {
      var entry = new ZipEntry("a");
      entry.setMethod(ZipEntry.STORED);
      entry.setSize(3);
      entry.setCrc(0x352441C2L);
      zip.putNextEntry(entry);
      zip.write("abc".getBytes(StandardCharsets.US_ASCII));
    }
    try (var zip = SafeZip.open(file(out.toByteArray()), SMALL)) {
      assertThat(text(zip, zip.entries().getFirst())).isEqualTo("abc");
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"UTF-8", "IBM437"})
  void readsUmlautsInNames(String charset) throws IOException {
    var out = new ByteArrayOutputStream();
    try (var zip = new ZipOutputStream(out, Charset.forName(charset))) {
      zip.putNextEntry(new ZipEntry("Grünflächen.shp"));
    }
    try (var zip = SafeZip.open(file(out.toByteArray()), SMALL)) {
      assertThat(zip.entries().getFirst().name()).isEqualTo("Grünflächen.shp");
    }
  }

  @ParameterizedTest
  @CsvSource({
    "../evil, PATH",
    "a/../../evil, PATH",
    "a\\..\\evil, PATH",
    "/etc/passwd, PATH",
    "C:/evil, PATH",
    "c:evil, PATH",
    "inner.zip, NESTED",
    "inner.tar.gz, NESTED"
  })
  void refusesNames(String name, Reason reason) throws IOException {
    assertThat(refusal(zip(name, "x"), SMALL)).isEqualTo(reason);
  }

  @Test
  void refusesTwoFilesOfOneName() throws IOException {
    byte[] zip = zip("a.txt", "one", "b.txt", "two");
    patch(zip, "b.txt", bytes -> bytes.put("A.txt".getBytes(StandardCharsets.US_ASCII)));
    assertThat(refusal(zip, SMALL)).isEqualTo(Reason.DUPLICATE);
  }

  @Test
  void refusesBombs() throws IOException {
    byte[] zeros = zipOf("bomb", new byte[40_000_000]);
    assertThat(zeros.length).isLessThan(100_000);
    assertThat(refusal(zeros, SMALL)).isEqualTo(Reason.BOMB);
    assertThat(refusal(zipOf("big", new byte[60_000_000]), SMALL)).isEqualTo(Reason.TOO_LARGE);
  }

  @Test
  void countsAllFilesTogether() throws IOException {
    var limits = new ZipLimits(10, 8_000_000, 5_000_000, 2_000, false);
    byte[] zip = zipOf("a", new byte[3_000_000]);
    try (var open = SafeZip.open(file(zip), limits)) {
      var entry = open.entries().getFirst();
      text(open, entry);
      text(open, entry);
      assertThat(catchThrowableOfType(ZipRefused.class, () -> text(open, entry)).reason())
          .isEqualTo(Reason.TOO_LARGE);
    }
  }

  @Test
  void refusesSizesThatLie() throws IOException {
    byte[] tooSmall = zipOf("a.txt", new byte[20_000_000]);
    central(tooSmall, bytes -> bytes.putInt(24, 10));
    assertThat(refusal(tooSmall, SMALL)).isEqualTo(Reason.BROKEN);
    byte[] tooLarge = zipOf("a.txt", new byte[100]);
    central(tooLarge, bytes -> bytes.putInt(24, 1_000));
    assertThat(refusal(tooLarge, SMALL)).isEqualTo(Reason.BROKEN);
    byte[] negative = zipOf("a.txt", new byte[100]);
    central(negative, bytes -> bytes.putInt(20, -2));
    assertThat(refusal(negative, SMALL)).isEqualTo(Reason.BROKEN);
  }

  @Test
  void refusesLocksLinksAndOtherMethods() throws IOException {
    byte[] locked = zipOf("a.txt", new byte[10]);
    central(locked, bytes -> bytes.putShort(8, (short) 1));
    assertThat(refusal(locked, SMALL)).isEqualTo(Reason.ENCRYPTED);
    byte[] link = zipOf("a.txt", new byte[10]);
    central(link, bytes -> bytes.putShort(4, (short) (3 << 8 | 20)).putInt(38, 0xA1FF0000));
    assertThat(refusal(link, SMALL)).isEqualTo(Reason.LINK);
    byte[] method = zipOf("a.txt", new byte[10]);
    central(method, bytes -> bytes.putShort(10, (short) 9));
    assertThat(refusal(method, SMALL)).isEqualTo(Reason.METHOD);
  }

  @Test
  void refusesAHundredThousandFiles() throws IOException {
    var out = new ByteArrayOutputStream();
    try (var zip = new ZipOutputStream(out)) {
      for (int i = 0; i < 100_000; i++) {
        zip.putNextEntry(new ZipEntry("f" + i));
      }
    }
    assertThat(refusal(out.toByteArray(), SMALL)).isEqualTo(Reason.TOO_MANY_ENTRIES);
    var many = new ZipLimits(200_000, 1_000, 1_000, 10, false);
    try (var zip = SafeZip.open(file(out.toByteArray()), many)) {
      assertThat(zip.entries()).hasSize(100_000);
    }
  }

  @Test
  void looksIntoArchivesOnlyIfAsked() throws IOException {
    byte[] inner = zip("a", "b");
    assertThat(refusal(zipOf("plan.dat", inner), SMALL)).isEqualTo(Reason.NESTED);
    try (var zip = SafeZip.open(file(zipOf("plan.zip", inner)), NESTED)) {
      assertThat(zip.open(zip.entries().getFirst()).readAllBytes()).isEqualTo(inner);
    }
  }

  @Test
  void refusesWhatIsNoArchiveOrHalfOfOne() throws IOException {
    assertThat(refusal(new byte[0], SMALL)).isEqualTo(Reason.NOT_A_ZIP);
    assertThat(refusal("{\"type\": 1}".repeat(10).getBytes(StandardCharsets.UTF_8), SMALL))
        .isEqualTo(Reason.NOT_A_ZIP);
    byte[] whole = zipOf("a.txt", "some content that is kept".getBytes(StandardCharsets.UTF_8));
    for (int length = 5; length < whole.length; length++) {
      assertThat(refusal(java.util.Arrays.copyOf(whole, length), SMALL)).isEqualTo(Reason.BROKEN);
    }
  }

  /** Every byte of a small archive turned: refused or read, never anything else. */
  @Test
  void survivesEveryTurnedByte() throws IOException {
    byte[] whole = zipOf("a.txt", "some content".getBytes(StandardCharsets.UTF_8));
    for (int i = 0; i < whole.length; i++) {
      for (int bit : new int[] {1, 0x80, 0xFF}) {
        byte[] turned = whole.clone();
        turned[i] ^= (byte) bit;
        try {
          readAll(turned, SMALL);
        } catch (ZipRefused e) {
          assertThat(e.messageKey()).startsWith("kernel.zip.");
        }
      }
    }
  }

  private Reason refusal(byte[] zip, ZipLimits limits) {
    long begin = System.nanoTime();
    var refused = catchThrowableOfType(ZipRefused.class, () -> readAll(zip, limits));
    assertThat(System.nanoTime() - begin).isLessThan(1_000_000_000L);
    return refused.reason();
  }

  private void readAll(byte[] bytes, ZipLimits limits) throws IOException {
    try (var zip = SafeZip.open(file(bytes), limits)) {
      for (var entry : zip.entries()) {
        try (InputStream in = zip.open(entry)) {
          in.transferTo(java.io.OutputStream.nullOutputStream());
        }
      }
    } catch (UncheckedIOException e) {
      throw e.getCause();
    }
  }

  private Path file(byte[] bytes) throws IOException {
    return Files.write(folder.resolve("test.zip"), bytes);
  }

  private static String text(SafeZip zip, SafeZip.Entry entry) throws IOException {
    try (InputStream in = zip.open(entry)) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    }
  }

  private static byte[] zip(String... namesAndTexts) throws IOException {
    var out = new ByteArrayOutputStream();
    try (var zip = new ZipOutputStream(out)) {
      for (int i = 0; i < namesAndTexts.length; i += 2) {
        zip.putNextEntry(new ZipEntry(namesAndTexts[i]));
        zip.write(namesAndTexts[i + 1].getBytes(StandardCharsets.UTF_8));
      }
    }
    return out.toByteArray();
  }

  private static byte[] zipOf(String name, byte[] content) throws IOException {
    var out = new ByteArrayOutputStream();
    try (var zip = new ZipOutputStream(out)) {
      zip.putNextEntry(new ZipEntry(name));
      zip.write(content);
    }
    return out.toByteArray();
  }

  /** Changes the entry in the list at the end, which begins with PK and the bytes 1 and 2. */
  private static void central(byte[] zip, Consumer<ByteBuffer> change) {
    at(zip, "PK\u0001\u0002", change);
  }

  private static void patch(byte[] zip, String name, Consumer<ByteBuffer> change) {
    at(zip, name, change);
  }

  private static void at(byte[] zip, String text, Consumer<ByteBuffer> change) {
    int at = new String(zip, StandardCharsets.ISO_8859_1).lastIndexOf(text);
    change.accept(ByteBuffer.wrap(zip, at, zip.length - at).slice().order(ByteOrder.LITTLE_ENDIAN));
  }
}
