package org.planrunde.plan;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import javax.imageio.ImageIO;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.planrunde.identity.Municipalities;
import org.planrunde.identity.NotAllowedException;
import org.planrunde.identity.Role;
import org.planrunde.identity.Staff;
import org.planrunde.kernel.AccountId;
import org.planrunde.kernel.RefusedException;
import org.planrunde.plan.raster.SamplePlans;
import org.planrunde.procedure.ModerationPolicy;
import org.planrunde.procedure.Procedure;
import org.planrunde.procedure.Procedures;
import org.planrunde.storage.Folders;
import org.planrunde.testing.Fixtures;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.modulith.test.ApplicationModuleTest;
import org.springframework.modulith.test.ApplicationModuleTest.BootstrapMode;

/** A plan from the file to the map, with a real worker beside the application. */
@ApplicationModuleTest(mode = BootstrapMode.ALL_DEPENDENCIES)
class PlanDocumentsModuleTest {
  private static final String SUMMARY = "Der Markt wird neu gepflastert, im Osten stehen Bäume.";

  @Autowired PlanDocuments documents;
  @Autowired PlanTiles tiles;
  @Autowired PlanJobs jobs;
  @Autowired Plans plans;
  @Autowired Municipalities municipalities;
  @Autowired Procedures procedures;
  @Autowired Folders folders;
  @Autowired JdbcClient jdbc;
  private Procedure procedure;
  private Staff staff;

  @BeforeEach
  void town() {
    var town = municipalities.add(Fixtures.municipality());
    procedure = procedures.save(Fixtures.procedure(town.id(), ModerationPolicy.BEFORE));
    staff = new Staff(AccountId.random(), town.id(), "Probe", Set.of(Role.ADMINISTRATOR));
  }

  private PlanVersionId upload(String name, byte[] file) {
    return documents.upload(staff, procedure.id(), new PlanUpload(name, file, null));
  }

  private PlanVersion version(PlanVersionId id) {
    return documents.find(staff, id).orElseThrow().versions().stream()
        .filter(v -> v.id().equals(id))
        .findFirst()
        .orElseThrow();
  }

  /** What failed says why at once. */
  private PlanVersion await(PlanVersionId id, PlanState wanted) {
    Awaitility.await()
        .atMost(Duration.ofMinutes(2))
        .pollInterval(Duration.ofMillis(200))
        .until(() -> {
          var state = version(id).state();
          return state == wanted || state == PlanState.FAILED;
        });
    var version = version(id);
    assertThat(version.state()).as("%s", version.message()).isEqualTo(wanted);
    return version;
  }

  /** The plan over the whole area of the procedure. */
  private static List<PlanPoint> points(PlanVersion version) {
    var found = Objects.requireNonNull(version.found());
    var w = found.width();
    var h = found.height();
    return List.of(
        new PlanPoint("Nordwest", 0, 0, 9.87, 51.99),
        new PlanPoint("Nordost", w, 0, 9.88, 51.99),
        new PlanPoint("Südwest", 0, h, 9.87, 51.98),
        new PlanPoint("Südost", w, h, 9.88, 51.98));
  }

  private PlanVersionId placed() {
    var id = upload("Markt_Entwurf.pdf", SamplePlans.pdf(63, 89));
    documents.place(staff, id, points(await(id, PlanState.READ)));
    await(id, PlanState.TILED);
    return id;
  }

  private PlanDocument plan(PlanVersionId id) {
    return documents.find(staff, id).orElseThrow();
  }

  @Test
  void aPdfIsDrawnPlacedCutDescribedPublishedAndSeen() throws IOException {
    var id = upload("Markt_Entwurf.pdf", SamplePlans.pdf(63, 89));
    var read = await(id, PlanState.READ);
    assertThat(Objects.requireNonNull(read.found()).pages()).isEqualTo(1);
    assertThat(tiles.findSheet(id, 0, 0, 0)).isPresent();
    assertThat(tiles.findOverview(id)).isPresent();
    documents.place(staff, id, points(read));
    var cut = await(id, PlanState.TILED);
    assertThat(Objects.requireNonNull(cut.rms())).isBetween(0.0, 2.0);
    assertThat(tiles.isPublic(id)).isFalse();
    assertThatThrownBy(() -> documents.publish(staff, id))
        .isInstanceOfSatisfying(
            RefusedException.class,
            e -> assertThat(e.problems().getFirst().field()).isEqualTo("summary"));
    documents.describe(staff, plan(id).id(), "Markt, Entwurf A", SUMMARY, 0.7);
    documents.publish(staff, id);
    assertThat(tiles.isPublic(id)).isTrue();
    assertThat(plans.list(procedure))
        .singleElement()
        .satisfies(layer -> {
          assertThat(layer.label()).isEqualTo("Markt, Entwurf A");
          assertThat(layer.url()).startsWith("/api/v1/plans/" + id + "/{z}/{x}/{y}?v=");
          assertThat(layer.service()).containsEntry("summary", SUMMARY);
          assertThat(layer.opacity()).isEqualTo(0.7);
        });
    assertThat(plans.externalHosts()).isEmpty();
    var tiling = Objects.requireNonNull(cut.tiling());
    assertThat(colour(id, 9.8701, 51.9899, tiling.maxZoom())).isEqualTo("ffff0000");
    assertThat(colour(id, 9.8799, 51.9899, tiling.maxZoom() - 2)).isEqualTo("ff00ff00");
    assertThat(version(id).shownFrom()).isNotNull();
  }

  /** The colour of a place on the map. */
  private String colour(PlanVersionId id, double lon, double lat, int zoom) throws IOException {
    var n = 1 << zoom;
    var x = (lon + 180) / 360 * n;
    var y =
        (1 - Math.log(Math.tan(Math.toRadians(lat)) + 1 / Math.cos(Math.toRadians(lat))) / Math.PI)
            / 2
            * n;
    var tile = tiles.findTile(id, zoom, (int) x, (int) y).orElseThrow();
    var image = ImageIO.read(new ByteArrayInputStream(tile));
    return Integer.toHexString(
        image.getRGB((int) (256 * (x - Math.floor(x))), (int) (256 * (y - Math.floor(y)))));
  }

  @Test
  void aHiddenProceduresPlanIsForItsStaffOnly() {
    var id = placed();
    documents.describe(staff, plan(id).id(), "Markt", SUMMARY, 1);
    procedures.save(procedure.with(p -> p.published = false));
    documents.publish(staff, id);
    assertThat(tiles.isPublic(id)).isFalse();
    assertThat(tiles.isForStaff(staff, id)).isTrue();
    var town = municipalities.add(Fixtures.municipality());
    var stranger = new Staff(AccountId.random(), town.id(), "Fremd", Set.of(Role.ADMINISTRATOR));
    assertThat(tiles.isForStaff(stranger, id)).isFalse();
    assertThat(documents.find(stranger, id)).isEmpty();
    assertThatThrownBy(() -> documents.publish(stranger, id))
        .isInstanceOf(NotAllowedException.class);
    assertThatThrownBy(() -> documents.remove(stranger, plan(id).id()))
        .isInstanceOf(NotAllowedException.class);
  }

  @Test
  void aNewerVersionTakesTheOldOnesPlaceAndBothKeepTheirDates() {
    var old = placed();
    var document = plan(old).id();
    documents.describe(staff, document, "Markt", SUMMARY, 1);
    documents.publish(staff, old);
    var fresh =
        documents.uploadVersion(
            staff, document, new PlanUpload("b.pdf", SamplePlans.pdf(63, 89), null));
    documents.place(staff, fresh, points(await(fresh, PlanState.READ)));
    await(fresh, PlanState.TILED);
    assertThat(version(old).state()).isEqualTo(PlanState.PUBLISHED);
    documents.publish(staff, fresh);
    assertThat(version(old).state()).isEqualTo(PlanState.TILED);
    assertThat(version(old).shownUntil()).isNotNull();
    assertThat(version(fresh).shownUntil()).isNull();
    assertThat(plans.list(procedure))
        .singleElement()
        .satisfies(l -> assertThat(l.url()).contains(fresh.toString()));
    documents.withdraw(staff, document);
    assertThat(plans.list(procedure)).isEmpty();
  }

  @Test
  void whatIsPublishedIsNotMovedAndNoLayerIsTakenAwayBehindItsBack() {
    var id = placed();
    documents.describe(staff, plan(id).id(), "Markt", SUMMARY, 1);
    documents.publish(staff, id);
    assertThatThrownBy(() -> documents.place(staff, id, points(version(id))))
        .isInstanceOf(RefusedException.class);
    assertThatThrownBy(() -> documents.draw(staff, id, 1)).isInstanceOf(RefusedException.class);
    assertThatThrownBy(() -> plans.remove(staff, plan(id).id().value()))
        .isInstanceOf(RefusedException.class);
  }

  @Test
  void whatIsRemovedLeavesNothing() {
    var id = placed();
    var folder = folders.find(PlanJobs.KIND, id.value());
    assertThat(folder).isDirectory();
    documents.remove(staff, plan(id).id());
    assertThat(documents.list(staff, procedure.id())).isEmpty();
    assertThat(folder).doesNotExist();
  }

  @Test
  void aFileThatIsNoPlanFailsWithItsSentenceAndCanBeTriedAgain() {
    var id = upload("brief.pdf", "Guten Tag".getBytes(StandardCharsets.UTF_8));
    var failed = await(id, PlanState.FAILED);
    assertThat(Objects.requireNonNull(failed.message()).key())
        .isEqualTo("plan.refused.image.not-a-photo");
    documents.draw(staff, id, 1);
    await(id, PlanState.FAILED);
  }

  @Test
  void nothingAndTooMuchAreRefusedAtOnce() {
    assertThatThrownBy(() -> upload("leer.pdf", new byte[0])).isInstanceOf(RefusedException.class);
    assertThatThrownBy(() -> upload("viel.pdf", new byte[PlanDocuments.MOST_BYTES + 1]))
        .isInstanceOf(RefusedException.class);
    assertThat(documents.list(staff, procedure.id())).isEmpty();
  }

  @Test
  void workThatBrokeOffIsBegunAgainAndGivenUpAfterTheSecondTime() {
    var id = upload("Markt.pdf", SamplePlans.pdf(63, 89));
    await(id, PlanState.READ);
    jdbc.sql(
            """
            update plan_version set state = 'UPLOADED', attempts = 1,
              lease = now() - interval '1 minute' where id = ?
            """)
        .param(id.value())
        .update();
    jobs.wake();
    await(id, PlanState.READ);
    jdbc.sql(
            """
            update plan_version set state = 'UPLOADED', attempts = 2,
              lease = now() - interval '1 minute' where id = ?
            """)
        .param(id.value())
        .update();
    jobs.wake();
    var failed = await(id, PlanState.FAILED);
    assertThat(Objects.requireNonNull(failed.message()).key()).isEqualTo("plan.failed.interrupted");
  }

  @Test
  void aWorldFileMayComeAfterItsPictureAndItsPlaceIsTakenInTheSystemThatIsSaid() {
    var picture = SamplePlans.file(SamplePlans.picture(1400, 1100, false), "png");
    var id = upload("markt.png", picture);
    assertThat(Objects.requireNonNull(await(id, PlanState.READ).found()).affine()).isNull();
    documents.addWorld(staff, id, "0.5\n0\n0\n-0.5\n559800\n5760400");
    Awaitility.await()
        .atMost(Duration.ofMinutes(1))
        .until(() -> {
          var found = version(id).found();
          return found != null && found.affine() != null;
        });
    assertThatThrownBy(() -> documents.accept(staff, id, 4326))
        .isInstanceOfSatisfying(
            RefusedException.class,
            e ->
                assertThat(e.problems().getFirst().message().key())
                    .isEqualTo("plan.refused.place.off"));
    documents.accept(staff, id, 25832);
    var tiling = Objects.requireNonNull(await(id, PlanState.TILED).tiling());
    assertThat(tiling.west()).isBetween(9.86, 9.88);
    assertThat(tiling.north()).isBetween(51.98, 52.0);
  }

  @Test
  void aNameIsTakenFromTheFileWithoutItsPath() throws IOException {
    var id = upload("C:\\Pläne\\Entwurf_A_Blatt3.pdf", SamplePlans.pdf(100, 100));
    assertThat(plan(id).title()).isEqualTo("Entwurf A Blatt3");
    assertThat(version(id).fileName()).isEqualTo("Entwurf_A_Blatt3.pdf");
    await(id, PlanState.READ);
    try (var files = Files.list(folders.find(PlanJobs.KIND, id.value()))) {
      assertThat(files.map(f -> f.getFileName().toString())).doesNotContain("Entwurf_A_Blatt3.pdf");
    }
  }
}
