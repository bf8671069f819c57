package org.planrunde.identity;

import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.planrunde.kernel.AccountId;
import org.planrunde.kernel.MunicipalityId;
import org.planrunde.kernel.ProcedureId;
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
              rs.getBoolean("disabled"),
              rs.getInt("revision"));

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
    addRoles(a, roles);
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

  Map<ProcedureId, Set<Role>> rolesInProcedures(AccountId id) {
    return jdbc
        .sql("select procedure_id, role from account_procedure_role where account_id = ?")
        .param(id.value())
        .query((rs, n) ->
            Map.entry(
                new ProcedureId(rs.getObject("procedure_id", UUID.class)),
                Role.valueOf(rs.getString("role"))))
        .list()
        .stream()
        .collect(
            Collectors.groupingBy(
                Map.Entry::getKey, Collectors.mapping(Map.Entry::getValue, Collectors.toSet())));
  }

  /** The account's owner with all roles of now. */
  Staff staff(Account a) {
    return new Staff(
        a.id(), a.municipality(), a.displayName(), roles(a.id()), rolesInProcedures(a.id()));
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
        .map(this::staff)
        .toList();
  }

  List<AccountEntry> entries(MunicipalityId municipality) {
    return jdbc.sql(
            "select * from account where municipality_id = ? order by disabled, display_name, login")
        .param(municipality.value())
        .query((rs, n) -> {
          var id = new AccountId(rs.getObject("id", UUID.class));
          var login = rs.getObject("last_login", OffsetDateTime.class);
          return new AccountEntry(
              id,
              rs.getString("login"),
              rs.getString("display_name"),
              roles(id),
              rolesInProcedures(id),
              rs.getBoolean("disabled"),
              rs.getBoolean("must_change_password"),
              login == null ? null : login.toInstant());
        })
        .list();
  }

  void lock(MunicipalityId municipality) {
    jdbc.sql("select id from municipality where id = ? for update")
        .param(municipality.value())
        .query((rs, n) -> "")
        .list();
  }

  void setRoles(Account account, Set<Role> roles) {
    jdbc.sql("delete from account_role where account_id = ?").param(account.id().value()).update();
    addRoles(account, roles);
    changed(account.id());
  }

  private void addRoles(Account account, Set<Role> roles) {
    for (var role : roles) {
      jdbc.sql("insert into account_role (account_id, municipality_id, role) values (?, ?, ?)")
          .params(account.id().value(), account.municipality().value(), role.name())
          .update();
    }
  }

  void setRoles(Account account, ProcedureId procedure, Set<Role> roles) {
    jdbc.sql("delete from account_procedure_role where account_id = ? and procedure_id = ?")
        .params(account.id().value(), procedure.value())
        .update();
    for (var role : roles) {
      jdbc.sql(
              """
              insert into account_procedure_role (account_id, municipality_id, procedure_id, role)
              values (?, ?, ?, ?)
              """)
          .param(account.id().value())
          .param(account.municipality().value())
          .param(procedure.value())
          .param(role.name())
          .update();
    }
    changed(account.id());
  }

  void setDisabled(AccountId id, boolean disabled) {
    jdbc.sql("update account set disabled = ? where id = ?").params(disabled, id.value()).update();
    changed(id);
  }

  void resetPassword(AccountId id, String hash) {
    jdbc.sql("update account set password_hash = ?, must_change_password = true where id = ?")
        .params(hash, id.value())
        .update();
    changed(id);
  }

  /** Open sessions compare the number. */
  private void changed(AccountId id) {
    jdbc.sql("update account set revision = revision + 1 where id = ?").param(id.value()).update();
  }

  void changePassword(AccountId id, String hash) {
    jdbc.sql("update account set password_hash = ?, must_change_password = false where id = ?")
        .params(hash, id.value())
        .update();
    changed(id);
  }

  void loggedIn(AccountId id) {
    jdbc.sql("update account set last_login = now() where id = ?").param(id.value()).update();
  }
}
