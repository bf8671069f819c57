package org.planrunde.contribution;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.planrunde.identity.Municipalities;
import org.planrunde.kernel.Problem;
import org.planrunde.kernel.RefusedException;
import org.planrunde.procedure.ModerationPolicy;
import org.planrunde.procedure.Procedure;
import org.planrunde.procedure.Procedures;
import org.planrunde.testing.Fixtures;
import org.planrunde.testing.Photographs;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.modulith.test.ApplicationModuleTest;
import org.springframework.modulith.test.ApplicationModuleTest.BootstrapMode;

/** Photos on their way from a draft into a contribution and out of it again. */
@ApplicationModuleTest(mode = BootstrapMode.ALL_DEPENDENCIES, extraIncludes = "identity")
class PhotosModuleTest {
  private static final byte[] FILE = Photographs.jpeg(800, 600);

  @Autowired Photos photos;
  @Autowired Contributions contributions;
  @Autowired Receipts receipts;
  @Autowired Procedures procedures;
  @Autowired Municipalities municipalities;
  @Autowired JdbcClient jdbc;

  @Value("${planrunde.data}")
  Path data;

  private Procedure procedure;

  @BeforeEach
  void setUp() {
    procedure = procedure(ModerationPolicy.AFTER);
  }

  private Procedure procedure(ModerationPolicy policy) {
    var municipality = municipalities.add(Fixtures.municipality());
    return procedures.save(Fixtures.procedure(municipality.id(), policy));
  }

  private Draft with(DraftPhoto... own) {
    return with(UUID.randomUUID(), own);
  }

  private Draft with(UUID key, DraftPhoto... own) {
    var d = Fixtures.draft(procedure, "Bank am Weg", null);
    return new Draft(
        key,
        d.procedure(),
        d.category(),
        d.type(),
        d.title(),
        d.text(),
        d.nickname(),
        d.place(),
        d.placeWords(),
        d.consent(),
        d.channel(),
        List.of(own));
  }

  private DraftPhoto photo(String alt) {
    return new DraftPhoto(photos.add(FILE), alt);
  }

  private long files() throws IOException {
    // Beside the folder of uploads lies the list of erasures, which grows with a withdrawal.
    try (var all = Files.walk(data.resolve("blobs"))) {
      return all.filter(Files::isRegularFile).count();
    }
  }

  private Problem refusal(Draft draft) {
    var refused = catchThrowableOfType(RefusedException.class, () -> contributions.submit(draft));
    assertThat(refused).isNotNull();
    return refused.problems().getFirst();
  }

  @Test
  void photosBecomePublicWithTheirContributionInTheAuthorsOrder() {
    var second = photo(" zwei ");
    var first = photo("eins");
    var receipt = contributions.submit(with(first, second));
    var listed = photos.listPublic(List.of(receipt.id())).get(receipt.id());
    assertThat(listed).extracting(Photo::alt).containsExactly("eins", "zwei");
    assertThat(listed).extracting(Photo::position).containsExactly(1, 2);
    var found = photos.findPublic(procedure.id(), receipt.code(), 2).orElseThrow();
    assertThat(photos.read(found, PhotoSize.SMALL).orElseThrow()).startsWith(0xff, 0xd8);
    assertThat(found.width()).isEqualTo(800);
    assertThat(photos.findPublic(procedure.id(), receipt.code(), 3)).isEmpty();
  }

  @Test
  void photosAreSeenByTheirAuthorAndStaffOnlyUntilTheContributionIsPublic() {
    procedure = procedure(ModerationPolicy.BEFORE);
    var receipt = contributions.submit(with(photo("eins")));
    assertThat(photos.listPublic(List.of(receipt.id()))).isEmpty();
    assertThat(photos.findPublic(procedure.id(), receipt.code(), 1)).isEmpty();
    assertThat(photos.list(receipt.id())).hasSize(1);
    contributions.publish(receipt.id());
    assertThat(photos.findPublic(procedure.id(), receipt.code(), 1)).isPresent();
    contributions.withhold(receipt.id());
    assertThat(photos.findPublic(procedure.id(), receipt.code(), 1)).isEmpty();
    assertThat(photos.list(receipt.id())).hasSize(1);
  }

  @Test
  void withdrawingDeletesRowsAndFilesAtOnce() throws IOException {
    var before = files();
    var receipt = contributions.submit(with(photo("eins"), photo("zwei")));
    assertThat(files()).isEqualTo(before + 4);
    receipts.withdraw(receipt.secret());
    assertThat(photos.list(receipt.id())).isEmpty();
    assertThat(files()).isEqualTo(before);
  }

  @Test
  void aPhotoThatIsGoneIsSaidAndNothingIsStored() {
    var gone = new DraftPhoto(UUID.randomUUID(), "");
    assertThat(refusal(with(photo("da"), gone)).message().key())
        .isEqualTo("contribution.problem.photo.gone");
    assertThat(contributions.countPublic(procedure.id(), Filter.ALL)).isZero();
  }

  @Test
  void sixPhotosTheSameTwiceAndLongDescriptionsAreRefused() {
    var six = IntStream.range(0, 6).mapToObj(i -> photo("")).toArray(DraftPhoto[]::new);
    assertThat(refusal(with(six)).field()).isEqualTo("photos");
    assertThat(refusal(with(six[0], six[0])).field()).isEqualTo("photos");
    assertThat(refusal(with(new DraftPhoto(six[0].upload(), "a".repeat(201)))).field())
        .isEqualTo("photos");
    assertThat(refusal(with(new DraftPhoto(six[0].upload(), "a\u0000b"))).field())
        .isEqualTo("photos");
    contributions.submit(with(new DraftPhoto(six[0].upload(), "a".repeat(200))));
  }

  @Test
  void theSameKeyInParallelLinksThePhotosOnce() throws Exception {
    var draft = with(photo("eins"), photo("zwei"));
    try (var pool = Executors.newFixedThreadPool(6)) {
      var tasks =
          IntStream.range(0, 8)
              .mapToObj(i -> (Callable<Receipt>) () -> contributions.submit(draft))
              .toList();
      var ids = new ArrayList<Object>();
      for (var result : pool.invokeAll(tasks)) {
        ids.add(result.get().id());
      }
      assertThat(ids.stream().distinct()).hasSize(1);
    }
    assertThat(contributions.countPublic(procedure.id(), Filter.ALL)).isEqualTo(1);
    assertThat(photos.list(contributions.submit(draft).id())).hasSize(2);
  }

  @Test
  void aPhotoAddedAfterAnUnnoticedSendingIsNotDroppedInSilence() throws IOException {
    var key = UUID.randomUUID();
    var one = photo("eins");
    var first = contributions.submit(with(key, one));
    var more = photo("zwei");
    assertThat(refusal(with(key, one, more)).field()).isEqualTo("key");
    var second = contributions.submit(with(one, more));
    assertThat(photos.list(second.id())).hasSize(2);
    assertThat(photos.list(first.id())).hasSize(1);
    receipts.withdraw(first.secret());
    var kept = photos.list(second.id()).getFirst();
    assertThat(photos.read(kept, PhotoSize.LARGE)).isPresent();
  }

  @Test
  void droppingTakesOnlyWhatIsNobodys() {
    var sent = photo("gesendet");
    var unsent = photo("verworfen");
    var receipt = contributions.submit(with(sent));
    photos.drop(List.of(sent.upload(), unsent.upload()));
    assertThat(photos.list(receipt.id())).hasSize(1);
    assertThat(photos.listDraft(List.of(unsent.upload(), sent.upload()))).isEmpty();
  }

  @Test
  void whatNobodyLookedAtForSevenDaysIsForgotten() throws IOException {
    var forgotten = photo("").upload();
    var opened = photo("").upload();
    var receipt = contributions.submit(with(photo("gesendet")));
    var before = files();
    jdbc.sql("update contribution_photo set seen = now() - interval '8 days'").update();
    assertThat(photos.listDraft(List.of(opened))).containsKey(opened);
    assertThat(photos.forgetOld()).isPositive();
    assertThat(photos.listDraft(List.of(forgotten, opened))).containsOnlyKeys(opened);
    assertThat(photos.list(receipt.id())).hasSize(1);
    assertThat(files()).isLessThan(before);
  }

  @Test
  void whatIsNoPhotoIsRefusedWithASentenceAndLeavesNothing() throws IOException {
    var before = files();
    var text = "<svg onload=alert(1)>".getBytes(StandardCharsets.UTF_8);
    var refused =
        catchThrowableOfType(
            RefusedException.class, () -> photos.add(new ByteArrayInputStream(text)));
    assertThat(refused.problems().getFirst().message().key())
        .isEqualTo("contribution.problem.photo.not-a-photo");
    var large = new byte[Photos.MOST_BYTES + 100_000];
    System.arraycopy(FILE, 0, large, 0, FILE.length);
    refused =
        catchThrowableOfType(
            RefusedException.class, () -> photos.add(new ByteArrayInputStream(large)));
    assertThat(refused.problems().getFirst().message().key())
        .isEqualTo("contribution.problem.photo.too-large");
    assertThat(files()).isEqualTo(before);
  }
}
