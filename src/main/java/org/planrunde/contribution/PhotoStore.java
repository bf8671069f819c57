package org.planrunde.contribution;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.planrunde.kernel.ContributionId;
import org.planrunde.kernel.ProcedureId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Reads and writes the rows of photos. */
@Repository
class PhotoStore {
  private static final String COLUMNS = "upload, position, alt, width, height, large, small";

  private final JdbcClient jdbc;

  PhotoStore(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /** A row of nobody's yet. */
  void insert(Photo photo) {
    jdbc.sql(
            """
            insert into contribution_photo (id, upload, width, height, large, small)
            values (?, ?, ?, ?, ?, ?)
            """)
        .params(
            UUID.randomUUID(),
            photo.upload(),
            photo.width(),
            photo.height(),
            photo.large(),
            photo.small())
        .update();
  }

  int countUnused() {
    return jdbc.sql(
            "select count(*)::int as n from contribution_photo where contribution_id is null")
        .query((rs, n) -> rs.getInt("n"))
        .single();
  }

  /** True if the photo was nobody's, or this contribution's already; else nothing changes. */
  boolean link(ContributionId id, int position, DraftPhoto photo) {
    return jdbc.sql(
                """
                update contribution_photo set contribution_id = :id, position = :position, alt = :alt
                where upload = :upload and contribution_id is null
                  and not exists (select 1 from contribution_photo
                    where upload = :upload and contribution_id = :id)
                """)
            .param("id", id.value())
            .param("position", position)
            .param("alt", photo.alt())
            .param("upload", photo.upload())
            .update()
        == 1;
  }

  /** Every photo that somebody knows by this secret; whose it is by now does not matter. */
  List<Photo> findByUpload(UUID upload) {
    return jdbc.sql("select " + COLUMNS + " from contribution_photo where upload = ?")
        .param(upload)
        .query(PhotoStore::photo)
        .list();
  }

  /** The unused ones among them, from now on as if they were new. */
  Map<UUID, Photo> touch(Collection<UUID> uploads) {
    var found = new HashMap<UUID, Photo>();
    if (!uploads.isEmpty()) {
      jdbc.sql(
              "update contribution_photo set seen = now() where contribution_id is null"
                  + " and upload in (:uploads) returning "
                  + COLUMNS)
          .param("uploads", uploads)
          .query(PhotoStore::photo)
          .list()
          .forEach(photo -> found.put(photo.upload(), photo));
    }
    return found;
  }

  List<UUID> uploadsOf(ContributionId id) {
    return jdbc.sql(
            "select upload from contribution_photo where contribution_id = ? order by position")
        .param(id.value())
        .query((rs, n) -> rs.getObject("upload", UUID.class))
        .list();
  }

  List<Photo> list(ContributionId id) {
    return jdbc.sql(
            "select "
                + COLUMNS
                + " from contribution_photo where contribution_id = ? order by position")
        .param(id.value())
        .query(PhotoStore::photo)
        .list();
  }

  Map<ContributionId, List<Photo>> listPublic(Collection<ContributionId> ids) {
    var found = new HashMap<ContributionId, List<Photo>>();
    if (!ids.isEmpty()) {
      jdbc.sql(
              "select contribution_id, "
                  + COLUMNS
                  + " from public_contribution_photo where contribution_id in (:ids)"
                  + " order by contribution_id, position")
          .param("ids", ids.stream().map(ContributionId::value).toList())
          .query(rs -> {
            var id = new ContributionId(rs.getObject("contribution_id", UUID.class));
            found.computeIfAbsent(id, _ -> new ArrayList<>()).add(photo(rs, 0));
          });
    }
    return found;
  }

  Optional<Photo> findPublic(ProcedureId procedure, String code, int position) {
    return jdbc.sql(
            "select "
                + COLUMNS
                + """
                 from public_contribution_photo where position = ? and contribution_id =
                  (select id from contribution where procedure_id = ? and code = ?)
                """)
        .params(position, procedure.value(), code)
        .query(PhotoStore::photo)
        .optional();
  }

  void describe(ContributionId id, int position, String alt) {
    jdbc.sql("update contribution_photo set alt = ? where contribution_id = ? and position = ?")
        .params(alt, id.value(), position)
        .update();
  }

  /** Deletes the rows of a contribution; gives their blobs. */
  List<UUID> delete(ContributionId id) {
    return blobs(
        jdbc.sql("delete from contribution_photo where contribution_id = ? returning large, small")
            .param(id.value())
            .query(PhotoStore::pair)
            .list());
  }

  /** Deletes those among them that are nobody's; gives their blobs. */
  List<UUID> deleteUnused(Collection<UUID> uploads) {
    if (uploads.isEmpty()) {
      return List.of();
    }
    return blobs(
        jdbc.sql(
                """
                delete from contribution_photo where contribution_id is null
                  and upload in (:uploads) returning large, small
                """)
            .param("uploads", uploads)
            .query(PhotoStore::pair)
            .list());
  }

  /** Deletes what is nobody's and was not seen since; gives the blobs. */
  List<UUID> deleteUnused(Instant seenBefore) {
    return blobs(
        jdbc.sql(
                """
                delete from contribution_photo where contribution_id is null and seen < ?
                returning large, small
                """)
            .param(seenBefore.atOffset(ZoneOffset.UTC))
            .query(PhotoStore::pair)
            .list());
  }

  private static List<UUID> blobs(List<List<UUID>> pairs) {
    return pairs.stream().flatMap(List::stream).toList();
  }

  private static List<UUID> pair(ResultSet rs, int n) throws SQLException {
    return List.of(rs.getObject("large", UUID.class), rs.getObject("small", UUID.class));
  }

  private static Photo photo(ResultSet rs, int n) throws SQLException {
    return new Photo(
        rs.getObject("upload", UUID.class),
        rs.getInt("position"),
        rs.getString("alt"),
        rs.getInt("width"),
        rs.getInt("height"),
        rs.getObject("large", UUID.class),
        rs.getObject("small", UUID.class));
  }
}
