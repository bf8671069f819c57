package org.planrunde.contribution;

import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import net.postgis.jdbc.jts.JtsGeometry;
import org.planrunde.kernel.ContributionId;
import org.planrunde.procedure.Procedure;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Front door for contributions that were made elsewhere; they belong to no author here. */
@Service
public class ContributionImport {
  private static final int CODE_TRIES = 20;

  private final JdbcClient jdbc;
  private final Photos photos;
  private final ApplicationEventPublisher events;

  ContributionImport(JdbcClient jdbc, Photos photos, ApplicationEventPublisher events) {
    this.jdbc = jdbc;
    this.photos = photos;
    this.events = events;
  }

  /**
   * Imports a batch as one transaction: all of it, or nothing if the database fails. What is there
   * already stays as it is.
   *
   * @return those that were new, in the batch's order
   */
  @Transactional
  public List<ContributionId> take(Procedure procedure, Collection<Imported> batch) {
    var fresh = new ArrayList<ContributionId>();
    for (var contribution : batch) {
      var id = insert(procedure, contribution);
      if (id.isPresent()) {
        fresh.add(id.get());
        announce(procedure, id.get(), contribution.published());
      }
    }
    return fresh;
  }

  /** Gives photos that {@link Photos#add} took to a contribution that has none yet. */
  @Transactional
  public void attach(ContributionId id, List<DraftPhoto> own) {
    photos.link(id, own);
  }

  /** An imported one that is public already is not announced: nobody waits for it, page by page. */
  private void announce(Procedure procedure, ContributionId id, boolean published) {
    if (!published) {
      events.publishEvent(new ContributionReceived(id, procedure.id(), false));
    }
  }

  private Optional<ContributionId> insert(Procedure procedure, Imported c) {
    for (int i = 0; i < CODE_TRIES; i++) {
      var id = insert(procedure, c, Codes.random());
      if (id.isPresent() || isKnown(procedure, c.sourceId())) {
        return id;
      }
    }
    throw new IllegalStateException("no free code in procedure " + procedure.slug());
  }

  private boolean isKnown(Procedure procedure, String sourceId) {
    return jdbc.sql(
            """
            select exists (select 1 from contribution
              where procedure_id = ? and source_id = ?) as known
            """)
        .params(procedure.id().value(), sourceId)
        .query((rs, n) -> rs.getBoolean("known"))
        .single();
  }

  private Optional<ContributionId> insert(Procedure procedure, Imported c, String code) {
    var place = c.place();
    return jdbc.sql(
            """
            insert into contribution (id, municipality_id, procedure_id, code, source_id, channel,
              state, category, type, title, body, nickname, language, place, place_words, created,
              published)
            values (:id, :municipality, :procedure, :code, :source, :channel, :state, :category,
              :type, :title, :body, :nickname, :language, :place, :placeWords, :created,
              case when :state = 'PUBLISHED' then cast(:created as timestamptz) end)
            on conflict do nothing returning id
            """)
        .param("id", UUID.randomUUID())
        .param("municipality", procedure.municipality().value())
        .param("procedure", procedure.id().value())
        .param("code", code)
        .param("source", c.sourceId())
        .param("channel", c.channel().name())
        .param(
            "state",
            (c.published() ? PublicationState.PUBLISHED : PublicationState.RECEIVED).name())
        .param("category", c.category())
        .param("type", c.type())
        .param("title", c.title())
        .param("body", c.text())
        .param("nickname", c.nickname())
        .param("language", c.language())
        .param("place", place == null ? null : new JtsGeometry(place))
        .param("placeWords", c.placeWords())
        .param("created", c.created().atOffset(ZoneOffset.UTC))
        .query((rs, n) -> new ContributionId(rs.getObject("id", UUID.class)))
        .optional();
  }
}
