package org.planrunde.procedure.dossier;

import java.util.List;

/** Everything beside a procedure's description. */
public record Dossier(
    List<Appointment> appointments,
    List<Document> documents,
    List<NewsItem> news,
    Contact contact,
    Outcome outcome) {
  /** Longest text of an outcome, in characters. */
  public static final int MAX_OUTCOME = 10_000;

  /** Longest text of an appointment or a piece of news, in characters. */
  public static final int MAX_TEXT = 2_000;

  /** Most appointments, documents and pieces of news, each. */
  public static final int MOST = 100;

  /** Nothing is there. */
  public static final Dossier EMPTY =
      new Dossier(List.of(), List.of(), List.of(), Contact.NONE, Outcome.NONE);

  /** Keeps own copies of the collections. */
  public Dossier {
    appointments = List.copyOf(appointments);
    documents = List.copyOf(documents);
    news = List.copyOf(news);
  }

  /** The same with other appointments. */
  public Dossier withAppointments(List<Appointment> other) {
    return new Dossier(other, documents, news, contact, outcome);
  }

  /** The same with other documents. */
  public Dossier withDocuments(List<Document> other) {
    return new Dossier(appointments, other, news, contact, outcome);
  }

  /** The same with other news. */
  public Dossier withNews(List<NewsItem> other) {
    return new Dossier(appointments, documents, other, contact, outcome);
  }

  /** The same with another contact. */
  public Dossier withContact(Contact other) {
    return new Dossier(appointments, documents, news, other, outcome);
  }

  /** The same with another outcome. */
  public Dossier withOutcome(Outcome other) {
    return new Dossier(appointments, documents, news, contact, other);
  }
}
