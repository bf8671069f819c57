package org.planrunde.identity;

import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.planrunde.kernel.AccountId;
import org.planrunde.kernel.MunicipalityId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The only class that knows whose account a person of the login provider has. */
@Repository
class ProviderStore {
  private final JdbcClient jdbc;

  ProviderStore(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  Optional<AccountId> find(String issuer, String subject) {
    return jdbc.sql("select account_id from account_provider where issuer = ? and subject = ?")
        .params(issuer, subject)
        .query((rs, n) -> new AccountId(rs.getObject("account_id", UUID.class)))
        .optional();
  }

  /** False if the account or the person is bound already. */
  boolean bind(AccountId account, MunicipalityId municipality, String issuer, String subject) {
    return jdbc.sql(
                """
                insert into account_provider (account_id, municipality_id, issuer, subject)
                values (?, ?, ?, ?) on conflict do nothing
                """)
            .params(account.value(), municipality.value(), issuer, subject)
            .update()
        == 1;
  }

  boolean isBound(AccountId account) {
    return jdbc.sql("select exists (select 1 from account_provider where account_id = ?) there")
        .param(account.value())
        .query((rs, n) -> rs.getBoolean("there"))
        .single();
  }

  /**
   * True for an account that a person of the provider may take over by its login name: one that
   * nobody has used and that administers nothing, or one that was opened for it.
   */
  boolean mayBind(AccountId account) {
    return jdbc.sql(
            """
            select coalesce(a.provider_until > now(), false)
                or a.last_login is null and not exists (
                  select 1 from account_role r
                  where r.account_id = a.id and r.role = 'ADMINISTRATOR') may
            from account a where a.id = ?
            """)
        .param(account.value())
        .query((rs, n) -> rs.getBoolean("may"))
        .single();
  }

  void open(AccountId account, int minutes) {
    jdbc.sql("update account set provider_until = now() + make_interval(mins => ?) where id = ?")
        .params(minutes, account.value())
        .update();
  }

  void setRoles(AccountId account, MunicipalityId municipality, Set<Role> roles) {
    jdbc.sql("delete from account_role where account_id = ?").param(account.value()).update();
    for (var role : roles) {
      jdbc.sql("insert into account_role (account_id, municipality_id, role) values (?, ?, ?)")
          .params(account.value(), municipality.value(), role.name())
          .update();
    }
  }

  Optional<MunicipalityId> findMunicipality(String name) {
    return jdbc.sql(
            "select id from municipality where lower(:name) in (lower(short_name), lower(name))")
        .param("name", name)
        .query((rs, n) -> new MunicipalityId(rs.getObject("id", UUID.class)))
        .optional();
  }
}
