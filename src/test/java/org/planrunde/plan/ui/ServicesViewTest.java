package org.planrunde.plan.ui;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpExchange;
import com.vaadin.browserless.SpringBrowserlessTest;
import com.vaadin.browserless.ViewPackages;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.component.upload.Upload;
import java.io.IOException;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.planrunde.identity.Accounts;
import org.planrunde.identity.Municipalities;
import org.planrunde.identity.Role;
import org.planrunde.plan.Layer;
import org.planrunde.plan.LayerKind;
import org.planrunde.plan.Plans;
import org.planrunde.procedure.ModerationPolicy;
import org.planrunde.procedure.Procedure;
import org.planrunde.procedure.Procedures;
import org.planrunde.testing.Fixtures;
import org.planrunde.testing.SignIn;
import org.planrunde.testing.StubService;
import org.planrunde.ui.SearchField;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.security.authentication.AuthenticationProvider;
import org.springframework.security.core.context.SecurityContextHolder;

/** Choosing among what services and registries offer. */
@SpringBootTest
@ViewPackages(packages = "org.planrunde")
class ServicesViewTest extends SpringBrowserlessTest {
  @Autowired Accounts accounts;
  @Autowired Municipalities municipalities;
  @Autowired Procedures procedures;
  @Autowired Plans plans;
  @Autowired AuthenticationProvider login;
  private Procedure procedure;
  private final AtomicInteger trees = new AtomicInteger(2);

  /** An OGC API Features with one collection, a tree on each page. */
  private final StubService service = new StubService(this::answer);

  @Override
  @BeforeEach
  protected void initVaadinEnvironment() {
    if (municipalities.list().isEmpty()) {
      municipalities.add(Fixtures.municipality());
    }
    var town = municipalities.list().getFirst().id();
    procedure = procedures.save(Fixtures.procedure(town, ModerationPolicy.BEFORE));
    SignIn.as(accounts, login, town, false, Role.ADMINISTRATOR);
    super.initVaadinEnvironment();
    UI.getCurrent().setLocale(Locale.GERMAN);
    UI.getCurrent().navigate(ServicesView.address(procedure.slug()));
  }

  @AfterEach
  void signOut() {
    service.close();
    SecurityContextHolder.clearContext();
  }

  private void answer(HttpExchange exchange) throws IOException {
    var uri = exchange.getRequestURI().toString();
    if (trees.get() == 0) {
      StubService.answer(exchange, 503, "text/plain", new byte[0]);
    } else if (uri.contains("/items")) {
      int page = uri.contains("page=") ? Integer.parseInt(uri.replaceFirst(".*page=", "")) : 0;
      var next =
          page + 1 < trees.get()
              ? "{\"rel\":\"next\",\"href\":\"/api/collections/baum/items?page="
                  + (page + 1)
                  + "\"}"
              : "";
      StubService.answer(
          exchange,
          200,
          "application/geo+json",
          """
          {"type":"FeatureCollection","features":[{"type":"Feature","properties":{"nr":%d},
          "geometry":{"type":"Point","coordinates":[9.875,51.985]}}],"links":[%s]}
          """
              .formatted(page, next)
              .getBytes(UTF_8));
    } else if (uri.endsWith("/collections")) {
      StubService.answer(
          exchange,
          200,
          "application/json",
          """
          {"collections":[{"id":"baum","title":"Bäume","links":[{"rel":"items","href":"/api/collections/baum/items"}]}]}
          """
              .getBytes(UTF_8));
    } else {
      StubService.answer(exchange, 404, "text/plain", new byte[0]);
    }
  }

  private void ask(String address) {
    test(address()).setValue(address);
    test($(Button.class).withText("Dienst abfragen").single()).click();
  }

  private TextField address() {
    return $(TextField.class)
        .withCondition(f -> "Adresse des Dienstes".equals(f.getLabel()))
        .single();
  }

  private void choose(String title) {
    test($(Checkbox.class).withCondition(b -> title.equals(b.getLabel())).single()).click();
  }

  private String words() {
    return ((Component) getCurrentView()).getElement().getTextRecursively();
  }

  @Test
  void shapesAreFetchedKeptAndFetchedAgain() {
    ask(service.address("/api/collections"));
    choose("Bäume");
    test($(Button.class).withText("Eine Ebene hinzufügen").single()).click();
    var layer = plans.list(procedure).getFirst();
    assertThat(layer.kind()).isEqualTo(LayerKind.GEOJSON);
    assertThat(layer.url()).startsWith("/api/v1/layers/");
    assertThat(layer.service()).containsEntry("fetchedFeatures", "2").containsKey("fetched");
    assertThat(content(layer)).contains("\"nr\":\"0\"", "\"nr\":\"1\"");

    UI.getCurrent().navigate("verwaltung/" + procedure.slug() + "/ebenen");
    assertThat(words()).contains("Geholt am", "2 Objekte");
    trees.set(0);
    test($(Button.class).withText("Neu holen").single()).click();
    assertThat(words()).contains("ist überlastet");
    assertThat(content(layer)).contains("\"nr\":\"1\"");
    trees.set(3);
    test($(Button.class).withText("Neu holen").single()).click();
    assertThat(words()).contains("3 Objekte");
    assertThat(content(layer)).contains("\"nr\":\"2\"");
    assertThat(plans.list(procedure)).extracting(Layer::label).containsExactly("Bäume");
  }

  private String content(Layer layer) {
    return new String(plans.findPublicContent(layer.id()).orElseThrow().plain(), UTF_8);
  }

  @Test
  void whatWasTypedStaysWhenAServiceDoesNotFit() {
    ask(service.address("/nichts"));
    assertThat(words()).contains("Unter dieser Adresse hat localhost nichts");
    assertThat(address().getValue()).endsWith("/nichts");
    ask("http://127.0.0.1/wms");
    assertThat(words()).contains("internes Netz");
  }

  @Test
  void aRegistryIsSearchedAndTheChoiceOutlivesTheSearch() {
    var all = new StringBuilder("[");
    for (int i = 0; i < 1_422; i++) {
      all.append(i == 0 ? "" : ",")
          .append("{\"id\":\"%1$d\",\"name\":\"Ebene %1$d\",\"typ\":\"WMS\",".formatted(i))
          .append("\"url\":\"https://geo.example/%1$d\",\"layers\":\"a\"}".formatted(i));
    }
    var broken =
        ",{\"id\":\"x\",\"name\":\"Baum\",\"typ\":\"OAF\",\"collection\":\"weg\",\"url\":\""
            + service.address("/api/collections")
            + "\"}]";
    test($(Upload.class).single())
        .upload("services.json", "application/json", (all + broken).getBytes(UTF_8));
    assertThat(words()).contains("Dienste eines Masterportals (1.423)", "50 von 1.423 gezeigt");
    assertThat($(Checkbox.class).all()).hasSize(50);
    choose("Ebene 7");
    test($(SearchField.class).single()).setValue("ebene 1421");
    choose("Ebene 1421");
    assertThat(words()).contains("1 von 1 gezeigt, 2 ausgewählt");

    test($(SearchField.class).single()).setValue("baum");
    choose("Baum");
    test($(Button.class).withText("Prüfen").single()).click();
    assertThat(words()).contains("Der Dienst antwortet, bietet „Baum“ aber nicht an");
    test($(Button.class).withText("3 Ebenen hinzufügen").single()).click();
    assertThat(words()).contains("Es wurde nichts hinzugefügt", "„Baum“: Der Dienst antwortet");
    assertThat(plans.list(procedure)).isEmpty();
    choose("Baum");
    test($(Button.class).withText("2 Ebenen hinzufügen").single()).click();
    assertThat(plans.list(procedure))
        .extracting(Layer::label)
        .containsExactly("Ebene 7", "Ebene 1421");
    assertThat(plans.list(procedure).getFirst().service())
        .containsAllEntriesOf(Map.of("layers", "a", "version", "1.3.0"));
  }

  @Test
  void aReadyBackgroundIsOffUntilItIsSwitchedOn() {
    assertThat(plans.list(procedure)).isEmpty();
    test($(Button.class).all().stream()
            .filter(b ->
                "„basemap.de, grau“ einschalten".equals(b.getElement().getAttribute("aria-label")))
            .findFirst()
            .orElseThrow())
        .click();
    var layer = plans.list(procedure).getFirst();
    assertThat(layer.base()).isTrue();
    assertThat(layer.visible()).isTrue();
    assertThat(layer.url()).contains("de_basemapde_web_raster_grau").endsWith("{z}/{y}/{x}.png");
    assertThat(layer.attribution()).startsWith("© GeoBasis-DE / BKG (");
    assertThat(words()).contains("liegt auf der Karte");
  }
}
