package org.planrunde.dialogue;

import java.util.Collection;
import java.util.HexFormat;
import java.util.Optional;
import org.planrunde.kernel.ContributionId;
import org.planrunde.kernel.ProcedureId;
import org.planrunde.procedure.Procedure;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The only class that knows votes, their rules and their codes, but for {@link DialogueTraces}. */
@Repository
class VoteStore {
  private final JdbcClient jdbc;

  VoteStore(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  VotingRules rules(ProcedureId procedure) {
    return jdbc.sql("select voting, basis from voting_rules where procedure_id = ?")
        .param(procedure.value())
        .query((rs, n) ->
            new VotingRules(
                Voting.valueOf(rs.getString("voting")), VoteBasis.valueOf(rs.getString("basis"))))
        .optional()
        .orElse(VotingRules.DEFAULT);
  }

  void save(Procedure procedure, VotingRules rules) {
    jdbc.sql(
            """
            insert into voting_rules (procedure_id, municipality_id, voting, basis)
            values (?, ?, ?, ?)
            on conflict (procedure_id) do update set voting = excluded.voting,
              basis = excluded.basis
            """)
        .params(
            procedure.id().value(),
            procedure.municipality().value(),
            rules.voting().name(),
            rules.basis().name())
        .update();
  }

  void deleteAll(ContributionId contribution) {
    jdbc.sql("delete from vote where contribution_id = ?").param(contribution.value()).update();
  }

  /** Also if they were counted for good and are no single rows any more. */
  boolean hasVotes(ProcedureId procedure) {
    return exists("select exists (select 1 from vote where procedure_id = ?) as there", procedure)
        || exists(
            """
            select exists (select 1 from voting_rules where procedure_id = ? and counted) as there
            """,
            procedure);
  }

  boolean isOpen(ProcedureId procedure) {
    return exists(
        """
        select exists (select 1 from phase where procedure_id = ? and votes
          and starts <= now() and (ends is null or now() < ends)) as there
        """,
        procedure);
  }

  private boolean exists(String sql, ProcedureId procedure) {
    return jdbc.sql(sql).param(procedure.value()).query((rs, n) -> rs.getBoolean("there")).single();
  }

  Optional<VoteKind> find(ContributionId contribution, byte[] voter) {
    return find(contribution, voter, "");
  }

  /** Holds the row, if there is one, until the transaction ends. */
  Optional<VoteKind> findAndHold(ContributionId contribution, byte[] voter) {
    return find(contribution, voter, " for update");
  }

  private Optional<VoteKind> find(ContributionId contribution, byte[] voter, String how) {
    return jdbc.sql("select kind from vote where contribution_id = ? and voter = ?" + how)
        .params(contribution.value(), voter)
        .query((rs, n) -> VoteKind.valueOf(rs.getString("kind")))
        .optional();
  }

  /** False if this voter has a voice there already; waits for whoever is just giving it. */
  boolean insert(ContributionId contribution, byte[] voter, VoteKind kind) {
    return jdbc.sql(
                """
                insert into vote (contribution_id, voter, municipality_id, procedure_id, kind)
                select id, ?, municipality_id, procedure_id, ? from public_contribution
                where id = ? on conflict do nothing
                """)
            .params(voter, kind.name(), contribution.value())
            .update()
        == 1;
  }

  void update(ContributionId contribution, byte[] voter, VoteKind kind) {
    jdbc.sql("update vote set kind = ?, at = now() where contribution_id = ? and voter = ?")
        .params(kind.name(), contribution.value(), voter)
        .update();
  }

  void delete(ContributionId contribution, byte[] voter) {
    jdbc.sql("delete from vote where contribution_id = ? and voter = ?")
        .params(contribution.value(), voter)
        .update();
  }

  boolean isCode(ProcedureId procedure, byte[] hash) {
    return jdbc.sql(
            """
            select exists (select 1 from vote_code where procedure_id = ? and code_hash = ?)
              as there
            """)
        .params(procedure.value(), hash)
        .query((rs, n) -> rs.getBoolean("there"))
        .single();
  }

  int countCodes(ProcedureId procedure) {
    return jdbc.sql("select count(*)::int as n from vote_code where procedure_id = ?")
        .param(procedure.value())
        .query((rs, n) -> rs.getInt("n"))
        .single();
  }

  void addCodes(Procedure procedure, Collection<String> codes) {
    jdbc.sql(
            """
            insert into vote_code (procedure_id, municipality_id, code_hash)
            select :procedure, :municipality, decode(h, 'hex')
            from unnest(string_to_array(:hashes, ',')) as h on conflict do nothing
            """)
        .param("procedure", procedure.id().value())
        .param("municipality", procedure.municipality().value())
        .param(
            "hashes",
            String.join(
                ",",
                codes.stream()
                    .map(c -> HexFormat.of().formatHex(VoteCodes.hash(procedure.id(), c)))
                    .toList()))
        .update();
  }
}
