package org.planrunde.moderation;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.planrunde.identity.NotAllowedException;
import org.planrunde.identity.Role;
import org.planrunde.identity.Staff;
import org.planrunde.kernel.MunicipalityId;
import org.planrunde.kernel.PlainText;
import org.planrunde.kernel.Problem;
import org.planrunde.kernel.RefusedException;
import org.planrunde.moderation.flag.WordList;
import org.springframework.core.io.ClassPathResource;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Front door to a municipality's own texts: reasons, answers, and words to look twice at. */
@Service
public class Wordings {
  /** Longest list of words, in characters. */
  public static final int MAX_WORDS = 20_000;

  private static final String LATEST =
      """
      select * from (select distinct on (coalesce(reason, id::text)) *
        from moderation_wording where municipality_id = ?
        order by coalesce(reason, id::text), version desc) latest where true
      """;

  private final JdbcClient jdbc;
  private final String shipped = read();

  Wordings(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  private static String read() {
    try {
      return new ClassPathResource("moderation/words.txt")
          .getContentAsString(StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** The municipality's list of words, or else the one that ships; one word a line. */
  public String words(MunicipalityId municipality) {
    return jdbc.sql("select words from moderation_words where municipality_id = ?")
        .param(municipality.value())
        .query((rs, n) -> rs.getString("words"))
        .optional()
        .orElse(shipped);
  }

  WordList wordList(MunicipalityId municipality) {
    return new WordList(words(municipality));
  }

  /**
   * Replaces the municipality's list; it counts for what comes in from now on.
   *
   * @throws RefusedException if it is too long
   */
  @Transactional
  public void saveWords(Staff staff, String words) {
    staff.require(Role.MODERATOR, staff.municipality());
    var tidy = PlainText.tidy(words);
    refuse(PlainText.check("words", tidy, 0, MAX_WORDS));
    jdbc.sql(
            """
            insert into moderation_words (municipality_id, words, account_name) values (?, ?, ?)
            on conflict (municipality_id) do update set words = excluded.words,
              account_name = excluded.account_name, changed = now()
            """)
        .params(staff.municipality().value(), tidy, staff.displayName())
        .update();
  }

  /**
   * The municipality's texts of a kind as they are now, by title: for whoever decides or answers in
   * at least one procedure.
   */
  @Transactional(readOnly = true)
  public List<Wording> list(Staff staff, Wording.Kind kind) {
    if (kind != Wording.Kind.ANSWER || !staff.mayAnywhere(Role.PLANNER)) {
      requireAnywhere(staff);
    }
    return jdbc.sql(LATEST + " and kind = ? and active order by lower(title), id")
        .params(staff.municipality().value(), kind.name())
        .query(Wordings::wording)
        .list();
  }

  /** The municipality's own text for a reason, if it has one. */
  public Optional<Wording> find(MunicipalityId municipality, WithholdReason reason) {
    return jdbc.sql(LATEST + " and reason = ? and active")
        .params(municipality.value(), reason.name())
        .query(Wordings::wording)
        .optional();
  }

  private static Wording wording(ResultSet rs, int n) throws SQLException {
    var reason = rs.getString("reason");
    return new Wording(
        rs.getObject("id", UUID.class),
        rs.getInt("version"),
        Wording.Kind.valueOf(rs.getString("kind")),
        reason == null ? null : WithholdReason.valueOf(reason),
        rs.getString("title"),
        rs.getString("body"));
  }

  /** An empty text for a reason, numbered after those that were there before. */
  @Transactional(readOnly = true)
  public Wording fresh(Staff staff, WithholdReason reason) {
    require(staff, Wording.Kind.REASON);
    return new Wording(
        UUID.randomUUID(),
        lastVersion(staff.municipality(), reason),
        Wording.Kind.REASON,
        reason,
        "",
        "");
  }

  private int lastVersion(MunicipalityId municipality, WithholdReason reason) {
    return jdbc.sql(
            """
            select coalesce(max(version), 0)::int as n from moderation_wording
            where municipality_id = ? and reason = ?
            """)
        .params(municipality.value(), reason.name())
        .query((rs, n) -> rs.getInt("n"))
        .single();
  }

  /**
   * Saves a text as its next version; older ones stay for the record.
   *
   * @throws RefusedException if a field is not fit, or somebody else saved meanwhile
   */
  @Transactional
  public Wording save(Staff staff, Wording wording) {
    require(staff, wording.kind());
    var tidy = wording.saying(PlainText.tidy(wording.title()), PlainText.tidy(wording.body()));
    var answer = tidy.kind() == Wording.Kind.ANSWER;
    refuse(
        PlainText.check("title", tidy.title(), answer ? 1 : 0, Wording.MAX_TITLE),
        PlainText.check("body", tidy.body(), 1, answer ? Answer.MAX_TEXT : Wording.MAX_REASON));
    insert(staff, tidy, true);
    return new Wording(
        tidy.id(), tidy.version() + 1, tidy.kind(), tidy.reason(), tidy.title(), tidy.body());
  }

  /** Takes a text off the list; what was decided with it keeps its words. */
  @Transactional
  public void remove(Staff staff, Wording wording) {
    require(staff, wording.kind());
    insert(staff, wording, false);
  }

  private void insert(Staff staff, Wording wording, boolean active) {
    var reason = wording.reason();
    try {
      jdbc.sql(
              """
              insert into moderation_wording (id, version, municipality_id, kind, reason, title,
                body, active, account_name) values (?, ?, ?, ?, ?, ?, ?, ?, ?)
              """)
          .param(wording.id())
          .param(wording.version() + 1)
          .param(staff.municipality().value())
          .param(wording.kind().name())
          .param(reason == null ? null : reason.name())
          .param(wording.title())
          .param(wording.body())
          .param(active)
          .param(staff.displayName())
          .update();
    } catch (DuplicateKeyException e) {
      throw new RefusedException(Problem.of("body", "moderation.texts.stale"));
    }
  }

  private static void requireAnywhere(Staff staff) {
    if (!staff.mayAnywhere(Role.MODERATOR)) {
      throw new NotAllowedException(Role.MODERATOR);
    }
  }

  private static void require(Staff staff, Wording.Kind kind) {
    var home = staff.municipality();
    if (kind != Wording.Kind.ANSWER || !staff.may(Role.PLANNER, home)) {
      staff.require(Role.MODERATOR, home);
    }
  }

  @SafeVarargs
  private static void refuse(Optional<Problem>... checks) {
    var problems = PlainText.all(checks);
    if (!problems.isEmpty()) {
      throw new RefusedException(problems);
    }
  }
}
