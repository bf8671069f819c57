package org.planrunde.plan.gazetteer;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpServer;
import com.vaadin.browserless.SpringBrowserlessTest;
import com.vaadin.browserless.ViewPackages;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.locationtech.jts.geom.Point;
import org.planrunde.geo.Wgs84;
import org.planrunde.kernel.MunicipalityId;
import org.planrunde.plan.ui.parts.PlaceSearch;
import org.planrunde.procedure.ModerationPolicy;
import org.planrunde.testing.Fixtures;
import org.planrunde.ui.SearchField;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;

/** Nobody outside is asked before somebody who knows whom it is presses the button. */
@SpringBootTest
@ViewPackages(packages = "org.planrunde")
class OutsideSearchViewTest extends SpringBrowserlessTest {
  @Autowired Gazetteer names;
  private final AtomicInteger asked = new AtomicInteger();
  private final List<Point> found = new ArrayList<>();
  private final List<String> told = new ArrayList<>();
  private HttpServer server;

  @BeforeEach
  void show() throws IOException {
    server = HttpServer.create(new InetSocketAddress("127.0.0.1", 0), 0);
    server.createContext(
        "/",
        exchange -> {
          asked.incrementAndGet();
          var body =
              """
              {"type":"FeatureCollection","features":[{"type":"Feature",
               "properties":{"name":"Kiosk"},
               "geometry":{"type":"Point","coordinates":[9.875,51.985]}}]}
              """
                  .getBytes(UTF_8);
          exchange.sendResponseHeaders(200, body.length);
          exchange.getResponseBody().write(body);
          exchange.close();
        });
    server.start();
    UI.getCurrent().setLocale(Locale.GERMAN);
  }

  @AfterEach
  void stop() {
    server.stop(0);
  }

  private void search(String url, String words) {
    var finder = new PlaceFinder(names, new OutsideGeocoder(url, true));
    var procedure = Fixtures.procedure(MunicipalityId.random(), ModerationPolicy.AFTER);
    UI.getCurrent().add(new PlaceSearch(procedure, finder, found::add, told::add));
    test($(SearchField.class).last()).setValue(words);
  }

  private String url() {
    return "http://127.0.0.1:" + server.getAddress().getPort() + "/?q={words}";
  }

  private void press(String text) {
    test($(Button.class).withText(text).first()).click();
  }

  @Test
  void theLineNamesTheHostAndTheWordsAndThePressAsks() {
    search(url(), "Kiosk");
    assertThat(UI.getCurrent().getElement().getTextRecursively()).contains("127.0.0.1", "„Kiosk“");
    assertThat(asked).hasValue(0);
    press("Weitersuchen");
    assertThat(asked).hasValue(1);
    press("Kiosk");
    assertThat(found).containsExactly(Wgs84.point(9.875, 51.985));
  }

  @Test
  void whenItIsDownASentenceSaysSo() {
    search(url(), "Kiosk");
    server.stop(0);
    press("Weitersuchen");
    assertThat(told.getLast()).contains("127.0.0.1 antwortet gerade nicht");
  }

  @Test
  void withoutAGeocoderThereIsNoWayOut() {
    search("", "Kiosk");
    assertThat($(Button.class).withText("Weitersuchen").all()).isEmpty();
    assertThat(told.getLast()).contains("steht nicht auf dem Plan");
  }
}
