package org.planrunde.portal.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import org.planrunde.procedure.Procedure;
import org.planrunde.procedure.dossier.Appointment;
import org.planrunde.procedure.dossier.Contact;
import org.planrunde.procedure.dossier.Dossier;
import org.planrunde.procedure.dossier.Outcome;
import org.planrunde.procedure.spi.SceneModels.ShownDesign;
import org.planrunde.ui.Icon;
import org.planrunde.ui.TitleBlock;

/** What a procedure is about: result, news, description, promise, dates, documents, contact. */
final class AboutPanel extends Div {
  private final Procedure procedure;
  private final Dates dates;

  AboutPanel(Procedure procedure, Dossier dossier, List<ShownDesign> designs, Instant now) {
    this.procedure = procedure;
    dates = new Dates(Dates.localeOf(this), now);
    addClassName("prose");
    result(dossier);
    news(dossier);
    var text = procedure.text();
    chapter("portal.about.title");
    add(Parts.paragraphs(text.description().isEmpty() ? text.teaser() : text.description()));
    if (!designs.isEmpty()) {
      chapter("portal.designs");
      add(new DesignTexts(designs));
    }
    promise();
    if (!procedure.phases().isEmpty()) {
      chapter("portal.timeline");
      add(new Timeline(procedure, now, dates));
    }
    appointments(dossier.appointments());
    documents(dossier);
    contact(dossier.contact());
    add(statistics());
  }

  private void chapter(String key) {
    add(new H2(getTranslation(key)));
  }

  private void result(Dossier dossier) {
    var brief = procedure.text().result();
    var outcome = dossier.outcome();
    if (brief.isEmpty() && outcome.equals(Outcome.NONE)) {
      return;
    }
    chapter("portal.about.result");
    var day = outcome.day();
    if (day != null) {
      add(Parts.span("sm muted", getTranslation("portal.results.day", dates.full(day))));
    }
    add(Parts.paragraphs(brief));
    add(Parts.paragraphs(outcome.text()));
    var papers = dossier.documents().stream().filter(d -> d.kind().isResult()).toList();
    if (!papers.isEmpty()) {
      add(new DocumentTable(papers, dates));
    }
  }

  private void news(Dossier dossier) {
    if (dossier.news().isEmpty()) {
      return;
    }
    chapter("portal.news.title");
    var list = new UnorderedList();
    list.addClassName("news-list");
    for (var item : dossier.news()) {
      var row = new ListItem(Parts.span("xs muted", dates.full(item.day())), new H3(item.title()));
      row.add(Parts.paragraphs(item.text()));
      list.add(row);
    }
    add(list);
  }

  private void promise() {
    chapter("portal.about.promise");
    var text = procedure.text();
    var level = procedure.level().name().toLowerCase(Locale.ROOT);
    add(Parts.paragraphs(getTranslation("portal.level." + level + ".line")));
    add(Parts.paragraphs(text.promise()));
    var facts = new TitleBlock();
    facts.add(getTranslation("portal.about.level"), getTranslation("portal.level." + level));
    fact(facts, "portal.about.initiator", text.initiator());
    fact(facts, "portal.about.district", text.district());
    fact(facts, "portal.about.topic", text.topic());
    add(facts);
  }

  private void fact(TitleBlock facts, String key, String value) {
    if (!value.isEmpty()) {
      facts.add(getTranslation(key), value);
    }
  }

  private void appointments(List<Appointment> all) {
    if (all.isEmpty()) {
      return;
    }
    chapter("portal.dates.title");
    var ahead = all.stream().filter(a -> !a.isOver(dates.now())).toList();
    var over = all.stream().filter(a -> a.isOver(dates.now())).toList().reversed();
    if (!ahead.isEmpty()) {
      add(list(ahead), feed());
    }
    if (!over.isEmpty()) {
      add(new H3(getTranslation("portal.dates.over")), list(over));
    }
  }

  private UnorderedList list(List<Appointment> items) {
    var list = new UnorderedList();
    list.addClassName("date-list");
    items.forEach(a -> list.add(new AppointmentRow(a, procedure.slug(), "", dates)));
    return list;
  }

  private Anchor feed() {
    return link(
        Addresses.calendar(procedure.slug()), "calendar", getTranslation("portal.dates.feed"));
  }

  private void documents(Dossier dossier) {
    var papers = dossier.documents().stream().filter(d -> !d.kind().isResult()).toList();
    if (!papers.isEmpty()) {
      chapter("portal.documents");
      add(new DocumentTable(papers, dates));
    }
  }

  private void contact(Contact contact) {
    if (contact.isEmpty()) {
      return;
    }
    chapter("portal.contact");
    var box = Parts.div("contact");
    for (var line : List.of(contact.office(), contact.address(), contact.hours())) {
      if (!line.isEmpty()) {
        box.add(new Paragraph(line));
      }
    }
    if (!contact.phone().isEmpty()) {
      var number = contact.phone().replaceAll("[^+0-9]", "");
      box.add(reach("portal.contact.phone", "tel:" + number, contact.phone()));
    }
    if (!contact.mail().isEmpty()) {
      box.add(reach("portal.contact.mail", "mailto:" + contact.mail(), contact.mail()));
    }
    add(box);
  }

  private Paragraph reach(String key, String href, String words) {
    var link = new Anchor(href, words);
    link.setRouterIgnore(true);
    return new Paragraph(new Span(getTranslation(key) + " "), link);
  }

  private Component statistics() {
    var link = Parts.link(Addresses.statistics(procedure.slug()), "", "btn", "statistics-link");
    link.add(new Icon("columns-3"), new Span(getTranslation("portal.statistics.link")));
    return link;
  }

  private static Anchor link(String href, String icon, String words) {
    var link = new Anchor(href, "");
    link.addClassName("file-link");
    link.setRouterIgnore(true);
    link.add(new Icon(icon), new Span(words));
    return link;
  }
}
