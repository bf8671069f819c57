package org.planrunde.kernel;

import java.io.IOException;
import java.net.InetAddress;
import java.net.URI;
import java.net.UnknownHostException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.planrunde.kernel.UrlRefused.Reason;

/**
 * The single door for addresses that people type: an http(s) address that may be fetched.
 *
 * <p>The check does not look up names; {@link #get} does, just before connecting, and follows no
 * redirects. The placeholders of map tiles ({@code {z}}, {@code {x}}, {@code {y}}, {@code {-y}},
 * {@code {r}}, {@code {s}}) may stay in the path and query, {@code {s}} also in the host. The names
 * that tile services (WMTS) use for them, {@code {TileMatrix}}, {@code {TileRow}} and {@code
 * {TileCol}}, become {@code {z}}, {@code {y}} and {@code {x}}.
 */
public final class SafeUrl {
  private static final int LONGEST = 2_000;
  private static final Pattern PARTS =
      Pattern.compile("(?i)(https?)://([^/?#]*)([^#]*)(?:#.*)?", Pattern.DOTALL);
  private static final Pattern AUTHORITY =
      Pattern.compile("(\\[[^\\[\\]]*\\]|[^:\\[\\]]*)(?::([0-9]{0,5}))?");
  private static final Pattern PLACEHOLDER = Pattern.compile("\\{(?:z|x|y|-y|r|s)\\}");
  private static final Pattern TILE = Pattern.compile("(?i)\\{tile(matrix|row|col)\\}");
  private static final Set<Integer> PORTS = Set.of(80, 443, 8080, 8443);

  private final String text;
  private final String host;
  private final boolean listed;

  // Private, so that every value has gone through the check.
  private SafeUrl(String text, String host, boolean listed) {
    this.text = text;
    this.host = host;
    this.listed = listed;
  }

  /** The normalised address, without a fragment. */
  public String text() {
    return text;
  }

  /** The host in lower-case ASCII, {@code {s}} replaced by "a"; IPv6 without brackets. */
  public String host() {
    return host;
  }

  /** Finds the addresses of a host, so that tests need no network. */
  @FunctionalInterface
  public interface Resolver {
    /** All addresses of a host. */
    List<InetAddress> resolve(String host) throws UnknownHostException;
  }

  /** Checks an address that must lead to a public host. */
  public static SafeUrl check(String address) {
    return check(address, Set.of());
  }

  /**
   * Checks an address; hosts on the list (lower-case) may be internal and use any port.
   *
   * @throws UrlRefused with the reason
   */
  public static SafeUrl check(String address, Set<String> allowedHosts) {
    String stripped = address.strip();
    requireCharacters(stripped);
    Matcher parts = PARTS.matcher(withShortNames(stripped));
    if (!parts.matches()) {
      throw new UrlRefused(Reason.SCHEME);
    }
    String authority = parts.group(2);
    if (authority.indexOf('@') >= 0) {
      throw new UrlRefused(Reason.USER_INFO);
    }
    requirePlaceholders(authority.replace("{s}", "") + parts.group(3), authority);
    Matcher hostAndPort = AUTHORITY.matcher(authority);
    if (!hostAndPort.matches()) {
      throw new UrlRefused(Reason.HOST);
    }
    String host = HostName.normalise(hostAndPort.group(1).replace("{s}", "a"));
    boolean listed = allowedHosts.contains(host);
    if (!listed && !HostName.mayBePublic(host)) {
      throw new UrlRefused(Reason.NOT_PUBLIC);
    }
    String scheme = parts.group(1).toLowerCase(Locale.ROOT);
    String port = port(scheme, hostAndPort.group(2), listed);
    return new SafeUrl(
        scheme + "://" + shown(hostAndPort.group(1), host) + port + path(parts.group(3)),
        host,
        listed);
  }

  /**
   * True if a host has addresses and all of them are public. A host that is not found is not.
   *
   * <p>To be asked just before connecting, since names may point elsewhere a moment later.
   */
  public static boolean resolvesToPublic(String host, Resolver resolver) {
    try {
      List<InetAddress> addresses = resolver.resolve(host);
      return !addresses.isEmpty() && addresses.stream().allMatch(PublicAddress::test);
    } catch (UnknownHostException e) {
      return false;
    }
  }

  /**
   * Fetches what lies there, with no redirect and no cookie. The host's addresses are looked up
   * just before and must be public, unless it is on the list of the check.
   *
   * @param patience for all of it, from the first byte sent to the last received
   * @throws IOException if there is another answer than 200, a larger one, or none in time
   */
  public byte[] get(Duration patience, int mostBytes) throws IOException {
    var answer = ask(patience, mostBytes, "*/*");
    if (answer.status() != 200) {
      throw new IOException("answered " + answer.status());
    }
    return answer.body();
  }

  /**
   * Asks as {@link #get} does and gives whatever is answered, errors and redirects included; a body
   * that comes compressed is unpacked under the same limit.
   *
   * @param accept the kinds of answer that are welcome, as in HTTP
   * @throws UrlFailed with the reason if nothing whole came
   */
  public UrlAnswer ask(Duration patience, int mostBytes, String accept) throws UrlFailed {
    if (!listed) {
      requirePublic();
    }
    try (var client =
        HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .connectTimeout(patience)
            .followRedirects(HttpClient.Redirect.NEVER)
            .build()) {
      var coming =
          client.sendAsync(
              HttpRequest.newBuilder(URI.create(text))
                  .setHeader("Accept", accept)
                  .setHeader("User-Agent", "Planrunde")
                  .build(),
              _ -> new CappedBody(mostBytes));
      try {
        return UrlAnswer.of(coming.get(patience.toMillis(), TimeUnit.MILLISECONDS), mostBytes);
      } finally {
        coming.cancel(true);
        client.shutdownNow();
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new UrlFailed(UrlFailed.Reason.SLOW, e);
    } catch (TimeoutException e) {
      throw new UrlFailed(UrlFailed.Reason.SLOW, e);
    } catch (ExecutionException | IllegalArgumentException e) {
      throw UrlFailed.because(e);
    }
  }

  private void requirePublic() throws UrlFailed {
    try {
      var addresses = List.of(InetAddress.getAllByName(host));
      if (!resolvesToPublic(host, _ -> addresses)) {
        throw new UrlFailed(UrlFailed.Reason.NOT_PUBLIC, null);
      }
    } catch (UnknownHostException e) {
      throw new UrlFailed(UrlFailed.Reason.UNKNOWN_HOST, e);
    }
  }

  private static String withShortNames(String address) {
    return TILE.matcher(address)
        .replaceAll(name ->
            switch (name.group(1).toLowerCase(Locale.ROOT)) {
              case "matrix" -> "{z}";
              case "row" -> "{y}";
              default -> "{x}";
            });
  }

  private static void requireCharacters(String address) {
    if (address.isEmpty()) {
      throw new UrlRefused(Reason.EMPTY);
    }
    if (address.length() > LONGEST) {
      throw new UrlRefused(Reason.TOO_LONG);
    }
    boolean bad =
        address
            .codePoints()
            .anyMatch(c ->
                Character.isISOControl(c)
                    || Character.isWhitespace(c)
                    || Character.isSpaceChar(c)
                    || Character.getType(c) == Character.FORMAT
                    || Character.getType(c) == Character.SURROGATE
                    || c == '\\');
    if (bad) {
      throw new UrlRefused(Reason.CHARACTERS);
    }
  }

  private static void requirePlaceholders(String withoutHostPlaceholder, String authority) {
    String rest = PLACEHOLDER.matcher(withoutHostPlaceholder).replaceAll("");
    String host = authority.replace("{s}", "");
    if (rest.indexOf('{') >= 0 || rest.indexOf('}') >= 0 || host.indexOf('{') >= 0) {
      throw new UrlRefused(Reason.PLACEHOLDER);
    }
  }

  private static String port(String scheme, @Nullable String typed, boolean listed) {
    int usual = scheme.equals("https") ? 443 : 80;
    int port = typed == null || typed.isEmpty() ? usual : Integer.parseInt(typed);
    if (port < 1 || port > 65_535 || !(listed || PORTS.contains(port))) {
      throw new UrlRefused(Reason.PORT);
    }
    return port == usual ? "" : ":" + port;
  }

  private static String shown(String typed, String host) {
    if (typed.contains("{s}")) {
      return typed.toLowerCase(Locale.ROOT);
    }
    return host.indexOf(':') >= 0 ? "[" + host + "]" : host;
  }

  private static String path(String typed) {
    StringBuilder path = new StringBuilder(typed.startsWith("/") ? "" : "/");
    for (byte b : typed.getBytes(StandardCharsets.UTF_8)) {
      boolean plain = b > ' ' && "\"<>^`|".indexOf(b) < 0;
      path.append(plain ? String.valueOf((char) b) : String.format("%%%02X", b));
    }
    return path.toString();
  }
}
