package org.planrunde.identity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.planrunde.kernel.AccountId;
import org.planrunde.kernel.RefusedException;
import org.planrunde.storage.image.ImageRefused;
import org.planrunde.testing.Fixtures;
import org.planrunde.testing.Photographs;
import org.planrunde.ui.spi.Branding;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.modulith.test.ApplicationModuleTest;
import org.springframework.modulith.test.ApplicationModuleTest.BootstrapMode;
import org.springframework.transaction.support.TransactionTemplate;
import picocli.CommandLine;

/** Several municipalities: what each says about itself, and whose face a page has. */
@ApplicationModuleTest(mode = BootstrapMode.ALL_DEPENDENCIES)
class MunicipalitiesModuleTest {
  @Autowired Municipalities municipalities;
  @Autowired Accounts accounts;
  @Autowired Branding branding;
  @Autowired TransactionTemplate transaction;
  private Municipality town;
  private Staff boss;

  @BeforeEach
  void setUp() {
    town = municipalities.add(Fixtures.municipality());
    municipalities.add(Fixtures.municipality());
    boss = new Staff(AccountId.random(), town.id(), "Probe", Set.of(Role.ADMINISTRATOR));
  }

  private static MunicipalityEdit edit(String accent, String host) {
    return new MunicipalityEdit(
        " Neustadt ", "Neu", accent, host, new MunicipalityTexts("Rathaus", "", "", ""));
  }

  @Test
  void whatIsSavedShowsAtOnceUnderItsHost() {
    var host = "mitreden-" + UUID.randomUUID() + ".example";
    assertThat(branding.of("", host).name()).isEqualTo("Planrunde");
    municipalities.save(boss, edit("#8a3b12", host.toUpperCase(java.util.Locale.ROOT)));
    assertThat(branding.of("termine", host))
        .isEqualTo(new Branding.Face("Neustadt", "#8A3B12", java.util.Optional.empty()));
    assertThat(branding.of("", "another.example").name()).isEqualTo("Planrunde");
    assertThat(municipalities.texts(town.id()).imprint()).isEqualTo("Rathaus");
    var other = municipalities.add(Fixtures.municipality());
    var rival = new Staff(AccountId.random(), other.id(), "P", Set.of(Role.ADMINISTRATOR));
    assertThatThrownBy(() -> municipalities.save(rival, edit("#123456", host)))
        .isInstanceOf(RefusedException.class)
        .hasMessageContaining("identity.town.problem.host.taken");
  }

  static Stream<Arguments> unfit() {
    var texts = MunicipalityTexts.NONE;
    var good = new MunicipalityEdit("A", "A", "#123456", "", texts);
    return Stream.of(
        Arguments.of(new MunicipalityEdit("", "A", "#123456", "", texts), "name"),
        Arguments.of(new MunicipalityEdit("x".repeat(121), "A", "#123456", "", texts), "name"),
        Arguments.of(new MunicipalityEdit("A", "x".repeat(61), "#123456", "", texts), "shortName"),
        Arguments.of(new MunicipalityEdit("A", "a\u0000", "#123456", "", texts), "shortName"),
        Arguments.of(new MunicipalityEdit("A", "A", "red", "", texts), "accent"),
        Arguments.of(new MunicipalityEdit("A", "A", "#12345G", "", texts), "accent"),
        Arguments.of(new MunicipalityEdit("A", "A", "#123456;}", "", texts), "accent"),
        Arguments.of(new MunicipalityEdit("A", "A", "#123456", "https://a.example", texts), "host"),
        Arguments.of(new MunicipalityEdit("A", "A", "#123456", "a.example:80", texts), "host"),
        Arguments.of(new MunicipalityEdit("A", "A", "#123456", "x".repeat(254), texts), "host"),
        Arguments.of(
            new MunicipalityEdit(
                "A", "A", "#123456", "", new MunicipalityTexts("x".repeat(10_001), "", "", "")),
            "imprint"),
        Arguments.of(
            new MunicipalityEdit(
                "A", "A", good.accent(), "", new MunicipalityTexts("", "x".repeat(2001), "", "")),
            "privacyContact"));
  }

  @ParameterizedTest
  @MethodSource("unfit")
  void whatIsNotFitIsRefusedAndNothingIsChanged(MunicipalityEdit edit, String field) {
    assertThatThrownBy(() -> municipalities.save(boss, edit))
        .isInstanceOfSatisfying(
            RefusedException.class,
            e -> assertThat(e.problems()).extracting(p -> p.field()).containsExactly(field));
    assertThat(municipalities.get(town.id())).isEqualTo(town);
  }

  @Test
  void onlyAnAdministratorMayAndOnlyTheOwn() {
    var planner = new Staff(boss.id(), town.id(), "P", Set.of(Role.PLANNER, Role.MODERATOR));
    assertThatThrownBy(() -> municipalities.save(planner, edit("#123456", "")))
        .isInstanceOf(NotAllowedException.class);
    assertThatThrownBy(() -> municipalities.saveLogo(planner, Photographs.jpeg(20, 20)))
        .isInstanceOf(NotAllowedException.class);
    assertThat(municipalities.findLogo(town.slug())).isEmpty();
  }

  @Test
  void aLogoIsWrittenAnewAndHasAnAddressOfItsOwn() throws Exception {
    municipalities.saveLogo(boss, Photographs.jpeg(1600, 400));
    var logo = municipalities.findLogo(town.slug()).orElseThrow();
    var image = ImageIO.read(new ByteArrayInputStream(logo.content()));
    assertThat(logo.mediaType()).isEqualTo("image/png");
    assertThat(image.getWidth()).isEqualTo(512);
    assertThat(image.getHeight()).isEqualTo(128);
    assertThat(municipalities.get(town.id()).crest())
        .startsWith("/api/v1/municipalities/" + town.slug() + "/logo?v=");
    var svg = "<svg xmlns=\"http://www.w3.org/2000/svg\"/>".getBytes(StandardCharsets.UTF_8);
    assertThatThrownBy(() -> municipalities.saveLogo(boss, svg)).isInstanceOf(ImageRefused.class);
    assertThat(municipalities.findLogo(town.slug()).orElseThrow().revision())
        .isEqualTo(logo.revision());
    municipalities.removeLogo(boss);
    assertThat(municipalities.get(town.id()).crest()).isNull();
  }

  private int command(StringWriter said, String... arguments) {
    return new CommandLine(new AddMunicipality(municipalities, accounts, transaction))
        .setOut(new PrintWriter(said))
        .setErr(new PrintWriter(said))
        .execute(arguments);
  }

  @Test
  void theCommandMakesBothOrNothing() {
    var said = new StringWriter();
    var admin = "leitung-" + UUID.randomUUID();
    var slug = "berg-" + UUID.randomUUID().toString().substring(0, 8);
    assertThat(command(said, "Neustadt am Berg", "--slug", slug, "--admin", admin)).isZero();
    assertThat(said.toString()).contains(slug, admin, "one-time password: ");
    var made = municipalities.findBySlug(slug).orElseThrow();
    assertThat(accounts.hasAdministrator(made.id())).isTrue();
    assertThat(command(said, "Zwei", "--slug", slug, "--admin", admin + "2")).isEqualTo(2);
    assertThat(command(said, "Zwei", "--slug", slug + "-2", "--admin", admin)).isEqualTo(2);
    assertThat(municipalities.findBySlug(slug + "-2")).as("its login was taken").isEmpty();
    assertThat(command(said, "Drei", "--slug", "Drei!", "--admin", admin + "3")).isEqualTo(2);
    assertThat(command(said, "x".repeat(61), "--admin", admin + "4")).isEqualTo(2);
  }
}
