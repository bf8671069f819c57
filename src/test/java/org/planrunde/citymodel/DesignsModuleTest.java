package org.planrunde.citymodel;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.planrunde.identity.Municipalities;
import org.planrunde.identity.NotAllowedException;
import org.planrunde.identity.Role;
import org.planrunde.identity.Staff;
import org.planrunde.kernel.AccountId;
import org.planrunde.kernel.RefusedException;
import org.planrunde.procedure.ModerationPolicy;
import org.planrunde.procedure.Procedure;
import org.planrunde.procedure.Procedures;
import org.planrunde.testing.Fixtures;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.modulith.test.ApplicationModuleTest;
import org.springframework.modulith.test.ApplicationModuleTest.BootstrapMode;

/** A design from the file to the scene, with a real worker beside the application. */
@ApplicationModuleTest(mode = BootstrapMode.ALL_DEPENDENCIES)
class DesignsModuleTest {
  private static final DesignWords WORDS =
      new DesignWords("Entwurf B", "Halle", "Eine Halle aus Holz am Rand des Platzes.");

  @Autowired Designs designs;
  @Autowired Municipalities municipalities;
  @Autowired Procedures procedures;
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

  private DesignId add() throws IOException {
    Path file = Files.write(folder.resolve("halle.glb"), Glbs.box());
    try (var checked = designs.check(file)) {
      return designs.add(staff, procedure.id(), "halle_ost.glb", "Entwurf A", checked);
    }
  }

  private Design only() {
    return designs.list(staff, procedure.id()).getFirst();
  }

  @Test
  void aDesignIsCheckedNamedPlacedAndShown() throws IOException {
    var id = add();
    assertThat(only().words()).isEqualTo(new DesignWords("Entwurf A", "halle ost", ""));
    assertThat(only().facts().triangles()).isEqualTo(12);
    assertThat(designs.findFileAtWork(staff, id).orElseThrow()).isNotEmptyFile();
    assertThatThrownBy(() -> designs.show(staff, id, true))
        .as("without a summary")
        .isInstanceOf(RefusedException.class);
    designs.describe(staff, id, WORDS);
    var placement = new Placement(9.88, 51.98, 0.5, 45, 2, false);
    designs.place(staff, id, placement);
    designs.show(staff, id, true);
    assertThat(only().words()).isEqualTo(WORDS);
    assertThat(only().placement()).isEqualTo(placement);
    assertThat(designs.listShown(procedure.id())).containsExactly(only());
    assertThat(designs.findWithdrawn(procedure.id(), id.toString())).isEmpty();
    designs.show(staff, id, false);
    assertThat(designs.listShown(procedure.id())).isEmpty();
    assertThat(designs.findWithdrawn(procedure.id(), id.toString())).contains(only());
    designs.show(staff, id, true);
    assertThatThrownBy(() -> designs.describe(staff, id, new DesignWords("B", "Halle", "")))
        .as("what is shown keeps its summary")
        .isInstanceOf(RefusedException.class);
    Path file = designs.findFileAtWork(staff, id).orElseThrow();
    designs.remove(staff, id);
    assertThat(designs.list(staff, procedure.id())).isEmpty();
    assertThat(file).doesNotExist();
  }

  @Test
  void onlyWhatIsShownInPublicProceduresIsForAll() throws IOException {
    var id = add();
    setPublished(true);
    assertThat(designs.findPublicFile(id)).isEmpty();
    designs.describe(staff, id, WORDS);
    designs.show(staff, id, true);
    assertThat(designs.findPublicFile(id)).isPresent();
    setPublished(false);
    assertThat(designs.findPublicFile(id)).isEmpty();
    var stranger =
        new Staff(
            AccountId.random(),
            municipalities.add(Fixtures.municipality()).id(),
            "Fremd",
            Set.of(Role.ADMINISTRATOR));
    assertThat(designs.findFileAtWork(stranger, id)).isEmpty();
    assertThatThrownBy(() -> designs.remove(stranger, id)).isInstanceOf(NotAllowedException.class);
  }

  private void setPublished(boolean published) {
    jdbc.sql("update procedure set published = ? where id = ?")
        .params(published, procedure.id().value())
        .update();
  }

  @Test
  void whatIsNoDesignIsRefusedWithASentence() throws IOException {
    Path file = Files.writeString(folder.resolve("a.glb"), "kein GLB");
    assertThatThrownBy(() -> designs.check(file))
        .isInstanceOfSatisfying(
            RefusedException.class,
            e ->
                assertThat(e.problems().getFirst().message().key())
                    .isEqualTo("citymodel.design.not-a-glb"));
  }

  @ParameterizedTest
  @CsvSource({
    "NaN, 51, 0, 0, 1, place",
    "9, 91, 0, 0, 1, place",
    "9, 51, 501, 0, 1, above",
    "9, 51, NaN, 0, 1, above",
    "9, 51, 0, 360, 1, heading",
    "9, 51, 0, -1, 1, heading",
    "9, 51, 0, NaN, 1, heading",
    "9, 51, 0, 0, 0, scale",
    "9, 51, 0, 0, Infinity, scale"
  })
  void noPlaceOutsideOfItsBounds(
      double lon, double lat, double above, double heading, double scale, String field) {
    var problems = DesignProblems.of(new Placement(lon, lat, above, heading, scale, true)).stream();
    assertThat(problems.map(org.planrunde.kernel.Problem::field)).containsExactly(field);
  }
}
