package org.planrunde.contribution;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.planrunde.identity.Municipalities;
import org.planrunde.procedure.Procedures;
import org.planrunde.testing.Fixtures;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.modulith.test.ApplicationModuleTest;
import org.springframework.modulith.test.ApplicationModuleTest.BootstrapMode;
import picocli.CommandLine;

/** The import command from a file to the database. */
@ApplicationModuleTest(mode = BootstrapMode.ALL_DEPENDENCIES, extraIncludes = "identity")
class ImportModuleTest {
  @Autowired FileImport imports;
  @Autowired Procedures procedures;
  @Autowired Contributions contributions;
  @Autowired Municipalities municipalities;
  @TempDir Path folder;
  private final StringWriter out = new StringWriter();
  private final StringWriter err = new StringWriter();
  private String town = "";
  private final String slug = "import-" + UUID.randomUUID().toString().substring(0, 8);

  @BeforeEach
  void municipality() {
    town = municipalities.add(Fixtures.municipality()).slug();
  }

  private int run(Path file, String... more) {
    var command = new ImportContributions(procedures, imports);
    var arguments =
        new java.util.ArrayList<>(java.util.List.of(file.toString(), "--procedure", slug));
    arguments.addAll(java.util.List.of(more));
    if (more.length > 0) {
      arguments.addAll(java.util.List.of("--municipality", town));
    }
    return new CommandLine(command)
        .setOut(new PrintWriter(out))
        .setErr(new PrintWriter(err))
        .execute(arguments.toArray(String[]::new));
  }

  @Test
  void aBrokenLineStopsNothingAndTheSecondRunIsEmpty() throws Exception {
    var file = folder.resolve("old.jsonl");
    Files.writeString(
        file,
        """
        {"id":"a1","title":"Zebrastreifen","text":"Bitte hier.","lat":51.98,"lon":9.87,"category":"Wege"}
        {"id":"a2","title":"Ohne Ort","category":"Wege"}
        {"id":"a3","title":"Kaputt","lat":"NaN","lon":9.87}
        not json
        {"id":"a4","title":"Noch einer","lat":51.99,"lon":9.88,"category":"Bäume"}
        """);
    assertThat(run(file, "--create", "Alte Beteiligung")).isZero();
    assertThat(out.toString())
        .contains("3 new, 0 there already, 2 skipped", "2 of them with a place, 1 without")
        .contains("line 3 skipped", "line 4 skipped");
    assertThat(run(file)).isZero();
    assertThat(out.toString()).contains("0 new, 3 there already");
    var procedure = procedures.findBySlug(slug).orElseThrow();
    assertThat(procedure.categories())
        .extracting(c -> c.key())
        .contains("wege", "baume", "weiteres");
    assertThat(contributions.countByCategory(procedure.id())).containsEntry("wege", 2);
  }

  @Test
  void withoutAProcedureItSaysWhatToDo() throws Exception {
    var file = Files.writeString(folder.resolve("x.csv"), "id,title\n1,Eins\n");
    assertThat(run(file)).isEqualTo(2);
    assertThat(err.toString()).contains("--create");
    assertThat(run(folder.resolve("none.csv"), "--create", "X")).isEqualTo(2);
    town = "gibt-es-nicht";
    assertThat(run(file, "--create", "X")).isEqualTo(2);
    assertThat(err.toString()).contains("--municipality");
  }

  @Test
  void theBonnContributions() {
    var file = shared().map(s -> s.resolve("contributions/raddialog-bonn-2017.jsonl"));
    assumeTrue(
        file.isPresent() && Files.exists(file.get()), "the real data is not beside this clone");
    assertThat(run(file.orElseThrow(), "--create", "Raddialog")).isZero();
    assertThat(out.toString())
        .contains("2314 new, 0 there already, 0 skipped", "2199 of them with a place, 115 without");
    assertThat(run(file.get())).isZero();
    assertThat(out.toString()).contains("0 new, 2314 there already");
  }

  private static Optional<Path> shared() {
    var named = Optional.ofNullable(System.getenv("PLANRUNDE_SHARED")).map(Path::of);
    return named.or(() -> Optional.of(Path.of("..", "shared"))).map(s -> s.resolve("data"));
  }
}
