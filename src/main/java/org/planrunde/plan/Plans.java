package org.planrunde.plan;

import java.io.ByteArrayInputStream;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.planrunde.geo.GeoJsonReader;
import org.planrunde.geo.GeoLimits;
import org.planrunde.identity.NotAllowedException;
import org.planrunde.identity.Role;
import org.planrunde.identity.Staff;
import org.planrunde.kernel.MunicipalityId;
import org.planrunde.kernel.PlainText;
import org.planrunde.kernel.Problem;
import org.planrunde.kernel.ProcedureId;
import org.planrunde.kernel.RefusedException;
import org.planrunde.kernel.SafeUrl;
import org.planrunde.kernel.UrlRefused;
import org.planrunde.plan.read.Findings;
import org.planrunde.plan.read.ReadOptions;
import org.planrunde.procedure.Procedure;
import org.planrunde.procedure.Procedures;
import org.planrunde.ui.spi.ExternalHostsChanged;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/** Front door to what lies on the maps. */
@Service
public class Plans {
  private static final int MAX_LABEL = 80;
  private static final int MAX_SETTING = 500;
  private static final String TEMPLATE = "(?=.*\\{z\\})(?=.*\\{x\\})(?=.*\\{-?y\\}).*";

  private final LayerStore store;
  private final Procedures procedures;
  private final InsideHosts inside;
  private final ApplicationEventPublisher events;

  Plans(
      LayerStore store,
      Procedures procedures,
      InsideHosts inside,
      ApplicationEventPublisher events) {
    this.events = events;
    this.store = store;
    this.procedures = procedures;
    this.inside = inside;
  }

  /** The municipality's layers, then the procedure's own, from the ground up. */
  public List<Layer> list(Procedure procedure) {
    return store.list(procedure.municipality(), procedure.id());
  }

  /** The layers that lie on every map of a municipality. */
  public List<Layer> list(MunicipalityId municipality) {
    return store.list(municipality, null);
  }

  /**
   * Adds a layer as an administrator.
   *
   * @throws RefusedException if a field is not fit; nothing is stored then
   */
  @Transactional
  public void add(Staff staff, Layer layer) {
    staff.require(Role.ADMINISTRATOR, layer.municipality());
    add(layer);
  }

  /**
   * Adds a layer with GeoJSON in WGS 84 that is kept here, as an administrator.
   *
   * @throws RefusedException if a field is not fit; nothing is stored then
   * @throws org.planrunde.geo.GeoJsonRejected if the content is not fit; nothing is stored then
   */
  @Transactional
  public void add(Staff staff, Layer layer, byte[] geoJson) {
    staff.require(Role.ADMINISTRATOR, layer.municipality());
    add(layer, geoJson);
  }

  /**
   * Says what is in a file of geodata; keeps nothing of it, so it asks for no right. Takes up to
   * half a minute: no member of staff is named, because their transaction would hold a connection
   * of the database for as long.
   *
   * @throws RefusedException if nothing can be made of it; the field is {@code file}
   */
  public Findings inspect(byte[] file, ReadOptions options) {
    return UploadedFile.inspect(file, options);
  }

  /**
   * Adds each layer found in a file that could be placed, as an administrator: all or none.
   *
   * @param like what they have in common; of several each gets its own name after the label
   * @throws RefusedException if a field is not fit or nothing could be placed
   * @throws org.planrunde.geo.GeoJsonRejected if a layer is too large for the map
   */
  @Transactional
  public void add(Staff staff, Layer like, Findings found) {
    staff.require(Role.ADMINISTRATOR, like.municipality());
    refuse(problems(like, false));
    var placed = found.layers().stream().filter(it -> it.geoJson().length > 0).toList();
    if (placed.isEmpty()) {
      throw new RefusedException(Problem.of("file", "plan.found.nothing"));
    }
    for (var layer : placed) {
      var label = placed.size() == 1 ? like.label() : like.label() + ": " + layer.name();
      var shown = label.length() <= MAX_LABEL ? label : label.substring(0, MAX_LABEL - 1) + "…";
      var style = FeatureValues.of(layer.geoJson()).landUse().orElse(like.style());
      add(
          like.with(it -> {
            it.id = UUID.randomUUID();
            it.label = PlainText.tidy(shown);
            it.style = style;
          }),
          layer.geoJson());
    }
  }

  /**
   * Adds layers of services as an administrator: all or none.
   *
   * @throws RefusedException if a field of one is not fit
   */
  @Transactional
  public void addAll(Staff staff, List<PreparedLayer> layers) {
    for (var prepared : layers) {
      staff.require(Role.ADMINISTRATOR, prepared.layer().municipality());
      var geoJson = prepared.geoJson();
      if (geoJson == null) {
        add(prepared.layer());
      } else {
        add(prepared.layer(), geoJson);
      }
    }
  }

  /**
   * Puts shapes that were fetched again in the place of those that a layer has, as an
   * administrator.
   */
  @Transactional
  public void replace(Staff staff, PreparedLayer fetched) {
    var layer = owned(staff, fetched.layer().id());
    var geoJson = fetched.geoJson();
    if (!layer.isFetched() || geoJson == null) {
      throw new RefusedException(Problem.of("layer", "plan.service.not-fetched"));
    }
    requireFit(geoJson);
    store.replace(
        layer.with(it -> it.service = fetched.layer().service()), LayerContent.of(geoJson));
  }

  /** Adds a layer on behalf of the operator; see {@link #add(Staff, Layer)}. */
  @Transactional
  public void add(Layer layer) {
    refuse(problems(layer, true));
    var url = SafeUrl.check(layer.url(), inside.hosts()).text();
    store.insert(layer.with(it -> it.url = url), null);
    tellOnceStored();
  }

  /**
   * Has the pictures of a layer fetched by this server, or by the browsers themselves after
   * consent, as an administrator.
   *
   * @throws RefusedException if this server cannot fetch them
   */
  @Transactional
  public void proxy(Staff staff, UUID id, boolean proxied) {
    var layer = owned(staff, id);
    if (!layer.canBeProxied()) {
      throw new RefusedException(Problem.of("layer", "plan.problem.proxied"));
    }
    store.proxy(id, proxied);
    tellOnceStored();
  }

  /** A page that is opened next may load from the layer's host. */
  private void tellOnceStored() {
    TransactionSynchronizationManager.registerSynchronization(
        new TransactionSynchronization() {
          @Override
          public void afterCommit() {
            events.publishEvent(new ExternalHostsChanged());
          }
        });
  }

  /**
   * Adds a layer with content on behalf of the operator; see {@link #add(Staff, Layer, byte[])}.
   */
  @Transactional
  public void add(Layer layer, byte[] geoJson) {
    refuse(problems(layer, false));
    requireFit(geoJson);
    store.insert(layer, LayerContent.of(geoJson));
  }

  private static void requireFit(byte[] geoJson) {
    new GeoJsonReader(GeoLimits.LAYER_UPLOAD)
        .features(new ByteArrayInputStream(geoJson), feature -> {});
  }

  /** Changes how a layer is shown. */
  @Transactional
  public void update(Staff staff, UUID id, String label, double opacity, boolean visible) {
    var layer = owned(staff, id);
    var changed =
        new Layer(
            id,
            layer.municipality(),
            layer.procedure(),
            PlainText.tidy(label),
            layer.kind(),
            layer.url(),
            layer.service(),
            layer.attribution(),
            opacity,
            visible,
            layer.base());
    refuse(problems(changed, false));
    store.update(id, changed.label(), opacity, visible);
  }

  /**
   * Removes a layer; unknown ones are ignored.
   *
   * @throws RefusedException if it is an uploaded plan, which {@link PlanDocuments} takes away
   */
  @Transactional
  public void remove(Staff staff, UUID id) {
    if (store.find(id).isPresent()) {
      if (owned(staff, id).isUploadedPlan()) {
        throw new RefusedException(Problem.of("layer", "plan.problem.uploaded"));
      }
      store.delete(id);
    }
  }

  private Layer owned(Staff staff, UUID id) {
    var layer = store.find(id).orElseThrow(() -> new NotAllowedException(Role.ADMINISTRATOR));
    staff.require(Role.ADMINISTRATOR, layer.municipality());
    return layer;
  }

  /** The kept content of a layer, unless its procedure is not public yet. */
  public Optional<LayerContent> findPublicContent(UUID id) {
    return findPublic(id).flatMap(layer -> store.content(id));
  }

  /** A layer, unless its procedure is not public yet. */
  public Optional<Layer> findPublic(UUID id) {
    return store.find(id).filter(layer -> isPublic(layer.procedure()));
  }

  /** A layer for those who work where it lies, public or not. */
  public Optional<Layer> findAtWork(Staff staff, UUID id) {
    return store.find(id).filter(layer -> worksAt(staff, layer));
  }

  /** The kept content of a layer for those who work where it lies, public or not. */
  public Optional<LayerContent> findContentAtWork(Staff staff, UUID id) {
    return findAtWork(staff, id).flatMap(layer -> store.content(id));
  }

  /**
   * The kept content of a layer for its administrator; empty if it lies elsewhere.
   *
   * @throws NotAllowedException for everybody else
   */
  public Optional<LayerContent> findContent(Staff staff, UUID id) {
    return store.content(owned(staff, id).id());
  }

  private static boolean worksAt(Staff staff, Layer layer) {
    var procedure = layer.procedure();
    return procedure == null
        ? layer.municipality().equals(staff.municipality())
        : Arrays.stream(Role.values())
            .anyMatch(role -> staff.may(role, layer.municipality(), procedure));
  }

  private boolean isPublic(@Nullable ProcedureId procedure) {
    return procedure == null || procedures.find(procedure).map(Procedure::published).orElse(false);
  }

  /** Scheme and host of every layer that browsers fetch from outside this server. */
  public Set<String> externalHosts() {
    var hosts = new HashSet<String>();
    store.urls().forEach(url -> hosts.add(origin(url)));
    return hosts;
  }

  /** Such as {@code https://tiles.example:8443}; a placeholder for a sub-domain becomes a star. */
  private static String origin(String url) {
    return url.replaceFirst("^(https?://[^/?#]+).*$", "$1").replaceFirst("\\{s\\}", "*");
  }

  private static void refuse(List<Problem> problems) {
    if (!problems.isEmpty()) {
      throw new RefusedException(problems);
    }
  }

  private List<Problem> problems(Layer layer, boolean withUrl) {
    var problems =
        new ArrayList<>(
            PlainText.all(
                PlainText.check("label", layer.label(), 1, MAX_LABEL),
                PlainText.check("attribution", layer.attribution(), 0, 200)));
    if (!(layer.opacity() >= 0 && layer.opacity() <= 1)) {
      problems.add(Problem.of("opacity", "plan.problem.opacity"));
    }
    layer
        .service()
        .forEach(
            (name, value) -> PlainText.check(name, value, 0, MAX_SETTING).ifPresent(problems::add));
    if (withUrl) {
      address(layer).ifPresent(problems::add);
    }
    return problems;
  }

  private Optional<Problem> address(Layer layer) {
    try {
      var address = SafeUrl.check(layer.url(), inside.hosts()).text();
      return layer.kind() == LayerKind.XYZ && !address.matches(TEMPLATE)
          ? Optional.of(Problem.of("url", "plan.problem.template"))
          : Optional.empty();
    } catch (UrlRefused e) {
      return Optional.of(Problem.of("url", e.messageKey()));
    }
  }
}
