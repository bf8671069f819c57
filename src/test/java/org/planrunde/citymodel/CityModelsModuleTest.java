package org.planrunde.citymodel;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.planrunde.identity.Municipalities;
import org.planrunde.identity.NotAllowedException;
import org.planrunde.identity.Role;
import org.planrunde.identity.Staff;
import org.planrunde.kernel.AccountId;
import org.planrunde.kernel.RefusedException;
import org.planrunde.procedure.ModerationPolicy;
import org.planrunde.procedure.Procedure;
import org.planrunde.procedure.Procedures;
import org.planrunde.storage.Folders;
import org.planrunde.testing.Fixtures;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.modulith.test.ApplicationModuleTest;
import org.springframework.modulith.test.ApplicationModuleTest.BootstrapMode;

/** A model from the file to the tiles, with a real worker beside the application. */
@ApplicationModuleTest(mode = BootstrapMode.ALL_DEPENDENCIES)
class CityModelsModuleTest {
  @Autowired CityModels models;
  @Autowired ModelJobs jobs;
  @Autowired Municipalities municipalities;
  @Autowired Procedures procedures;
  @Autowired Folders folders;
  @Autowired JdbcClient jdbc;
  @TempDir Path folder;
  private Procedure procedure;
  private Staff staff;

  @BeforeEach
  void town() {
    var town = municipalities.add(Fixtures.municipality());
    procedure = procedures.save(Fixtures.procedure(town.id(), ModerationPolicy.BEFORE));
    staff = new Staff(AccountId.random(), town.id(), "Probe", Set.of(Role.ADMINISTRATOR));
  }

  private CityModelId upload(String text) throws IOException {
    Path file = Houses.write(folder.resolve("file"), text);
    return models.upload(staff, procedure.id(), new ModelUpload("Stadt.gml", file, null, false));
  }

  private static String houses(String crs) {
    return Houses.begin("2.0", crs) + Houses.house("haus", 500_000, 5_700_000) + Houses.END;
  }

  private CityModel model(CityModelId id) {
    return models.list(staff, procedure.id()).stream()
        .filter(it -> it.id().equals(id))
        .findFirst()
        .orElseThrow();
  }

  private CityModel await(CityModelId id, ModelState state) {
    Awaitility.await()
        .atMost(Duration.ofMinutes(2))
        .pollInterval(Duration.ofMillis(200))
        .until(() -> !model(id).state().isActive());
    assertThat(model(id).state()).as("%s", model(id).message()).isEqualTo(state);
    return model(id);
  }

  @Test
  void aFileBecomesTilesThatAreServedAndGone() throws IOException {
    var id = upload(houses("EPSG:25832"));
    var ready = await(id, ModelState.READY);
    var converted = Objects.requireNonNull(ready.converted());
    assertThat(converted.objects()).containsEntry("building", 1L);
    assertThat(ready.progress()).isEqualTo(100);
    assertThat(models.listReady(procedure.id())).containsExactly(ready);
    assertThat(models.findFileAtWork(staff, id, "tileset.json")).isPresent();
    Path tile = models.findFileAtWork(staff, id, "tiles/0.glb").orElseThrow();
    assertThat(tile).isNotEmptyFile();
    assertThat(tile.getParent().getParent().getParent()).isDirectoryNotContaining("glob:**.part");
    models.remove(staff, id);
    assertThat(models.list(staff, procedure.id())).isEmpty();
    assertThat(folders.find(ModelJobs.KIND, id.value())).doesNotExist();
  }

  @Test
  void aRefusedFileSaysWhyAndCanBeTriedInAnotherSystem() throws IOException {
    var id = upload(houses(""));
    var failed = await(id, ModelState.FAILED);
    assertThat(Objects.requireNonNull(failed.message()).key())
        .isEqualTo("citymodel.refused.no-crs");
    assertThatThrownBy(() -> models.retry(staff, id, "EPSG:1", false))
        .isInstanceOf(RefusedException.class);
    models.retry(staff, id, "EPSG:25832", false);
    await(id, ModelState.READY);
    assertThatThrownBy(() -> models.retry(staff, id, null, false))
        .isInstanceOf(RefusedException.class);
  }

  @Test
  void onlyPublicProceduresShowTheirsToAll() throws IOException {
    var id = upload(houses("EPSG:25832"));
    await(id, ModelState.READY);
    var published = procedures.find(procedure.id()).orElseThrow().published();
    assertThat(models.findPublicFile(id, "tileset.json").isPresent()).isEqualTo(published);
    jdbc.sql("update procedure set published = not published where id = ?")
        .param(procedure.id().value())
        .update();
    assertThat(models.findPublicFile(id, "tileset.json").isPresent()).isEqualTo(!published);
    var stranger =
        new Staff(
            AccountId.random(),
            municipalities.add(Fixtures.municipality()).id(),
            "Fremd",
            Set.of(Role.ADMINISTRATOR));
    assertThat(models.findFileAtWork(stranger, id, "tileset.json")).isEmpty();
    assertThatThrownBy(() -> models.remove(stranger, id)).isInstanceOf(NotAllowedException.class);
  }

  @Test
  void noNameLeadsOutOfTheTileset() throws IOException {
    var id = upload(houses("EPSG:25832"));
    await(id, ModelState.READY);
    assertThat(models.findFileAtWork(staff, id, "tileset.json")).isPresent();
    var names =
        List.of(
            "../answer.json",
            "tiles/../../answer.json",
            "/etc/passwd",
            "tiles",
            "tiles/0.glb/..",
            "tiles/x.glb",
            "tiles\\0.glb",
            "tileset.json\n",
            "answer.json",
            "");
    for (var name : names) {
      assertThat(models.findFileAtWork(staff, id, name)).as(name).isEmpty();
    }
  }

  /** As after a crash: the row says that somebody works, and nobody does. */
  @Test
  void aRestartGoesOnWithWhatWasLeft() throws IOException {
    var id = upload(houses("EPSG:25832"));
    await(id, ModelState.READY);
    jdbc.sql(
            """
            update city_model set state = 'CONVERTING', converted = null, attempts = 1,
              lease = now() - interval '1 second' where id = ?
            """)
        .param(id.value())
        .update();
    Files.createDirectories(
        folders.find(ModelJobs.KIND, id.value()).resolve("tiles.part").resolve("tiles"));
    jobs.wake();
    await(id, ModelState.READY);
    jdbc.sql(
            """
            update city_model set state = 'CONVERTING', converted = null, attempts = 2,
              lease = now() - interval '1 second' where id = ?
            """)
        .param(id.value())
        .update();
    jobs.wake();
    assertThat(Objects.requireNonNull(await(id, ModelState.FAILED).message()).key())
        .isEqualTo("citymodel.failed.interrupted");
  }

  @Test
  void aCancelledModelStaysCancelled() throws IOException {
    var text = new StringBuilder(Houses.BEGIN);
    for (int i = 0; i < 20_000; i++) {
      text.append(Houses.house("h" + i, 500_000 + i, 5_700_000));
    }
    var id = upload(text + Houses.END);
    models.cancel(staff, id);
    jobs.wake();
    assertThat(Objects.requireNonNull(await(id, ModelState.FAILED).message()).key())
        .isEqualTo("citymodel.failed.cancelled");
    Awaitility.await()
        .during(Duration.ofSeconds(2))
        .atMost(Duration.ofSeconds(10))
        .until(() -> model(id).state() == ModelState.FAILED);
  }

  @Test
  void whatCannotBeAModelIsRefusedAtOnce() throws IOException {
    assertThatThrownBy(() -> upload("")).isInstanceOf(RefusedException.class);
    Path file = Houses.write(folder.resolve("file"), "x");
    assertThatThrownBy(() ->
            models.upload(staff, procedure.id(), new ModelUpload("a", file, "EPSG:99999", false)))
        .isInstanceOf(RefusedException.class);
  }
}
