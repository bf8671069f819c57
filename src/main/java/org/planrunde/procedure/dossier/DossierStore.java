package org.planrunde.procedure.dossier;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.planrunde.kernel.ProcedureId;
import org.planrunde.procedure.Procedure;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The only class that knows the dossiers' tables. */
@Repository
class DossierStore {
  private final JdbcClient jdbc;

  DossierStore(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  Dossier find(ProcedureId id) {
    var rest =
        jdbc.sql("select * from dossier where procedure_id = ?")
            .param(id.value())
            .query((rs, n) -> Dossier.EMPTY.withContact(contact(rs)).withOutcome(outcome(rs)))
            .optional()
            .orElse(Dossier.EMPTY);
    return rest.withAppointments(appointments(id)).withDocuments(documents(id)).withNews(news(id));
  }

  private List<Appointment> appointments(ProcedureId id) {
    return jdbc.sql("select * from appointment where procedure_id = ? order by starts, title, id")
        .param(id.value())
        .query((rs, n) -> appointment(rs))
        .list();
  }

  private List<Document> documents(ProcedureId id) {
    return jdbc.sql("select * from procedure_document where procedure_id = ? order by position")
        .param(id.value())
        .query((rs, n) ->
            new Document(
                rs.getString("title"),
                DocumentKind.valueOf(rs.getString("kind")),
                rs.getString("url"),
                rs.getObject("kilobytes", Integer.class),
                rs.getObject("day", LocalDate.class)))
        .list();
  }

  private List<NewsItem> news(ProcedureId id) {
    return jdbc.sql("select * from news_item where procedure_id = ? order by position")
        .param(id.value())
        .query((rs, n) ->
            new NewsItem(
                rs.getObject("day", LocalDate.class), rs.getString("title"), rs.getString("body")))
        .list();
  }

  void save(Procedure p, Dossier dossier) {
    upsert(p, dossier.contact(), dossier.outcome());
    var ids = dossier.appointments().stream().map(Appointment::id).toList();
    jdbc.sql("delete from appointment where procedure_id = :p and id <> all (:ids)")
        .param("p", p.id().value())
        .param("ids", ids.toArray(UUID[]::new))
        .update();
    dossier.appointments().forEach(a -> upsert(p, a));
    for (var table : List.of("procedure_document", "news_item")) {
      jdbc.sql("delete from " + table + " where procedure_id = ?").param(p.id().value()).update();
    }
    for (int i = 0; i < dossier.documents().size(); i++) {
      insert(p, i, dossier.documents().get(i));
    }
    for (int i = 0; i < dossier.news().size(); i++) {
      insert(p, i, dossier.news().get(i));
    }
  }

  private void upsert(Procedure p, Contact c, Outcome o) {
    jdbc.sql(
            """
            insert into dossier (procedure_id, municipality_id, office, address, phone, mail, hours,
              outcome, outcome_day)
            values (?, ?, ?, ?, ?, ?, ?, ?, ?)
            on conflict (procedure_id) do update set office = excluded.office,
              address = excluded.address, phone = excluded.phone, mail = excluded.mail,
              hours = excluded.hours, outcome = excluded.outcome, outcome_day = excluded.outcome_day
            """)
        .param(p.id().value())
        .param(p.municipality().value())
        .param(c.office())
        .param(c.address())
        .param(c.phone())
        .param(c.mail())
        .param(c.hours())
        .param(o.text())
        .param(o.day())
        .update();
  }

  /** An id that belongs to another procedure changes nothing. */
  private void upsert(Procedure p, Appointment a) {
    jdbc.sql(
            """
            insert into appointment
              (id, municipality_id, procedure_id, title, body, place, starts, ends)
            values (:id, :municipality, :procedure, :title, :body, :place, :starts, :ends)
            on conflict (id) do update set title = excluded.title, body = excluded.body,
              place = excluded.place, starts = excluded.starts, ends = excluded.ends,
              revision = appointment.revision + 1, changed = now()
            where appointment.procedure_id = excluded.procedure_id
              and (appointment.title, appointment.body, appointment.place, appointment.starts,
                appointment.ends)
              is distinct from (excluded.title, excluded.body, excluded.place, excluded.starts,
                excluded.ends)
            """)
        .param("id", a.id())
        .param("municipality", p.municipality().value())
        .param("procedure", p.id().value())
        .param("title", a.title())
        .param("body", a.text())
        .param("place", a.place())
        .param("starts", utc(a.starts()))
        .param("ends", utc(a.ends()))
        .update();
  }

  private void insert(Procedure p, int position, Document d) {
    jdbc.sql(
            """
            insert into procedure_document
              (procedure_id, municipality_id, position, title, kind, url, kilobytes, day)
            values (?, ?, ?, ?, ?, ?, ?, ?)
            """)
        .param(p.id().value())
        .param(p.municipality().value())
        .param(position)
        .param(d.title())
        .param(d.kind().name())
        .param(d.url())
        .param(d.kilobytes())
        .param(d.day())
        .update();
  }

  private void insert(Procedure p, int position, NewsItem n) {
    jdbc.sql(
            """
            insert into news_item (procedure_id, municipality_id, position, day, title, body)
            values (?, ?, ?, ?, ?, ?)
            """)
        .params(p.id().value(), p.municipality().value(), position, n.day(), n.title(), n.text())
        .update();
  }

  List<PublicAppointment> listPublic(Instant from, Instant until, int limit) {
    return jdbc.sql(
            """
            select * from public_appointment where ends > ? and starts < ?
            order by starts, title, id limit ?
            """)
        .param(utc(from))
        .param(utc(until))
        .param(limit)
        .query((rs, n) -> publicAppointment(rs))
        .list();
  }

  List<PublicAppointment> listPublic(String slug) {
    return jdbc.sql("select * from public_appointment where slug = ? order by starts, title, id")
        .param(slug)
        .query((rs, n) -> publicAppointment(rs))
        .list();
  }

  Optional<PublicAppointment> findPublic(String slug, UUID id) {
    return jdbc.sql("select * from public_appointment where slug = ? and id = ?")
        .param(slug)
        .param(id)
        .query((rs, n) -> publicAppointment(rs))
        .optional();
  }

  private static PublicAppointment publicAppointment(ResultSet rs) throws SQLException {
    return new PublicAppointment(
        appointment(rs),
        rs.getString("slug"),
        rs.getString("procedure_name"),
        rs.getInt("revision"),
        instant(rs, "changed"));
  }

  private static Appointment appointment(ResultSet rs) throws SQLException {
    return new Appointment(
        rs.getObject("id", UUID.class),
        rs.getString("title"),
        rs.getString("body"),
        rs.getString("place"),
        instant(rs, "starts"),
        instant(rs, "ends"));
  }

  private static Contact contact(ResultSet rs) throws SQLException {
    return new Contact(
        rs.getString("office"),
        rs.getString("address"),
        rs.getString("phone"),
        rs.getString("mail"),
        rs.getString("hours"));
  }

  private static Outcome outcome(ResultSet rs) throws SQLException {
    return new Outcome(rs.getString("outcome"), rs.getObject("outcome_day", LocalDate.class));
  }

  private static Instant instant(ResultSet rs, String column) throws SQLException {
    return rs.getObject(column, OffsetDateTime.class).toInstant();
  }

  private static OffsetDateTime utc(Instant moment) {
    return moment.atOffset(ZoneOffset.UTC);
  }
}
