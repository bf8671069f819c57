package org.planrunde.contribution;

import java.sql.Types;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import net.postgis.jdbc.jts.JtsGeometry;
import org.jspecify.annotations.Nullable;
import org.locationtech.jts.geom.Geometry;
import org.planrunde.kernel.ContributionId;
import org.planrunde.kernel.ProcedureId;
import org.planrunde.procedure.Procedure;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Writes contributions, and finds single ones by what only their author knows. */
@Repository
class ContributionStore {
  private static final int CODE_TRIES = 20;

  private final JdbcClient jdbc;

  ContributionStore(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /**
   * Empty if no phase of the procedure took contributions when it was written, or takes them now.
   */
  Optional<Receipt> insert(
      Draft draft,
      byte @Nullable [] author,
      @Nullable OnSite onSite,
      Procedure procedure,
      PublicationState state) {
    if (!isOpen(procedure.id(), onSite)) {
      return Optional.empty();
    }
    for (int i = 0; i < CODE_TRIES; i++) {
      if (insert(draft, author, onSite, procedure, state, Codes.random())) {
        return findByKey(draft.key());
      }
      var other = findByKey(draft.key());
      if (other.isPresent()) {
        return other;
      }
    }
    throw new IllegalStateException("no free code in procedure " + procedure.slug());
  }

  private boolean isOpen(ProcedureId procedure, @Nullable OnSite onSite) {
    return jdbc.sql(
            """
            select exists (select 1 from phase
                join procedure p on p.id = procedure_id, coalesce(:written, now()) as written
              where procedure_id = :procedure and contributions
                and starts <= written and (ends is null or written < ends)
                and (p.erased is null or p.erased < written)) as open
            """)
        .param("procedure", procedure.value())
        .param("written", written(onSite), Types.TIMESTAMP_WITH_TIMEZONE)
        .query((rs, n) -> rs.getBoolean("open"))
        .single();
  }

  private static @Nullable OffsetDateTime written(@Nullable OnSite onSite) {
    return onSite == null ? null : onSite.written().atOffset(ZoneOffset.UTC);
  }

  /** False if the code or the key is there already; waits for whoever is just inserting the key. */
  private boolean insert(
      Draft d,
      byte @Nullable [] author,
      @Nullable OnSite onSite,
      Procedure procedure,
      PublicationState state,
      String code) {
    var place = d.place();
    var receipt = onSite == null ? Codes.receipt(code, d.key()) : onSite.receipt();
    return jdbc.sql(
                """
                insert into contribution (id, municipality_id, procedure_id, code, key_hash,
                  receipt_hash, channel, state, category, type, title, body, nickname, place,
                  place_words, author, sent, written, published)
                values (:id, :municipality, :procedure, :code, :key, :receipt, :channel, :state,
                  :category, :type, :title, :body, :nickname, :place, :placeWords, :author, :sent, :written,
                  case when :state = 'PUBLISHED' then now() end)
                on conflict do nothing
                """)
            .param("id", UUID.randomUUID())
            .param("municipality", procedure.municipality().value())
            .param("procedure", procedure.id().value())
            .param("code", code)
            .param("key", Codes.keyHash(d.key()))
            .param("receipt", Codes.receiptHash(receipt))
            .param("channel", d.channel().name())
            .param("state", state.name())
            .param("category", d.category())
            .param("type", d.type())
            .param("title", d.title())
            .param("body", d.text())
            .param("nickname", orNull(d.nickname()))
            .param("place", place == null ? null : new JtsGeometry(place))
            .param("placeWords", orNull(d.placeWords()))
            .param("author", author, Types.BINARY)
            .param("sent", Codes.wordsHash(d))
            .param("written", written(onSite), Types.TIMESTAMP_WITH_TIMEZONE)
            .update()
        == 1;
  }

  private static @Nullable String orNull(String text) {
    return text.isEmpty() ? null : text;
  }

  Optional<Receipt> findByKey(UUID key) {
    return jdbc.sql("select id, code, state from contribution where key_hash = ?")
        .param(Codes.keyHash(key))
        .query((rs, n) ->
            new Receipt(
                new ContributionId(rs.getObject("id", UUID.class)),
                rs.getString("code"),
                Codes.receipt(rs.getString("code"), key),
                PublicationState.valueOf(rs.getString("state"))))
        .optional();
  }

  /** True if the contribution was sent with the words of the draft, whatever it says by now. */
  boolean says(ContributionId id, Draft draft) {
    return jdbc.sql(
            """
            select case when sent is not null then sent = :sent
              else redacted is not null or (title = :title and body = :body) end as same
            from contribution where id = :id
            """)
        .param("sent", Codes.wordsHash(draft))
        .param("title", draft.title())
        .param("body", draft.text())
        .param("id", id.value())
        .query((rs, n) -> rs.getBoolean("same"))
        .single();
  }

  /** True if the receipt belongs to the contribution. */
  boolean has(ContributionId id, String receipt) {
    return findByReceipt(receipt).filter(c -> c.id().equals(id)).isPresent();
  }

  boolean isLate(ContributionId id) {
    return jdbc.sql(
            """
            select exists (select 1 from contribution c where c.id = ? and c.written is not null
              and not exists (select 1 from phase p where p.procedure_id = c.procedure_id
                and p.contributions and p.starts <= c.created
                and (p.ends is null or c.created < p.ends))) as late
            """)
        .param(id.value())
        .query((rs, n) -> rs.getBoolean("late"))
        .single();
  }

  Optional<Instant> written(ContributionId id) {
    return jdbc.sql("select written from contribution where id = ? and written is not null")
        .param(id.value())
        .query((rs, n) -> rs.getObject("written", OffsetDateTime.class).toInstant())
        .optional();
  }

  boolean hasPublished(ProcedureId procedure, byte[] author) {
    return jdbc.sql(
            """
            select exists (select 1 from public_contribution p join contribution c on c.id = p.id
              where c.procedure_id = ? and c.author = ?) as known
            """)
        .params(procedure.value(), author)
        .query((rs, n) -> rs.getBoolean("known"))
        .single();
  }

  int countOfAuthor(ContributionId id, Duration before) {
    return jdbc.sql(
            """
            select count(*)::int as n from contribution c join contribution o
              on o.procedure_id = c.procedure_id and o.author = c.author
              and o.created <= c.created
              and o.created > c.created - make_interval(secs => ?)
            where c.id = ?
            """)
        .params((double) before.toSeconds(), id.value())
        .query((rs, n) -> rs.getInt("n"))
        .single();
  }

  Optional<Contribution> find(ContributionId id) {
    return jdbc.sql("select " + Rows.COLUMNS + " from contribution where id = ?")
        .param(id.value())
        .query(Rows::contribution)
        .optional();
  }

  /** Nobody else changes it until the transaction ends. */
  Optional<Contribution> lock(ContributionId id) {
    return jdbc.sql("select " + Rows.COLUMNS + " from contribution where id = ? for update")
        .param(id.value())
        .query(Rows::contribution)
        .optional();
  }

  boolean isChangeable(ContributionId id) {
    return jdbc.sql(
            """
            select exists (select 1 from contribution
              where id = ? and state = 'RECEIVED' and redacted is null) as changeable
            """)
        .param(id.value())
        .query((rs, n) -> rs.getBoolean("changeable"))
        .single();
  }

  void reword(ContributionId id, ContributionChange change) {
    jdbc.sql(
            """
            update contribution set title = :title, body = :body, nickname = :nickname,
              category = :category, type = :type, place_words = :placeWords,
              changed = clock_timestamp() where id = :id
            """)
        .param("title", change.title())
        .param("body", change.text())
        .param("nickname", orNull(change.nickname()))
        .param("category", change.category())
        .param("type", change.type())
        .param("placeWords", orNull(change.placeWords()))
        .param("id", id.value())
        .update();
  }

  /** From now on this is the author's own place, whoever had found the one before. */
  void move(ContributionId id, @Nullable Geometry place) {
    jdbc.sql(
            """
            update contribution set place = :place, placed_by = null, placed_at = null
            where id = :id
            """)
        .param("place", place == null ? null : new JtsGeometry(place))
        .param("id", id.value())
        .update();
  }

  Optional<Instant> redacted(ContributionId id) {
    return jdbc.sql("select redacted from contribution where id = ? and redacted is not null")
        .param(id.value())
        .query((rs, n) -> rs.getObject("redacted", OffsetDateTime.class).toInstant())
        .optional();
  }

  Optional<Contribution> findByReceipt(String receipt) {
    return jdbc.sql("select " + Rows.COLUMNS + " from contribution where receipt_hash = ?")
        .param(Codes.receiptHash(receipt))
        .query(Rows::contribution)
        .optional();
  }

  /** Changes the state if it is one of {@code from}; gives the procedure if it did. */
  Optional<ProcedureId> change(
      ContributionId id, PublicationState state, List<PublicationState> from) {
    return jdbc.sql(
            """
            update contribution set state = :state, changed = now(),
              published = case when :state = 'PUBLISHED' then coalesce(published, now())
                else published end
            where id = :id and state in (:from) returning procedure_id
            """)
        .param("id", id.value())
        .param("state", state.name())
        .param("from", from.stream().map(Enum::name).toList())
        .query((rs, n) -> new ProcedureId(rs.getObject("procedure_id", UUID.class)))
        .optional();
  }

  /** Removes what a person wrote; that there was something, and when, stays. */
  void erase(ContributionId id) {
    jdbc.sql(
            """
            update contribution set title = '–', body = '', nickname = null, place = null,
              place_words = null, placed_by = null, placed_at = null, language = null,
              author = null, sent = null, changed = now() where id = ?
            """)
        .param(id.value())
        .update();
  }
}
