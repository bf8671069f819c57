package org.planrunde.portal.ui;

import com.vaadin.browserless.SpringBrowserlessTest;
import com.vaadin.browserless.ViewPackages;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.internal.PendingJavaScriptInvocation;
import com.vaadin.flow.dom.DomEvent;
import com.vaadin.flow.dom.Element;
import com.vaadin.flow.internal.nodefeature.ElementListenerMap;
import java.util.Locale;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.planrunde.contribution.Contributions;
import org.planrunde.contribution.Receipts;
import org.planrunde.identity.Municipalities;
import org.planrunde.kernel.MunicipalityId;
import org.planrunde.procedure.ModerationPolicy;
import org.planrunde.procedure.Procedure;
import org.planrunde.procedure.ProcedureText;
import org.planrunde.procedure.Procedures;
import org.planrunde.testing.Fixtures;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import tools.jackson.databind.node.JsonNodeFactory;

/** A resident without an account, who reads and clicks; German. */
@SpringBootTest
@ViewPackages(packages = "org.planrunde")
abstract class ResidentTest extends SpringBrowserlessTest {
  @Autowired Municipalities municipalities;
  @Autowired Procedures procedures;
  @Autowired Contributions contributions;
  @Autowired Receipts receipts;

  @BeforeEach
  void speakGerman() {
    UI.getCurrent().setLocale(Locale.GERMAN);
  }

  final MunicipalityId town() {
    return municipalities.list().stream()
        .findFirst()
        .orElseGet(() -> municipalities.add(Fixtures.municipality()))
        .id();
  }

  final Procedure running() {
    return procedures.save(Fixtures.procedure(town(), ModerationPolicy.AFTER));
  }

  static Procedure with(Procedure p, ProcedureText text) {
    return new Procedure(
        p.id(),
        p.municipality(),
        p.slug(),
        text,
        p.level(),
        p.moderation(),
        p.published(),
        p.area(),
        p.grid(),
        p.placeKinds(),
        p.phases(),
        p.categories(),
        p.types());
  }

  final void open(String path) {
    UI.getCurrent().navigate(path);
  }

  /** Comes from another page, so that the view is made now and in German. */
  final void openAnew(String path) {
    open("datenschutz");
    open(path);
  }

  /** A browser without anything in its storage answers what the page has asked it, to the end. */
  final void browserAnswers() {
    var screen = UI.getCurrent().getInternals();
    for (var round = 0; round < 5; round++) {
      screen.getStateTree().runExecutionsBeforeClientResponse();
      screen.dumpPendingJavaScriptInvocations().stream()
          .filter(PendingJavaScriptInvocation::isSubscribed)
          .forEach(asked -> asked.complete(JsonNodeFactory.instance.nullNode()));
    }
  }

  final String words() {
    return ((Component) getCurrentView()).getElement().getTextRecursively();
  }

  final void click(String text) {
    test($(Button.class).withText(text).first()).click();
  }

  /** Chooses a chip or segment as a click on its label does. */
  final void choose(String label) {
    var input =
        all(((Component) getCurrentView()).getElement())
            .filter(e -> e.getTag().equals("label") && e.getTextRecursively().startsWith(label))
            .findFirst()
            .orElseThrow()
            .getChild(0);
    input.setProperty("checked", true);
    input
        .getNode()
        .getFeature(ElementListenerMap.class)
        .fireEvent(
            new DomEvent(
                input,
                "change",
                JsonNodeFactory.instance.objectNode().put("element.checked", true)));
  }

  static Stream<Element> all(Element from) {
    return Stream.concat(
        Stream.of(from),
        from.getChildren().filter(e -> !e.isTextNode()).flatMap(ResidentTest::all));
  }
}
