package org.planrunde.identity;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.planrunde.kernel.MunicipalityId;
import org.springframework.jdbc.core.RowMapper;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The only class that knows the municipalities' tables. */
@Repository
class MunicipalityStore {
  private static final RowMapper<Municipality> ROW =
      (rs, n) -> {
        var logo = rs.getString("logo");
        var slug = rs.getString("slug");
        return new Municipality(
            new MunicipalityId(rs.getObject("id", UUID.class)),
            slug,
            rs.getString("name"),
            rs.getString("short_name"),
            rs.getString("accent"),
            logo == null ? rs.getString("crest") : Logo.address(slug, logo),
            rs.getString("host"));
      };

  private final JdbcClient jdbc;

  MunicipalityStore(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  List<Municipality> list() {
    return jdbc.sql(
            """
            select m.*, l.revision::text as logo from municipality m
              left join municipality_logo l on l.municipality_id = m.id order by m.name, m.id
            """)
        .query(ROW)
        .list();
  }

  boolean hasSlug(String slug) {
    return jdbc.sql("select exists (select 1 from municipality where slug = ?) as there")
        .param(slug)
        .query((rs, n) -> rs.getBoolean("there"))
        .single();
  }

  void insert(Municipality municipality) {
    jdbc.sql(
            """
            insert into municipality (id, slug, name, short_name, accent, crest, host)
            values (:id, :slug, :name, :shortName, :accent, :crest, :host)
            """)
        .param("id", municipality.id().value())
        .param("slug", municipality.slug())
        .param("name", municipality.name())
        .param("shortName", municipality.shortName())
        .param("accent", municipality.accent())
        .param("crest", municipality.crest())
        .param("host", municipality.host())
        .update();
  }

  void update(MunicipalityId id, MunicipalityEdit edit) {
    jdbc.sql(
            """
            update municipality set name = :name, short_name = :shortName, accent = :accent,
              host = nullif(:host, ''), imprint = :imprint, privacy_contact = :privacyContact,
              privacy_notice = :privacyNotice, accessibility_contact = :accessibilityContact
            where id = :id
            """)
        .param("id", id.value())
        .param("name", edit.name())
        .param("shortName", edit.shortName())
        .param("accent", edit.accent())
        .param("host", edit.host())
        .param("imprint", edit.texts().imprint())
        .param("privacyContact", edit.texts().privacyContact())
        .param("privacyNotice", edit.texts().privacyNotice())
        .param("accessibilityContact", edit.texts().accessibilityContact())
        .update();
  }

  Optional<MunicipalityTexts> texts(MunicipalityId id) {
    return jdbc.sql("select * from municipality where id = ?")
        .param(id.value())
        .query((rs, n) ->
            new MunicipalityTexts(
                rs.getString("imprint"),
                rs.getString("privacy_contact"),
                rs.getString("privacy_notice"),
                rs.getString("accessibility_contact")))
        .optional();
  }

  void saveLogo(MunicipalityId id, String mediaType, byte[] content) {
    jdbc.sql(
            """
            insert into municipality_logo (municipality_id, media_type, content, revision)
            values (?, ?, ?, gen_random_uuid())
            on conflict (municipality_id) do update set media_type = excluded.media_type,
              content = excluded.content, revision = excluded.revision
            """)
        .params(id.value(), mediaType, content)
        .update();
  }

  void removeLogo(MunicipalityId id) {
    jdbc.sql("delete from municipality_logo where municipality_id = ?").param(id.value()).update();
  }

  Optional<Logo> findLogo(String slug) {
    return jdbc.sql(
            """
            select l.* from municipality_logo l join municipality m on m.id = l.municipality_id
            where m.slug = ?
            """)
        .param(slug)
        .query((rs, n) ->
            new Logo(rs.getString("media_type"), rs.getBytes("content"), rs.getString("revision")))
        .optional();
  }
}
