package org.planrunde.plan.proxy;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpHandler;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.planrunde.plan.proxy.ProxyFailed.Reason;
import org.planrunde.testing.StubService;
import org.planrunde.testing.Tiles;

/** Pictures of good and of hostile servers: kept, passed on, or refused soon. */
@Timeout(30)
class ServiceProxyTest {
  private static final UUID LAYER = UUID.randomUUID();
  private static final byte[] TILE = Tiles.png();
  private static final CountDownLatch NEVER = new CountDownLatch(1);

  @TempDir Path folder;

  private static ProxyLimits tight(Duration fresh, long mostKept) {
    return new ProxyLimits(
        Duration.ofMillis(700),
        50_000,
        4,
        2,
        Duration.ofMillis(300),
        3,
        Duration.ofSeconds(20),
        fresh,
        mostKept);
  }

  private ServiceProxy proxy() {
    return new ServiceProxy(folder, Set.of("localhost"), tight(Duration.ofHours(1), 1_000_000));
  }

  private static PictureSource xyz(StubService service) {
    return new PictureSource(
        PictureSource.Kind.XYZ, service.address("/{z}/{x}/{y}.png"), Map.of(), true);
  }

  private static StubService tiles() {
    return new StubService(it -> StubService.answer(it, 200, "image/png", TILE));
  }

  private static Reason refusal(ServiceProxy proxy, StubService service, int x) {
    return catchThrowableOfType(
            ProxyFailed.class, () -> proxy.tile(LAYER, xyz(service), 5, x, 1, () -> true))
        .reason();
  }

  private static HttpHandler status(int status, String type, byte[] body) {
    return it -> StubService.answer(it, status, type, body);
  }

  private static HttpHandler leadingTo(String location) {
    return it -> {
      it.getResponseHeaders().set("Location", location);
      it.sendResponseHeaders(302, -1);
    };
  }

  static Stream<Arguments> hostile() throws IOException {
    var page = "<html><script>alert(1)</script></html>".getBytes(UTF_8);
    var svg = "<svg xmlns=\"http://www.w3.org/2000/svg\" onload=\"alert(1)\"/>".getBytes(UTF_8);
    return Stream.of(
        Arguments.of("redirect to loopback", leadingTo("http://127.0.0.1:1/0/0/0.png")),
        Arguments.of("redirect to metadata", leadingTo("http://169.254.169.254/latest/")),
        Arguments.of("redirect to IPv6", leadingTo("http://[::1]/0/0/0.png")),
        Arguments.of("redirect to a private network", leadingTo("http://10.0.0.1/a.png")),
        Arguments.of("redirect to a file", leadingTo("file:///etc/passwd")),
        Arguments.of("redirect for ever", leadingTo("/5/1/1.png")),
        Arguments.of("endless", (HttpHandler) ServiceProxyTest::endless),
        Arguments.of("slow drip", (HttpHandler) ServiceProxyTest::dripping),
        Arguments.of("silent", (HttpHandler) it -> pause(2_000)),
        Arguments.of("gzip bomb", gzipBomb()),
        Arguments.of("page", status(200, "text/html", page)),
        Arguments.of("page called picture", status(200, "image/png", page)),
        Arguments.of("picture called page", status(200, "text/html", TILE)),
        Arguments.of("svg", status(200, "image/svg+xml", svg)),
        Arguments.of("gif", status(200, "image/gif", "GIF89a".getBytes(UTF_8))),
        Arguments.of("empty", status(200, "image/png", new byte[0])),
        Arguments.of("login", status(401, "text/html", page)),
        Arguments.of("error", status(500, "text/html", page)));
  }

  private static void endless(HttpExchange exchange) throws IOException {
    exchange.getResponseHeaders().set("Content-Type", "image/png");
    exchange.sendResponseHeaders(200, 0);
    exchange.getResponseBody().write(TILE);
    var much = new byte[65_536];
    for (int i = 0; i < 1_000; i++) {
      exchange.getResponseBody().write(much);
    }
  }

  private static void dripping(HttpExchange exchange) throws IOException {
    exchange.getResponseHeaders().set("Content-Type", "image/png");
    exchange.sendResponseHeaders(200, 0);
    for (int i = 0; i < 50; i++) {
      exchange.getResponseBody().write(TILE[i]);
      exchange.getResponseBody().flush();
      pause(100);
    }
  }

  private static void pause(long millis) {
    try {
      var _ = NEVER.await(millis, TimeUnit.MILLISECONDS);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private static HttpHandler gzipBomb() throws IOException {
    var packed = new ByteArrayOutputStream();
    try (var gzip = new GZIPOutputStream(packed)) {
      gzip.write(TILE);
      var much = new byte[1_000_000];
      for (int i = 0; i < 30; i++) {
        gzip.write(much);
      }
    }
    return it -> {
      it.getResponseHeaders().set("Content-Encoding", "gzip");
      StubService.answer(it, 200, "image/png", packed.toByteArray());
    };
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("hostile")
  void whatIsNoPictureIsRefusedSoonAndNotKept(String name, HttpHandler handler) throws IOException {
    try (var service = new StubService(handler)) {
      var begin = System.nanoTime();
      assertThat(refusal(proxy(), service, 1)).isEqualTo(Reason.FAILED);
      assertThat(System.nanoTime() - begin).isLessThan(TimeUnit.SECONDS.toNanos(4));
    }
    try (var files = Files.walk(folder)) {
      assertThat(files.filter(Files::isRegularFile)).isEmpty();
    }
  }

  @Test
  void aTileIsFetchedOnceAndThenKept() throws ProxyFailed {
    try (var service = tiles()) {
      var proxy = proxy();
      var picture = proxy.tile(LAYER, xyz(service), 5, 3, 1, () -> true);
      assertThat(picture.mediaType()).isEqualTo("image/png");
      assertThat(picture.bytes()).isEqualTo(TILE);
      // What is kept costs the service nothing, so nobody is too greedy for it.
      assertThat(proxy.tile(LAYER, xyz(service), 5, 3, 1, () -> false).bytes()).isEqualTo(TILE);
      assertThat(service.asked()).containsExactly("/5/3/1.png");
    }
  }

  @Test
  void whatIsNoTileIsNotAskedFor() {
    try (var service = tiles()) {
      var proxy = proxy();
      for (int[] at : new int[][] {{-1, 0, 0}, {23, 0, 0}, {5, 32, 0}, {5, 0, -1}, {0, 0, 1}}) {
        var failed =
            catchThrowableOfType(
                ProxyFailed.class,
                () -> proxy.tile(LAYER, xyz(service), at[0], at[1], at[2], () -> true));
        assertThat(failed.reason()).isEqualTo(Reason.MISSING);
      }
      assertThat(service.asked()).isEmpty();
    }
  }

  @Test
  void whoeverAsksTooMuchHasToWait() {
    try (var service = tiles()) {
      var failed =
          catchThrowableOfType(
              ProxyFailed.class, () -> proxy().tile(LAYER, xyz(service), 5, 3, 1, () -> false));
      assertThat(failed.reason()).isEqualTo(Reason.BUSY);
      assertThat(service.asked()).isEmpty();
    }
  }

  @Test
  void anOldTileIsBetterThanNone() throws ProxyFailed {
    var answers = new AtomicInteger();
    try (var service =
        new StubService(it -> {
          if (answers.incrementAndGet() == 1) {
            StubService.answer(it, 200, "image/png", TILE);
          } else {
            StubService.answer(it, 500, "text/plain", new byte[0]);
          }
        })) {
      var proxy = new ServiceProxy(folder, Set.of("localhost"), tight(Duration.ZERO, 1_000_000));
      proxy.tile(LAYER, xyz(service), 5, 3, 1, () -> true);
      assertThat(proxy.tile(LAYER, xyz(service), 5, 3, 1, () -> true).bytes()).isEqualTo(TILE);
      assertThat(answers).hasValue(2);
    }
  }

  @Test
  void aMissingTileIsNoFailureOfTheHost() {
    try (var service = new StubService(status(404, "text/plain", new byte[0]))) {
      var proxy = proxy();
      for (int x = 0; x < 6; x++) {
        assertThat(refusal(proxy, service, x)).isEqualTo(Reason.MISSING);
      }
      assertThat(service.asked()).hasSize(6);
    }
  }

  @Test
  void aHostThatFailsAgainAndAgainIsLeftAlone() {
    try (var service = new StubService(status(500, "text/plain", new byte[0]))) {
      var proxy = proxy();
      for (int x = 0; x < 10; x++) {
        assertThat(refusal(proxy, service, x)).isEqualTo(Reason.FAILED);
      }
      assertThat(service.asked()).hasSize(3);
    }
  }

  @Test
  void onlySoManyAskAHostAtOnceAndTheSameTileIsAskedForOnce() throws InterruptedException {
    var now = new AtomicInteger();
    var most = new AtomicInteger();
    try (var service =
            new StubService(it -> {
              most.accumulateAndGet(now.incrementAndGet(), Math::max);
              pause(150);
              now.decrementAndGet();
              StubService.answer(it, 200, "image/png", TILE);
            });
        var browsers = Executors.newVirtualThreadPerTaskExecutor()) {
      var proxy = proxy();
      for (int i = 0; i < 40; i++) {
        int x = i / 10;
        browsers.submit(() -> proxy.tile(LAYER, xyz(service), 5, x, 1, () -> true));
      }
      browsers.shutdown();
      assertThat(browsers.awaitTermination(10, TimeUnit.SECONDS)).isTrue();
      assertThat(most).hasValueLessThanOrEqualTo(2);
      assertThat(service.asked()).hasSize(4);
    }
  }

  @Test
  void theDiskHoldsOnlySoMuch() throws ProxyFailed, IOException {
    try (var service = tiles()) {
      long most = TILE.length * 10L;
      var proxy = new ServiceProxy(folder, Set.of("localhost"), tight(Duration.ofHours(1), most));
      for (int x = 0; x < 30; x++) {
        proxy.tile(LAYER, xyz(service), 5, x, 1, () -> true);
      }
      try (var files = Files.walk(folder)) {
        var kept = files.filter(Files::isRegularFile).toList();
        assertThat(kept.stream().mapToLong(it -> it.toFile().length()).sum())
            .isLessThanOrEqualTo(most);
        assertThat(kept).hasSizeGreaterThan(5);
      }
      // The last one is still there.
      var before = service.asked().size();
      proxy.tile(LAYER, xyz(service), 5, 29, 1, () -> true);
      assertThat(service.asked()).hasSize(before);
    }
  }

  @Test
  void anAddressInsideIsNeverAsked() {
    var inside =
        new PictureSource(
            PictureSource.Kind.XYZ, "http://127.0.0.1:8080/{z}/{x}/{y}", Map.of(), true);
    var failed =
        catchThrowableOfType(
            ProxyFailed.class, () -> proxy().tile(LAYER, inside, 1, 0, 0, () -> true));
    assertThat(failed).hasMessageContaining("not-public");
  }

  @Test
  void aBrokenFileOnTheShelfIsFetchedAgain() throws ProxyFailed, IOException {
    try (var service = tiles()) {
      var file = folder.resolve(LAYER + "/5/3/1");
      Files.createDirectories(file.getParent());
      Files.write(file, Arrays.copyOf(TILE, 4));
      assertThat(proxy().tile(LAYER, xyz(service), 5, 3, 1, () -> true).bytes()).isEqualTo(TILE);
      assertThat(Files.readAllBytes(file)).isEqualTo(TILE);
    }
  }
}
