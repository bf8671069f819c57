package org.planrunde.moderation;

import java.sql.Array;
import java.sql.SQLException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.planrunde.kernel.ContributionId;
import org.planrunde.moderation.flag.Fingerprint;
import org.planrunde.procedure.Procedure;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/**
 * The only class that knows the tables of flags and fingerprints, but for {@link ModerationTraces}.
 */
@Repository
class FlagStore {
  private static final int MOST_LIKE = 200;

  private final JdbcClient jdbc;

  FlagStore(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /** A text of the last day that may be like another. */
  record Like(Subject subject, ContributionId of, double likeness) {}

  void raise(Subject subject, ContributionId of, Procedure procedure, Flag flag) {
    jdbc.sql(
            """
            insert into moderation_flag (kind, subject_id, contribution_id, municipality_id,
              procedure_id, flag, number, detail)
            values (:kind, :id, :of, :municipality, :procedure, :flag, :number, :detail)
            on conflict (kind, subject_id, flag) do update
              set number = greatest(excluded.number, moderation_flag.number),
                detail = excluded.detail
            """)
        .param("kind", subject.kind().name())
        .param("id", subject.id())
        .param("of", of.value())
        .param("municipality", procedure.municipality().value())
        .param("procedure", procedure.id().value())
        .param("flag", flag.kind().name())
        .param("number", flag.number())
        .param("detail", flag.detail())
        .update();
  }

  /** One more person reported it. */
  void report(Subject subject, ContributionId of, Procedure procedure, String reason) {
    var number =
        jdbc.sql(
                """
                select number from moderation_flag
                where kind = ? and subject_id = ? and flag = 'REPORTED'
                """)
            .params(subject.kind().name(), subject.id())
            .query((rs, n) -> rs.getInt("number"))
            .optional()
            .orElse(0);
    raise(subject, of, procedure, new Flag(Flag.Kind.REPORTED, number + 1, reason));
  }

  void forget(Subject subject) {
    for (var table : List.of("moderation_flag", "moderation_fingerprint")) {
      jdbc.sql("delete from " + table + " where kind = ? and subject_id = ?")
          .params(subject.kind().name(), subject.id())
          .update();
    }
  }

  /** Forgets what was found in the words; what people reported stays. */
  void forgetWords(Subject subject) {
    jdbc.sql(
            """
            delete from moderation_flag
            where kind = ? and subject_id = ? and flag <> 'REPORTED'
            """)
        .params(subject.kind().name(), subject.id())
        .update();
    jdbc.sql("delete from moderation_fingerprint where kind = ? and subject_id = ?")
        .params(subject.kind().name(), subject.id())
        .update();
  }

  void lower(Subject subject, Flag.Kind flag) {
    jdbc.sql("delete from moderation_flag where kind = ? and subject_id = ? and flag = ?")
        .params(subject.kind().name(), subject.id(), flag.name())
        .update();
  }

  Map<Subject, List<Flag>> list(Collection<Subject> subjects) {
    var flags = new HashMap<Subject, List<Flag>>();
    if (!subjects.isEmpty()) {
      jdbc.sql(
              """
              select kind, subject_id, flag, number, detail from moderation_flag
              where subject_id in (:ids) order by flag
              """)
          .param("ids", subjects.stream().map(Subject::id).toList())
          .query(rs -> {
            flags
                .computeIfAbsent(CaseStore.subject(rs), s -> new ArrayList<>())
                .add(
                    new Flag(
                        Flag.Kind.valueOf(rs.getString("flag")),
                        rs.getInt("number"),
                        rs.getString("detail")));
          });
    }
    return flags;
  }

  /** Waits for others that look for the likes of their texts in the procedure just now. */
  void lockTexts(Procedure procedure) {
    jdbc.sql("select pg_advisory_xact_lock(hashtextextended(?, 7))::text as locked")
        .param("moderation:" + procedure.id().value())
        .query((rs, n) -> "")
        .single();
  }

  void keep(Subject subject, ContributionId of, Procedure procedure, Fingerprint print) {
    jdbc.sql(
            """
            insert into moderation_fingerprint
              (kind, subject_id, contribution_id, procedure_id, signature, bands)
            values (?, ?, ?, ?, ?, ?) on conflict do nothing
            """)
        .params(
            subject.kind().name(),
            subject.id(),
            of.value(),
            procedure.id().value(),
            print.signature(),
            print.bands())
        .update();
  }

  /** Others since a moment that share a band with it. */
  List<Like> like(Subject subject, Procedure procedure, Fingerprint print, Instant since) {
    return jdbc.sql(
            """
            select kind, subject_id, contribution_id, signature from moderation_fingerprint
            where procedure_id = ? and at > ? and bands && ? and subject_id <> ?
            order by at desc limit ?
            """)
        .params(
            procedure.id().value(),
            since.atOffset(ZoneOffset.UTC),
            print.bands(),
            subject.id(),
            MOST_LIKE)
        .query((rs, n) ->
            new Like(
                CaseStore.subject(rs),
                new ContributionId(rs.getObject("contribution_id", UUID.class)),
                print.likeness(ints(rs.getArray("signature")))))
        .list();
  }

  private static int[] ints(Array array) throws SQLException {
    var boxed = (Integer[]) array.getArray();
    var plain = new int[boxed.length];
    for (int i = 0; i < plain.length; i++) {
      plain[i] = boxed[i];
    }
    return plain;
  }

  /** Forgets all about a contribution and what is below it. */
  void forget(ContributionId id) {
    for (var table : List.of("moderation_flag", "moderation_fingerprint")) {
      jdbc.sql("delete from " + table + " where contribution_id = ?").param(id.value()).update();
    }
  }

  void forgetTexts(Instant before) {
    jdbc.sql("delete from moderation_fingerprint where at < ?")
        .param(before.atOffset(ZoneOffset.UTC))
        .update();
  }
}
