package org.planrunde.identity;

import java.util.List;
import java.util.Optional;
import org.planrunde.kernel.AccountId;
import org.planrunde.kernel.MunicipalityId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The only class that knows the second factors' tables. */
@Repository
class FactorStore {
  private final JdbcClient jdbc;

  FactorStore(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /** The secret of an app, and the last time step of which a code was taken. */
  static final class Factor {
    private final byte[] secret;
    private final long lastStep;

    Factor(byte[] secret, long lastStep) {
      this.secret = secret;
      this.lastStep = lastStep;
    }

    byte[] secret() {
      return secret;
    }

    long lastStep() {
      return lastStep;
    }
  }

  Optional<Factor> find(AccountId account) {
    return jdbc.sql("select secret, last_step from account_factor where account_id = ?")
        .param(account.value())
        .query((rs, n) -> new Factor(rs.getBytes("secret"), rs.getLong("last_step")))
        .optional();
  }

  boolean insert(AccountId account, MunicipalityId municipality, byte[] secret, long step) {
    return jdbc.sql(
                """
                insert into account_factor (account_id, municipality_id, secret, last_step)
                values (?, ?, ?, ?) on conflict (account_id) do nothing
                """)
            .params(account.value(), municipality.value(), secret, step)
            .update()
        == 1;
  }

  /** False if a code of this time step or a later one was taken before. */
  boolean take(AccountId account, long step) {
    return jdbc.sql(
                "update account_factor set last_step = :step"
                    + " where account_id = :id and last_step < :step")
            .param("step", step)
            .param("id", account.value())
            .update()
        == 1;
  }

  /** With its recovery codes; false if there was none. */
  boolean delete(AccountId account) {
    return jdbc.sql("delete from account_factor where account_id = ?")
            .param(account.value())
            .update()
        > 0;
  }

  void replaceCodes(AccountId account, MunicipalityId municipality, List<byte[]> hashes) {
    jdbc.sql("delete from account_recovery_code where account_id = ?")
        .param(account.value())
        .update();
    for (var hash : hashes) {
      jdbc.sql(
              "insert into account_recovery_code (account_id, municipality_id, code_hash)"
                  + " values (?, ?, ?)")
          .params(account.value(), municipality.value(), hash)
          .update();
    }
  }

  /** False if there is no such code, or it was used before. */
  boolean takeCode(AccountId account, byte[] hash) {
    return jdbc.sql("delete from account_recovery_code where account_id = ? and code_hash = ?")
            .params(account.value(), hash)
            .update()
        == 1;
  }

  int codesLeft(AccountId account) {
    return jdbc.sql("select count(*) from account_recovery_code where account_id = ?")
        .param(account.value())
        .query(Integer.class)
        .single();
  }

  /** True if the municipality requires a second factor of this account, by the roles of now. */
  boolean isRequired(AccountId account) {
    return jdbc.sql(
            """
            select m.second_factor = 'ALL' or m.second_factor = 'ADMINISTRATORS' and exists (
              select 1 from account_role r where r.account_id = a.id and r.role = 'ADMINISTRATOR')
            from account a join municipality m on m.id = a.municipality_id where a.id = ?
            """)
        .param(account.value())
        .query((rs, n) -> rs.getBoolean(1))
        .single();
  }

  FactorRequirement requirement(MunicipalityId municipality) {
    return jdbc.sql("select second_factor from municipality where id = ?")
        .param(municipality.value())
        .query((rs, n) -> FactorRequirement.valueOf(rs.getString("second_factor")))
        .single();
  }

  void require(MunicipalityId municipality, FactorRequirement requirement) {
    jdbc.sql("update municipality set second_factor = ? where id = ?")
        .params(requirement.name(), municipality.value())
        .update();
  }
}
