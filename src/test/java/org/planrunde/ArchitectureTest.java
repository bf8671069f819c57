package org.planrunde;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.lang.ArchRule;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** Rules that the module check cannot express. */
class ArchitectureTest {
  private static final JavaClasses CLASSES =
      new ClassFileImporter()
          .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
          .importPackages("org.planrunde");

  @Test
  void vaadinLivesOnlyInUi() {
    check(
        noClasses()
            .that()
            .resideOutsideOfPackage("..ui..")
            .should()
            .dependOnClassesThat()
            .resideInAPackage("com.vaadin.."));
  }

  @Test
  void algorithmsKnowNoSpring() {
    check(
        noClasses()
            .that()
            .resideInAnyPackage(
                "..kernel..",
                "..geo..",
                "..analysis.text..",
                "..analysis.cluster..",
                "..identity.totp..",
                "..contribution.sensitive..",
                "..plan.proxy..",
                "..plan.raster..",
                "..plan.read..",
                "..citymodel.design..",
                "..plan.service..",
                "..citymodel.gml..",
                "..citymodel.mesh..",
                "..citymodel.relief..",
                "..citymodel.tiles..",
                "..workshop.minutes..",
                "..demo.town..")
            .and()
            .doNotHaveSimpleName("package-info")
            .should()
            .dependOnClassesThat()
            .resideInAPackage("org.springframework..")
            .allowEmptyShould(true));
  }

  @Test
  void noScriptAndNoMarkupFromStrings() {
    check(noClasses().should().callMethodWhere(TargetNamed.anyOf("executeJs", "setInnerHtml")));
    check(
        noClasses()
            .should()
            .dependOnClassesThat()
            .haveFullyQualifiedName("com.vaadin.flow.component.Html"));
  }

  @Test
  void noSourceNamesInnerHtml() throws IOException {
    try (var files = Files.walk(Path.of("src/main/java"))) {
      var bad =
          files
              .filter(file -> file.toString().endsWith(".java"))
              .filter(file -> read(file).contains("innerHTML"))
              .toList();
      assertThat(bad).isEmpty();
    }
  }

  @Test
  void dangerHasSingleDoors() {
    onlyThrough("SafeXml", "javax\\.xml\\.(parsers|stream|transform)\\..*");
    onlyThrough("SafeImage", "javax\\.imageio\\..*");
    onlyThrough("SafeZip", "java\\.util\\.zip\\.Zip(InputStream|File)");
    onlyThrough("SafeUrl", "java\\.net\\.(URLConnection|HttpURLConnection|http\\.HttpClient)");
  }

  /** A URL that the class loader hands out leads nowhere else; one made from text may. */
  @Test
  void onlySafeUrlMakesAUrl() {
    check(
        noClasses()
            .that()
            .haveNameNotMatching(".*\\.SafeUrl(\\$.*)?")
            .should()
            .callConstructor(java.net.URL.class, String.class)
            .orShould()
            .callMethod(java.net.URI.class, "toURL"));
  }

  @Test
  void oneFrontEndFolder() {
    assertThat(Path.of("src/main/frontend")).doesNotExist();
  }

  @Test
  void everyPackageWritesNullDown() throws IOException {
    try (var files = Files.walk(Path.of("src/main/java"))) {
      var folders =
          files
              .filter(file -> file.toString().endsWith(".java"))
              .map(Path::getParent)
              .collect(Collectors.toSet());
      assertThat(folders).allSatisfy(ArchitectureTest::isNullMarked);
    }
  }

  private static void isNullMarked(Path folder) {
    assertThat(folder.resolve("package-info.java")).content().contains("@NullMarked");
  }

  private static void onlyThrough(String door, String types) {
    check(
        noClasses()
            .that()
            .haveNameNotMatching(".*\\." + door + "(\\$.*)?")
            .should()
            .dependOnClassesThat()
            .haveNameMatching(types));
  }

  private static void check(ArchRule rule) {
    rule.check(CLASSES);
  }

  private static String read(Path file) {
    try {
      return Files.readString(file);
    } catch (IOException e) {
      throw new java.io.UncheckedIOException(e);
    }
  }
}
