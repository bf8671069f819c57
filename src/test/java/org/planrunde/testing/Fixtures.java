package org.planrunde.testing;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.Geometry;
import org.planrunde.contribution.Anchor;
import org.planrunde.contribution.Channel;
import org.planrunde.contribution.Draft;
import org.planrunde.contribution.SurfacePoint;
import org.planrunde.geo.ScenePlace;
import org.planrunde.geo.SceneView;
import org.planrunde.geo.Wgs84;
import org.planrunde.identity.Municipality;
import org.planrunde.kernel.MunicipalityId;
import org.planrunde.kernel.ProcedureId;
import org.planrunde.procedure.Category;
import org.planrunde.procedure.ContributionType;
import org.planrunde.procedure.ModerationPolicy;
import org.planrunde.procedure.ParticipationLevel;
import org.planrunde.procedure.Phase;
import org.planrunde.procedure.PlaceKind;
import org.planrunde.procedure.Procedure;
import org.planrunde.procedure.ProcedureText;

/** Small things that many tests need. */
public final class Fixtures {
  /** About 700 × 1,100 m around 9.875 E, 51.985 N. */
  public static final Geometry AREA =
      Wgs84.FACTORY.toGeometry(new Envelope(9.87, 9.88, 51.98, 51.99));

  private Fixtures() {}

  /** A municipality with a name of its own. */
  public static Municipality municipality() {
    return new Municipality(MunicipalityId.random(), "Probestadt", "Probe", "#0F5B46", null);
  }

  /** A running procedure with one open phase, two categories and two types. */
  public static Procedure procedure(MunicipalityId municipality, ModerationPolicy policy) {
    var now = Instant.now();
    return procedure(
        municipality,
        policy,
        List.of(
            new Phase("Ideen", now.minus(Duration.ofDays(3)), now.plus(Duration.ofDays(3)), true)));
  }

  /** A procedure with these phases. */
  public static Procedure procedure(
      MunicipalityId municipality, ModerationPolicy policy, List<Phase> phases) {
    return new Procedure(
        ProcedureId.random(),
        municipality,
        "probe-" + UUID.randomUUID().toString().substring(0, 8),
        ProcedureText.named("Probe"),
        ParticipationLevel.INVOLVE,
        policy,
        true,
        AREA,
        null,
        Set.of(PlaceKind.values()),
        phases,
        List.of(
            new Category("verkehr", "Wege und Verkehr", "SQUARE", "bus-front"),
            new Category("gruen", "Grün und Klima", "LEAF", "leaf")),
        List.of(new ContributionType("idee", "Idee"), new ContributionType("kritik", "Kritik")));
  }

  /** A draft that is fit, with a key of its own. */
  public static Draft draft(Procedure procedure, String title, @Nullable Geometry place) {
    return new Draft(
        UUID.randomUUID(),
        procedure.id(),
        "verkehr",
        "idee",
        title,
        "Bitte bald.",
        "",
        place,
        "",
        true,
        Channel.ONLINE);
  }

  /** A point on a façade that looks south, 6.2 m above its foot. */
  public static Anchor anchor(double longitude, double latitude, double height) {
    var at = new ScenePlace(longitude, latitude, height);
    var eye = new ScenePlace(longitude, latitude - 0.001, height + 40);
    return Anchor.at(
        new SurfacePoint(
            at,
            "EPSG:25832",
            6.2,
            0,
            -1,
            0,
            "haus-7",
            "modell",
            new SceneView(eye, at, LocalDate.of(2026, 6, 21), 940)));
  }

  /** A draft whose place is told in words only. */
  public static Draft inWords(Procedure procedure, String title, String placeWords) {
    return new Draft(
        UUID.randomUUID(),
        procedure.id(),
        "verkehr",
        "idee",
        title,
        "Bitte bald.",
        "",
        null,
        placeWords,
        true,
        Channel.ONLINE);
  }
}
