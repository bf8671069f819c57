package org.planrunde.kiosk;

import java.security.SecureRandom;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Collection;
import java.util.HexFormat;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.planrunde.kernel.MunicipalityId;
import org.planrunde.kernel.ProcedureId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Keeps the devices, their codes and their tokens. */
@Repository
class DeviceStore {
  /** So long a code can be typed. */
  static final Duration CODE = Duration.ofMinutes(15);

  private static final String SELECT =
      """
      select d.*, (select string_agg(p.procedure_id::text, ',') from kiosk_procedure p
        where p.device_id = d.id) as procedures
      from kiosk_device d
      """;
  private static final SecureRandom RANDOM = new SecureRandom();

  private final JdbcClient jdbc;

  DeviceStore(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /**
   * The device, the hashes of the tokens that hold, and its salt; hexadecimal, empty for none.
   *
   * @param since when {@code token} was shown first
   */
  record Held(
      Device device, String previous, String token, String next, String salt, Instant since) {}

  void insert(
      DeviceId id,
      MunicipalityId municipality,
      String name,
      String place,
      Collection<ProcedureId> procedures) {
    jdbc.sql(
            """
            insert into kiosk_device (id, municipality_id, name, place, state)
            values (?, ?, ?, ?, 'WAITING')
            """)
        .params(id.value(), municipality.value(), name, place)
        .update();
    offer(id, municipality, procedures);
  }

  void update(
      DeviceId id,
      MunicipalityId municipality,
      String name,
      String place,
      Collection<ProcedureId> procedures) {
    jdbc.sql("update kiosk_device set name = ?, place = ? where id = ?")
        .params(name, place, id.value())
        .update();
    jdbc.sql("delete from kiosk_procedure where device_id = ?").param(id.value()).update();
    offer(id, municipality, procedures);
  }

  private void offer(DeviceId id, MunicipalityId municipality, Collection<ProcedureId> procedures) {
    for (var procedure : Set.copyOf(procedures)) {
      jdbc.sql(
              """
              insert into kiosk_procedure (device_id, municipality_id, procedure_id)
              values (?, ?, ?)
              """)
          .params(id.value(), municipality.value(), procedure.value())
          .update();
    }
  }

  /** Gives until when the code holds. */
  Instant setCode(DeviceId id, byte[] hash) {
    return jdbc.sql(
            """
            update kiosk_device set code_hash = ?, code_expires = now() + make_interval(secs => ?)
            where id = ? returning code_expires
            """)
        .params(hash, (double) CODE.toSeconds(), id.value())
        .query((rs, n) -> Objects.requireNonNull(instant(rs, "code_expires")))
        .single();
  }

  /** Uses the code up; empty if nobody has it or it is too late. */
  Optional<DeviceToken> pair(byte[] code) {
    var id =
        jdbc.sql(
                """
                update kiosk_device set code_hash = null, code_expires = null
                where code_hash = ? and code_expires > now() returning id
                """)
            .param(code)
            .query((rs, n) -> new DeviceId(rs.getObject("id", UUID.class)))
            .optional();
    return id.map(device -> {
      var salt = new byte[16];
      RANDOM.nextBytes(salt);
      var token = DeviceToken.random(device);
      jdbc.sql(
              """
              update kiosk_device set state = 'PAIRED', paired = now(), token_hash = :token,
                next_hash = :next, previous_hash = null, token_since = now(), salt = :salt
              where id = :id
              """)
          .param("token", token.hash())
          .param("next", token.next(HexFormat.of().formatHex(salt)).hash())
          .param("salt", salt)
          .param("id", device.value())
          .update();
      return token;
    });
  }

  /** Nobody else changes it until the transaction ends. */
  Optional<Held> lock(DeviceId id) {
    return jdbc.sql(SELECT + " where d.id = ? for update of d")
        .param(id.value())
        .query((rs, n) ->
            new Held(
                device(rs),
                hex(rs, "previous_hash"),
                hex(rs, "token_hash"),
                hex(rs, "next_hash"),
                hex(rs, "salt"),
                Objects.requireNonNull(instant(rs, "token_since"))))
        .optional();
  }

  private static String hex(ResultSet rs, String column) throws SQLException {
    var bytes = rs.getBytes(column);
    return bytes == null ? "" : HexFormat.of().formatHex(bytes);
  }

  /** Lets the token that was shown take over from the one that held. */
  void setTokens(DeviceToken token, DeviceToken next) {
    jdbc.sql(
            """
            update kiosk_device set previous_hash = token_hash, token_hash = ?, next_hash = ?,
              token_since = now() where id = ?
            """)
        .params(token.hash(), next.hash(), token.device().value())
        .update();
  }

  void setReport(DeviceId id, DeviceReport report, Duration behind) {
    jdbc.sql(
            """
            update kiosk_device set contact = now(), queued = :queued, refused = :refused,
              used_bytes = :used, quota_bytes = :quota, version = :version,
              behind_seconds = :behind where id = :id
            """)
        .param("queued", report.queued())
        .param("refused", report.refused())
        .param("used", report.usedBytes())
        .param("quota", report.quotaBytes())
        .param("version", report.version())
        .param("behind", Math.clamp(behind.toSeconds(), -Integer.MAX_VALUE, Integer.MAX_VALUE))
        .param("id", id.value())
        .update();
  }

  /** Ends its right; the code, too, if one waits. */
  void end(DeviceId id, DeviceState state) {
    jdbc.sql(
            """
            update kiosk_device set state = ?, code_hash = null, code_expires = null where id = ?
            """)
        .params(state.name(), id.value())
        .update();
  }

  Optional<Device> find(DeviceId id) {
    return jdbc.sql(SELECT + " where d.id = ?")
        .param(id.value())
        .query((rs, n) -> device(rs))
        .optional();
  }

  List<Device> list(MunicipalityId municipality) {
    return jdbc.sql(SELECT + " where d.municipality_id = ? order by lower(d.name), d.id")
        .param(municipality.value())
        .query((rs, n) -> device(rs))
        .list();
  }

  int count(MunicipalityId municipality) {
    return jdbc.sql("select count(*)::int as n from kiosk_device where municipality_id = ?")
        .param(municipality.value())
        .query((rs, n) -> rs.getInt("n"))
        .single();
  }

  private static Device device(ResultSet rs) throws SQLException {
    return new Device(
        new DeviceId(rs.getObject("id", UUID.class)),
        new MunicipalityId(rs.getObject("municipality_id", UUID.class)),
        rs.getString("name"),
        rs.getString("place"),
        procedures(rs.getString("procedures")),
        DeviceState.valueOf(rs.getString("state")),
        instant(rs, "code_expires"),
        instant(rs, "contact"),
        new DeviceReport(
            rs.getInt("queued"),
            rs.getInt("refused"),
            rs.getLong("used_bytes"),
            rs.getLong("quota_bytes"),
            rs.getString("version")),
        Duration.ofSeconds(rs.getInt("behind_seconds")));
  }

  private static Set<ProcedureId> procedures(@Nullable String ids) {
    return ids == null
        ? Set.of()
        : Stream.of(ids.split(",", -1)).map(ProcedureId::of).collect(Collectors.toSet());
  }

  private static @Nullable Instant instant(ResultSet rs, String column) throws SQLException {
    var moment = rs.getObject(column, OffsetDateTime.class);
    return moment == null ? null : moment.toInstant();
  }
}
