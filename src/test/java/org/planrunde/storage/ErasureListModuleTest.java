package org.planrunde.storage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.planrunde.storage.spi.ErasesAgain;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.modulith.test.ApplicationModuleTest;
import org.springframework.transaction.support.TransactionTemplate;

/** The list of erasures beside the real database. */
@ApplicationModuleTest
class ErasureListModuleTest {
  private static final LocalDate TODAY = LocalDate.now(ZoneOffset.UTC);

  @Autowired ErasureList list;
  @Autowired ErasureFile file;
  @Autowired ErasureReplay replay;
  @Autowired Room room;
  @Autowired JdbcClient jdbc;
  @Autowired TransactionTemplate transaction;

  @Value("${planrunde.data}")
  Path data;

  private UUID id = UUID.randomUUID();

  /** A room that remembers what it was asked to erase again. */
  static final class Room implements ErasesAgain {
    private final Map<UUID, LocalDate> asked = new HashMap<>();

    @Override
    public String kind() {
      return "thing";
    }

    @Override
    public int eraseAgain(Map<UUID, LocalDate> noted) {
      asked.putAll(noted);
      return noted.size();
    }
  }

  @TestConfiguration
  static class Rooms {
    @Bean
    Room room() {
      return new Room();
    }
  }

  @BeforeEach
  void empty() throws IOException {
    id = UUID.randomUUID();
    jdbc.sql("delete from erasure").update();
    Files.deleteIfExists(path());
    room.asked.clear();
  }

  private Path path() {
    return data.toAbsolutePath().resolve("erasures").resolve(BlobFolder.nameOf(jdbc) + ".list");
  }

  private void note(UUID what) {
    transaction.executeWithoutResult(_ -> list.note("thing", what));
  }

  private int rows() {
    return jdbc.sql("select count(*)::int as n from erasure")
        .query((rs, n) -> rs.getInt("n"))
        .single();
  }

  @Test
  void aCommitAddsALineThatSaysNothingButWhatAndWhen() throws IOException {
    note(id);
    assertThat(path()).hasContent(TODAY + " thing " + id + "\n");
    list.catchUp();
    assertThat(rows()).isZero();
    assertThat(Files.readAllLines(path())).hasSize(1);
  }

  @Test
  void whatIsRolledBackWasNotErased() {
    assertThatThrownBy(() ->
            transaction.executeWithoutResult(_ -> {
              list.note("thing", id);
              throw new IllegalStateException("rolled back");
            }))
        .hasMessage("rolled back");
    list.catchUp();
    assertThat(file.read()).isEmpty();
    assertThat(rows()).isZero();
  }

  /** As if the process had died between the commit and the line. */
  @Test
  void aLineThatACrashPreventedIsAddedAtTheStart() {
    jdbc.sql("insert into erasure (kind, id, day) values ('thing', ?, ?)")
        .params(id, TODAY)
        .update();
    list.catchUp();
    assertThat(file.read()).containsExactly(new Erasure(TODAY, "thing", id));
    assertThat(rows()).isZero();
  }

  @Test
  void aDiskThatTakesNothingDelaysTheLineAndLosesNone() throws IOException {
    Files.createDirectory(path());
    note(id);
    assertThat(rows()).isOne();
    Files.delete(path());
    list.catchUp();
    assertThat(file.read()).containsExactly(new Erasure(TODAY, "thing", id));
    assertThat(rows()).isZero();
  }

  @Test
  void halfALineIsLeftOutAndHarmsNoOther() throws IOException {
    note(id);
    Files.writeString(path(), TODAY + " thing 1234-", StandardOpenOption.APPEND);
    assertThat(file.read()).hasSize(1);
    var other = UUID.randomUUID();
    note(other);
    assertThat(file.read()).extracting(Erasure::id).containsExactly(id, other);
    Files.write(path(), new byte[] {0, (byte) 0xff, '\n', 'x'}, StandardOpenOption.APPEND);
    assertThat(file.read()).hasSize(2);
  }

  @Test
  void atTheStartEachRoomIsAskedForItsOwnWithTheLatestDay() {
    file.append(
        List.of(
            new Erasure(TODAY.minusDays(9), "thing", id),
            new Erasure(TODAY.minusDays(2), "thing", id),
            new Erasure(TODAY, "unknown", UUID.randomUUID())));
    assertThat(replay.replay()).isEqualTo(Map.of("thing", 1));
    assertThat(room.asked).isEqualTo(Map.of(id, TODAY.minusDays(2)));
  }

  @Test
  void manyAreAskedInSeveralGoes() {
    for (int i = 0; i < 3; i++) {
      file.append(
          java.util.stream.IntStream.range(0, 400)
              .mapToObj(_ -> new Erasure(TODAY, "thing", UUID.randomUUID()))
              .toList());
    }
    assertThat(replay.replay()).isEqualTo(Map.of("thing", 1200));
    assertThat(room.asked).hasSize(1200);
  }

  @Test
  void itForgetsWhatIsOlderThanAnyBackup() {
    var young = new Erasure(TODAY.minusDays(400), "thing", id);
    file.append(List.of(new Erasure(TODAY.minusDays(401), "thing", UUID.randomUUID()), young));
    assertThat(list.forgetOld()).isOne();
    assertThat(file.read()).containsExactly(young);
    assertThat(list.forgetOld()).isZero();
  }

  @Test
  void theWebServerStartsAfterIt() {
    assertThat(replay.getPhase())
        .isLessThan(
            org.springframework.boot.web.server.context.WebServerApplicationContext
                .START_STOP_LIFECYCLE_PHASE);
  }
}
