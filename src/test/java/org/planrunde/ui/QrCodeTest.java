package org.planrunde.ui;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import com.google.zxing.BinaryBitmap;
import com.google.zxing.RGBLuminanceSource;
import com.google.zxing.common.HybridBinarizer;
import com.google.zxing.qrcode.QRCodeReader;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** What is drawn is read again, with the reader of the same library. */
class QrCodeTest {
  private static final int DOT = 8;

  @Test
  void aCameraReadsTheAddress() throws Exception {
    var address = "https://beteiligung.beispiel.example/quittung?code=K7QX-4M9B-T2WR";
    var svg = new String(QrCode.svg(address), StandardCharsets.US_ASCII);
    var size = Pattern.compile("viewBox=\"0 0 (\\d+)").matcher(svg);
    assertThat(size.find()).isTrue();
    var side = Integer.parseInt(size.group(1)) * DOT;
    var pixels = new int[side * side];
    Arrays.fill(pixels, 0xFFFFFF);
    var dots = Pattern.compile("M(\\d+) (\\d+)h1v1").matcher(svg);
    while (dots.find()) {
      for (var i = 0; i < DOT * DOT; i++) {
        var x = Integer.parseInt(dots.group(1)) * DOT + i % DOT;
        var y = Integer.parseInt(dots.group(2)) * DOT + i / DOT;
        pixels[y * side + x] = 0;
      }
    }
    var image = new BinaryBitmap(new HybridBinarizer(new RGBLuminanceSource(side, side, pixels)));
    assertThat(new QRCodeReader().decode(image).getText()).isEqualTo(address);
  }

  @Test
  void aTextThatFitsInNoCodeIsRefused() {
    assertThatIllegalArgumentException().isThrownBy(() -> QrCode.svg("x".repeat(5000)));
  }
}
