package org.planrunde.plan.service;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.time.Duration;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.planrunde.kernel.Message;
import org.planrunde.kernel.RefusedException;
import org.planrunde.plan.read.SharedGeo;

/** The services that a Masterportal lists. */
class RegistryTest {
  private static Offer only(String entry) {
    return Registry.read(("[" + entry + "]").getBytes(UTF_8)).layers().getFirst();
  }

  @Test
  void anEntryBecomesAnOffer() {
    var offer =
        only(
            """
            {"id":"1","name":"Radwege","url":"https://geo.example/wms?","typ":"WMS","layers":"a,b","format":"image/png",
             "version":"1.1.1","layerAttribution":"Stadt Probe","legendURL":["https://geo.example/l.png"],"datasets":[{"md_name":"x"}],
             "gfiAttributes":{"a":"b"}}
            """);
    assertThat(offer.title()).isEqualTo("Radwege");
    assertThat(offer.address()).isEqualTo("https://geo.example/wms");
    assertThat(offer.settings())
        .containsEntry("layers", "a,b")
        .containsEntry("version", "1.1.1")
        .containsEntry("format", "image/png");
    assertThat(offer.attribution()).isEqualTo("Stadt Probe");
    assertThat(offer.legend()).isEqualTo("https://geo.example/l.png");
    assertThat(offer.isFit()).isTrue();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "{'name':'a','typ':'WMS','url':'https://a.example','layers':'x','isSecured':true}|secured",
        "{'name':'a','typ':'SensorThings','url':'https://a.example'}|type",
        "{'name':'a','typ':'WMS','url':'/relativ','layers':'x'}|address",
        "{'name':'a','typ':'WMS','layers':'x'}|address",
        "{'name':'a','typ':'WFS','url':'https://a.example'}|name",
        "{}|type",
      })
  void whatDoesNotFitSaysWhy(String entry, String obstacle) {
    var found = only(entry.replace('\'', '"')).obstacle();
    assertThat(Objects.requireNonNull(found).key()).isEqualTo("plan.service.obstacle." + obstacle);
  }

  @Test
  void whatIsThereTwiceOrWithoutEncryptionIsMarked() {
    var entry = "{\"name\":\"a\",\"typ\":\"WMS\",\"url\":\"http://a.example/\",\"layers\":\"x\"}";
    var offers = Registry.read(("[" + entry + "," + entry + "]").getBytes(UTF_8)).layers();
    assertThat(offers.getFirst().warnings()).containsExactly(Message.of("plan.service.warn.http"));
    assertThat(offers.getLast().warnings())
        .containsExactlyInAnyOrder(
            Message.of("plan.service.warn.http"), Message.of("plan.service.warn.twice"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "{}", "[", "[]", "[{\"a\":", "x", "[1,2]", "[{\"a\":NaN}]"})
  void whatIsNoRegistryIsRefused(String text) {
    assertThatThrownBy(() -> Registry.read(text.getBytes(UTF_8)))
        .isInstanceOf(RefusedException.class);
  }

  @Test
  void fourteenHundredEntriesAreReadInAMoment() {
    var all = new StringBuilder("[");
    for (int i = 0; i < 1_422; i++) {
      all.append(i == 0 ? "" : ",")
          .append("{\"id\":\"")
          .append(i)
          .append("\",\"name\":\"Ebene ")
          .append(i)
          .append("\",\"typ\":\"WMS\",\"url\":\"https://geo.example/")
          .append(i % 700)
          .append("\",\"layers\":\"a\",\"datasets\":[{\"md_name\":\"")
          .append("x".repeat(700))
          .append("\"}],\"gfiAttributes\":{\"a\":\"b\"}}");
    }
    var json = all.append("]").toString().getBytes(UTF_8);
    var begin = System.nanoTime();
    var offers = Registry.read(json);
    var took = Duration.ofNanos(System.nanoTime() - begin);
    assertThat(offers.layers()).hasSize(1_422);
    assertThat(offers.layers()).filteredOn(it -> !it.warnings().isEmpty()).hasSize(722);
    assertThat(took).isLessThan(Duration.ofSeconds(5));
  }

  @Test
  void theSamplesOfTwoVersionsAreRead() throws IOException {
    for (var name : new String[] {"services-internet.json", "services_v3.json"}) {
      var file =
          SharedGeo.folder().map(it -> it.resolve("masterportal/" + name)).filter(Files::exists);
      if (file.isPresent()) {
        var offers = Registry.read(Files.readAllBytes(file.get()));
        assertThat(offers.layers()).hasSizeGreaterThan(20);
        assertThat(offers.layers().stream().filter(Offer::isFit).count()).isGreaterThan(18);
      }
    }
  }
}
