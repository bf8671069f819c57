package org.planrunde.dialogue;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.planrunde.contribution.PublicationState;
import org.planrunde.kernel.ContributionId;
import org.planrunde.kernel.ProcedureId;
import org.planrunde.procedure.Procedure;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The only class that knows the table of the comments, but for {@link DialogueTraces}. */
@Repository
class CommentStore {
  private static final String COLUMNS =
      "id, contribution_id, procedure_id, parent_id, thread_id, state, body, nickname, office,"
          + " addition, created, published";

  /** What everybody may see; whether it is an addition stands in the table alone. */
  private static final String PUBLIC =
      " (select p.*, c.addition from public_comment p join comment c on c.id = p.id) as seen ";

  private final JdbcClient jdbc;

  CommentStore(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /**
   * Who says something; staff may in every phase.
   *
   * @param author hash of a resident's browser in hexadecimal digits
   */
  record Speaker(@Nullable String author, @Nullable UUID account, @Nullable String office) {
    boolean isOfficial() {
      return office != null;
    }
  }

  /** A change of state: where the comment stood before, and what it is now. */
  record Change(PublicationState before, Comment comment) {}

  /**
   * Adds a comment under a public contribution; false if that is gone, if no phase takes comments
   * now, or if the key is there already. Waits for whoever is just inserting the key.
   */
  boolean insert(
      CommentDraft draft, @Nullable CommentId thread, Speaker speaker, PublicationState state) {
    var parent = draft.parent();
    return jdbc.sql(
                """
                insert into comment (id, municipality_id, procedure_id, contribution_id, parent_id,
                  thread_id, key_hash, author, office, account_id, state, body, nickname, created,
                  published)
                select :id, municipality_id, procedure_id, id, :parent, :thread, :key,
                  decode(:author, 'hex'),
                  :office, :account, :state, :body, :nickname,
                  clock_timestamp(), case when :state = 'PUBLISHED' then clock_timestamp() end
                from public_contribution c where id = :contribution and (:official or exists (
                  select 1 from phase p where p.procedure_id = c.procedure_id and p.comments
                    and p.starts <= now() and (p.ends is null or now() < p.ends)))
                on conflict do nothing
                """)
            .param("id", UUID.randomUUID())
            .param("contribution", draft.contribution().value())
            .param("parent", parent == null ? null : parent.value(), Types.OTHER)
            .param("thread", thread == null ? null : thread.value(), Types.OTHER)
            .param("key", keyHash(draft.key()))
            .param("author", speaker.author(), Types.VARCHAR)
            .param("office", speaker.office())
            .param("account", speaker.account(), Types.OTHER)
            .param("official", speaker.isOfficial())
            .param("state", state.name())
            .param("body", draft.body())
            .param("nickname", speaker.isOfficial() || draft.name().isEmpty() ? null : draft.name())
            .update()
        == 1;
  }

  /** Adds what the author says by the receipt; whether that may be was asked before. */
  void insertAddition(
      UUID key, Procedure procedure, ContributionId of, String body, PublicationState state) {
    jdbc.sql(
            """
            insert into comment (id, municipality_id, procedure_id, contribution_id, key_hash,
              addition, state, body, created, published)
            values (:id, :municipality, :procedure, :of, :key, true, :state, :body,
              clock_timestamp(), case when :state = 'PUBLISHED' then clock_timestamp() end)
            on conflict do nothing
            """)
        .param("id", UUID.randomUUID())
        .param("municipality", procedure.municipality().value())
        .param("procedure", procedure.id().value())
        .param("of", of.value())
        .param("key", keyHash(key))
        .param("state", state.name())
        .param("body", body)
        .update();
  }

  /** What its author added and did not take back, whatever the state, oldest first. */
  List<Comment> listAdditions(ContributionId contribution) {
    return jdbc.sql(
            "select "
                + COLUMNS
                + " from comment where contribution_id = ? and addition"
                + " and state <> 'WITHDRAWN' order by created, id")
        .param(contribution.value())
        .query(CommentStore::comment)
        .list();
  }

  List<Comment> listPublicAdditions(ContributionId contribution) {
    return jdbc.sql(
            "select "
                + COLUMNS
                + " from"
                + PUBLIC
                + "where contribution_id = ? and addition order by created, id")
        .param(contribution.value())
        .query(CommentStore::comment)
        .list();
  }

  private static byte[] keyHash(UUID key) {
    return Hashes.of("comment", key, "");
  }

  Optional<Comment> findByKey(UUID key) {
    return jdbc.sql("select " + COLUMNS + " from comment where key_hash = ?")
        .param(keyHash(key))
        .query(CommentStore::comment)
        .optional();
  }

  Optional<Comment> find(CommentId id) {
    return listForStaff(List.of(id)).stream().findFirst();
  }

  Optional<Comment> findPublic(CommentId id) {
    return jdbc.sql("select " + COLUMNS + " from" + PUBLIC + "where id = ?")
        .param(id.value())
        .query(CommentStore::comment)
        .optional();
  }

  /** The latest conversations, newest first, each with all its public comments. */
  List<Comment> listPublic(ContributionId contribution, int conversations) {
    return jdbc.sql(
            "with latest as (select coalesce(thread_id, id) as began, min(created) as first from"
                + PUBLIC
                + """
                where contribution_id = :contribution and not addition
                  group by 1 order by 2 desc, 1 limit :limit)
                """
                + "select "
                + COLUMNS
                + " from"
                + PUBLIC
                + """
                join latest on began = coalesce(thread_id, id)
                where contribution_id = :contribution order by first desc, began, created, id
                """)
        .param("contribution", contribution.value())
        .param("limit", conversations)
        .query(CommentStore::comment)
        .list();
  }

  int countConversations(ContributionId contribution) {
    return jdbc.sql(
            "select count(distinct coalesce(thread_id, id))::int as n from"
                + PUBLIC
                + "where contribution_id = ? and not addition")
        .param(contribution.value())
        .query((rs, n) -> rs.getInt("n"))
        .single();
  }

  /** What this author said there and did not take back, oldest first. */
  List<Comment> listOf(ContributionId contribution, byte[] author) {
    return jdbc.sql(
            "select "
                + COLUMNS
                + " from comment where contribution_id = ? and author = ?"
                + " and state <> 'WITHDRAWN' order by created, id limit 200")
        .params(contribution.value(), author)
        .query(CommentStore::comment)
        .list();
  }

  List<Comment> listForStaff(Collection<CommentId> ids) {
    if (ids.isEmpty()) {
      return List.of();
    }
    return jdbc.sql("select " + COLUMNS + " from comment where id in (:ids)")
        .param("ids", ids.stream().map(CommentId::value).toList())
        .query(CommentStore::comment)
        .list();
  }

  /** Changes the state if it is one of {@code from}; gives what it was if it did. */
  Optional<Change> change(CommentId id, PublicationState state, Collection<PublicationState> from) {
    return jdbc.sql(
            """
            update comment m set state = :state,
              published = case when :state = 'PUBLISHED' then coalesce(m.published, now())
                else m.published end
            from (select id as was_id, state as was from comment where id = :id for update) b
            where m.id = b.was_id and m.state in (:from) returning b.was, m.*
            """)
        .param("id", id.value())
        .param("state", state.name())
        .param("from", from.stream().map(Enum::name).toList())
        .query((rs, n) -> new Change(PublicationState.valueOf(rs.getString("was")), comment(rs, n)))
        .optional();
  }

  boolean isBy(CommentId id, byte[] author) {
    return jdbc.sql("select exists (select 1 from comment where id = ? and author = ?) as own")
        .params(id.value(), author)
        .query((rs, n) -> rs.getBoolean("own"))
        .single();
  }

  /** Additions and answers go with the rest. */
  void deleteAll(ContributionId contribution) {
    jdbc.sql("delete from comment where contribution_id = ?").param(contribution.value()).update();
  }

  /** Removes what a person wrote; that there was something, and when, stays. */
  void erase(CommentId id) {
    jdbc.sql("update comment set body = '', nickname = null, author = null where id = ?")
        .param(id.value())
        .update();
  }

  private static Comment comment(ResultSet rs, int n) throws SQLException {
    return new Comment(
        new CommentId(rs.getObject("id", UUID.class)),
        new ContributionId(rs.getObject("contribution_id", UUID.class)),
        new ProcedureId(rs.getObject("procedure_id", UUID.class)),
        commentId(rs.getObject("parent_id", UUID.class)),
        commentId(rs.getObject("thread_id", UUID.class)),
        PublicationState.valueOf(rs.getString("state")),
        rs.getString("body"),
        rs.getString("nickname"),
        rs.getString("office"),
        rs.getBoolean("addition"),
        rs.getObject("created", OffsetDateTime.class).toInstant(),
        instant(rs.getObject("published", OffsetDateTime.class)));
  }

  private static @Nullable CommentId commentId(@Nullable UUID id) {
    return id == null ? null : new CommentId(id);
  }

  private static @Nullable Instant instant(@Nullable OffsetDateTime moment) {
    return moment == null ? null : moment.toInstant();
  }
}
