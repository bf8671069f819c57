package org.planrunde.plan;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.planrunde.geo.Crs;
import org.planrunde.kernel.ProcedureId;
import org.planrunde.plan.raster.Affine;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Keeps uploaded plans and their versions; see {@link PlanWorkStore} for the work on them. */
@Repository
class PlanStore {
  private static final String ALL =
      """
      select d.id as d_id, d.municipality_id as d_municipality, d.procedure_id, d.title, d.summary,
        d.opacity, v.* from plan_document d join plan_version v on v.document_id = d.id
      """;

  private final JdbcClient jdbc;

  PlanStore(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  List<PlanDocument> list(ProcedureId procedure) {
    return jdbc.sql(ALL + " where d.procedure_id = ? order by d.created, d.id, v.number desc")
        .param(procedure.value())
        .query(new PlanRows());
  }

  Optional<PlanDocument> find(PlanDocumentId id) {
    return jdbc
        .sql(ALL + " where d.id = ? order by v.number desc")
        .param(id.value())
        .query(new PlanRows())
        .stream()
        .findFirst();
  }

  /** The document that a version belongs to, with all of them. */
  Optional<PlanDocument> find(PlanVersionId id) {
    return jdbc
        .sql(
            ALL
                + """
                 where d.id = (select document_id from plan_version where id = ?)
                 order by v.number desc
                """)
        .param(id.value())
        .query(new PlanRows())
        .stream()
        .findFirst();
  }

  void insert(PlanDocument document) {
    jdbc.sql(
            """
            insert into plan_document (id, municipality_id, procedure_id, title)
            values (?, ?, ?, ?)
            """)
        .params(
            document.id().value(),
            document.municipality().value(),
            document.procedure().value(),
            document.title())
        .update();
  }

  void insert(PlanDocument document, PlanVersionId id, UUID blob, PlanUpload upload) {
    jdbc.sql(
            """
            insert into plan_version (id, document_id, municipality_id, number, state, file_name,
              blob_id, size, world)
            values (:id, :document, :municipality,
              (select coalesce(max(number), 0) + 1 from plan_version where document_id = :document),
              'UPLOADED', :name, :blob, :size, :world)
            """)
        .param("id", id.value())
        .param("document", document.id().value())
        .param("municipality", document.municipality().value())
        .param("name", upload.fileName())
        .param("blob", blob)
        .param("size", upload.content().length)
        .param("world", upload.world())
        .update();
  }

  void describe(PlanDocumentId id, String title, String summary, double opacity) {
    jdbc.sql("update plan_document set title = ?, summary = ?, opacity = ? where id = ?")
        .params(title, summary, opacity, id.value())
        .update();
  }

  /** Draws another page, or the same again; false if that cannot be done now. */
  boolean redraw(PlanVersionId id, int page) {
    return jdbc.sql(
                """
                update plan_version set state = 'UPLOADED', page = ?, message = null, found = null,
                  crs = null, affine = null, points = '[]', rms = null, tiling = null, attempts = 0,
                  progress = 0, lease = null
                where id = ? and state <> 'PUBLISHED'
                """)
            .params(page, id.value())
            .update()
        > 0;
  }

  /** Adds what a world file says and draws the same page again; false if it cannot be done now. */
  boolean addWorld(PlanVersionId id, String world) {
    jdbc.sql("update plan_version set world = ? where id = ? and state <> 'PUBLISHED'")
        .params(world, id.value())
        .update();
    return jdbc.sql("select page from plan_version where id = ?")
        .param(id.value())
        .query((rs, n) -> redraw(id, rs.getInt("page")))
        .single();
  }

  /** Gives a place and has it cut; false if that cannot be done now. */
  boolean place(
      PlanVersionId id, Crs crs, Affine affine, List<PlanPoint> points, @Nullable Double rms) {
    return jdbc.sql(
                """
                update plan_version set state = 'PLACED', crs = :crs, message = null,
                  affine = cast(:affine as jsonb), points = cast(:points as jsonb), rms = :rms,
                  tiling = null, attempts = 0, progress = 0, lease = null
                where id = :id and state <> 'PUBLISHED' and found is not null
                """)
            .param("id", id.value())
            .param("crs", crs.name())
            .param("affine", PlanJson.write(affine))
            .param("points", PlanJson.write(points))
            .param("rms", rms)
            .update()
        > 0;
  }

  /** Shows a version in the place of the one that was shown so far; false if it is not cut. */
  boolean publish(PlanDocumentId document, PlanVersionId id) {
    withdraw(document);
    return jdbc.sql(
                """
                update plan_version set state = 'PUBLISHED', shown_from = now(), shown_until = null
                where id = ? and state = 'TILED'
                """)
            .param(id.value())
            .update()
        > 0;
  }

  void withdraw(PlanDocumentId document) {
    jdbc.sql(
            """
            update plan_version set state = 'TILED', shown_until = now()
            where document_id = ? and state = 'PUBLISHED'
            """)
        .param(document.value())
        .update();
  }

  List<UUID> blobs(PlanDocumentId document) {
    return jdbc.sql("select blob_id from plan_version where document_id = ?")
        .param(document.value())
        .query((rs, n) -> rs.getObject("blob_id", UUID.class))
        .list();
  }

  void delete(PlanDocumentId document) {
    jdbc.sql("delete from plan_document where id = ?").param(document.value()).update();
  }
}
