package org.planrunde;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.yaml.snakeyaml.Yaml;

/** The container files say the same as the project itself; does not build an image. */
class DockerFilesTest {
  private static final Pattern VARIABLE = Pattern.compile("\\$\\{(PLANRUNDE_DB_[A-Z]+)");

  private static String dockerfile = "";
  private static String compose = "";
  private static String properties = "";

  @BeforeAll
  static void read() throws IOException {
    dockerfile = Files.readString(Path.of("docker/Dockerfile"));
    compose = Files.readString(Path.of("docker/compose.yaml"));
    properties = Files.readString(Path.of("src/main/resources/application.properties"));
  }

  @Test
  void sameJavaAsThePom() throws IOException {
    var java = find("<java.version>(\\d+)<", Files.readString(Path.of("pom.xml")));

    assertThat(dockerfile)
        .contains("FROM eclipse-temurin:" + java + "-jdk AS build")
        .contains("FROM eclipse-temurin:" + java + "-jre\n");
  }

  @Test
  void sameNodeAsTheLauncher() throws IOException {
    var major = find("node_version=(\\d+)", Files.readString(Path.of("launcher/tools.sh")));

    assertThat(dockerfile).contains("FROM node:" + major + "-");
  }

  @Test
  void samePortEverywhere() throws IOException {
    var port = find("local port=(\\d+)", Files.readString(Path.of("launcher/server.sh")));

    assertThat(dockerfile).contains("EXPOSE " + port, "http://127.0.0.1:" + port + "/actuator");
    assertThat(service("app").get("ports")).isEqualTo(List.of(port + ":" + port));
  }

  @Test
  void appIsGivenTheDatabaseVariablesItReads() {
    var read = new TreeSet<String>();
    VARIABLE.matcher(properties).results().forEach(match -> read.add(match.group(1)));

    assertThat(environment("app").keySet()).containsAll(read);
  }

  @Test
  void appAndDatabaseAgree() {
    var app = environment("app");
    var database = environment("database");

    assertThat(app.get("PLANRUNDE_DB_URL"))
        .isEqualTo("jdbc:postgresql://database:5432/" + database.get("POSTGRES_DB"));
    assertThat(app.get("PLANRUNDE_DB_USER")).isEqualTo(database.get("POSTGRES_USER"));
    assertThat(app.get("PLANRUNDE_DB_PASSWORD")).isEqualTo(database.get("POSTGRES_PASSWORD"));
    assertThat(properties).contains("/" + database.get("POSTGRES_DB") + "}");
  }

  @Test
  void serverDoesNotRunAsRoot() {
    assertThat(dockerfile.substring(dockerfile.lastIndexOf("FROM ")))
        .contains("\nUSER planrunde\n");
  }

  private static Map<String, Object> service(String name) {
    Map<String, Map<String, Map<String, Object>>> yaml = new Yaml().load(compose);
    return yaml.get("services").get(name);
  }

  private static Map<String, String> environment(String service) {
    var values = new TreeMap<String, String>();
    ((Map<?, ?>) service(service).get("environment"))
        .forEach((key, value) -> values.put(String.valueOf(key), String.valueOf(value)));
    return values;
  }

  private static String find(String pattern, String text) {
    var matcher = Pattern.compile(pattern).matcher(text);
    assertThat(matcher.find()).as(pattern).isTrue();
    return matcher.group(1);
  }
}
