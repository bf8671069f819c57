package org.planrunde.kernel;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.util.Locale;
import java.util.zip.GZIPInputStream;

/**
 * What a server answered to {@link SafeUrl#ask}.
 *
 * @param status as in HTTP, such as 200 or 302
 * @param contentType in lower case with its parameters; empty if it does not say
 * @param location where it leads on to, as it stands there; empty if nowhere
 * @param body not copied, do not change it
 */
@SuppressWarnings("ArrayRecordComponent")
public record UrlAnswer(int status, String contentType, String location, byte[] body) {
  static UrlAnswer of(HttpResponse<byte[]> answer, int mostBytes) throws UrlFailed {
    return new UrlAnswer(
        answer.statusCode(),
        header(answer, "Content-Type").toLowerCase(Locale.ROOT),
        header(answer, "Location"),
        header(answer, "Content-Encoding").equalsIgnoreCase("gzip")
            ? unpacked(answer.body(), mostBytes)
            : answer.body());
  }

  private static String header(HttpResponse<?> answer, String name) {
    return answer.headers().firstValue(name).orElse("").strip();
  }

  private static byte[] unpacked(byte[] gzip, int mostBytes) throws UrlFailed {
    try (var in = new GZIPInputStream(new ByteArrayInputStream(gzip))) {
      var plain = in.readNBytes(mostBytes + 1);
      if (plain.length > mostBytes) {
        throw new UrlFailed(UrlFailed.Reason.TOO_LARGE, null);
      }
      return plain;
    } catch (UrlFailed e) {
      throw e;
    } catch (IOException e) {
      throw new UrlFailed(UrlFailed.Reason.BROKEN, e);
    }
  }
}
