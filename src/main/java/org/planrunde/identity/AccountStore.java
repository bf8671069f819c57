package org.planrunde.identity;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.planrunde.kernel.AccountId;
import org.planrunde.kernel.MunicipalityId;
import org.springframework.jdbc.core.RowMapper;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The only class that knows the accounts' tables. */
@Repository
class AccountStore {
  private static final RowMapper<Account> ROW =
      (rs, n) ->
          new Account(
              new AccountId(rs.getObject("id", UUID.class)),
              new MunicipalityId(rs.getObject("municipality_id", UUID.class)),
              rs.getString("login"),
              rs.getString("display_name"),
              rs.getString("password_hash"),
              rs.getBoolean("must_change_password"),
              rs.getBoolean("disabled"));

  private final JdbcClient jdbc;

  AccountStore(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  boolean insert(Account a, Set<Role> roles) {
    var rows =
        jdbc.sql(
                """
                insert into account
                  (id, municipality_id, login, display_name, password_hash, must_change_password)
                values (:id, :municipality, :login, :name, :hash, :oneTime)
                on conflict (login) do nothing
                """)
            .param("id", a.id().value())
            .param("municipality", a.municipality().value())
            .param("login", a.login())
            .param("name", a.displayName())
            .param("hash", a.passwordHash())
            .param("oneTime", a.mustChangePassword())
            .update();
    if (rows == 0) {
      return false;
    }
    for (var role : roles) {
      jdbc.sql("insert into account_role (account_id, municipality_id, role) values (?, ?, ?)")
          .params(a.id().value(), a.municipality().value(), role.name())
          .update();
    }
    return true;
  }

  Optional<Account> find(AccountId id) {
    return jdbc.sql("select * from account where id = ?").param(id.value()).query(ROW).optional();
  }

  Optional<Account> findByLogin(String login) {
    return jdbc.sql("select * from account where login = ?").param(login).query(ROW).optional();
  }

  Set<Role> roles(AccountId id) {
    return jdbc
        .sql("select role from account_role where account_id = ?")
        .param(id.value())
        .query((rs, n) -> Role.valueOf(rs.getString("role")))
        .list()
        .stream()
        .collect(Collectors.toUnmodifiableSet());
  }

  boolean hasRole(MunicipalityId municipality, Role role) {
    return jdbc.sql(
            """
            select exists (select 1 from account_role r join account a on a.id = r.account_id
              where r.municipality_id = :municipality and r.role = :role and not a.disabled) there
            """)
        .param("municipality", municipality.value())
        .param("role", role.name())
        .query((rs, n) -> rs.getBoolean("there"))
        .single();
  }

  List<Staff> list(MunicipalityId municipality) {
    return jdbc
        .sql("select * from account where municipality_id = ? and not disabled order by login")
        .param(municipality.value())
        .query(ROW)
        .list()
        .stream()
        .map(a -> new Staff(a.id(), a.municipality(), a.displayName(), roles(a.id())))
        .toList();
  }

  void changePassword(AccountId id, String hash) {
    jdbc.sql("update account set password_hash = ?, must_change_password = false where id = ?")
        .params(hash, id.value())
        .update();
  }

  void loggedIn(AccountId id) {
    jdbc.sql("update account set last_login = now() where id = ?").param(id.value()).update();
  }
}
