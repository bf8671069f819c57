package org.planrunde.contribution;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Optional;
import org.planrunde.procedure.Procedure;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The table of sealed drafts. */
@Repository
class DraftStore {
  private final JdbcClient jdbc;

  DraftStore(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  void save(byte[] name, Procedure procedure, byte[] sealed) {
    jdbc.sql(
            """
            insert into draft (token_hash, municipality_id, procedure_id, sealed)
            values (?, ?, ?, ?)
            on conflict (token_hash) do update set sealed = excluded.sealed, changed = now()
            """)
        .params(name, procedure.municipality().value(), procedure.id().value(), sealed)
        .update();
  }

  Optional<byte[]> find(byte[] name, Instant oldest) {
    return jdbc.sql("select sealed from draft where token_hash = ? and changed >= ?")
        .params(name, oldest.atOffset(ZoneOffset.UTC))
        .query((rs, n) -> rs.getBytes("sealed"))
        .optional();
  }

  void delete(byte[] name) {
    jdbc.sql("delete from draft where token_hash = ?").param(name).update();
  }

  int deleteBefore(Instant oldest) {
    return jdbc.sql("delete from draft where changed < ?")
        .param(oldest.atOffset(ZoneOffset.UTC))
        .update();
  }
}
