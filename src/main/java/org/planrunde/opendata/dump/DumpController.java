package org.planrunde.opendata.dump;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.List;
import java.util.concurrent.Semaphore;
import org.planrunde.opendata.ContributionFeatures;
import org.planrunde.opendata.ContributionWords;
import org.planrunde.opendata.FeatureStream;
import org.planrunde.opendata.Harvest;
import org.planrunde.opendata.OpenFeature;
import org.planrunde.opendata.OpenProblems;
import org.planrunde.opendata.OpenProcedures;
import org.planrunde.opendata.OpenSite;
import org.planrunde.opendata.Replies;
import org.planrunde.procedure.Procedure;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.web.bind.annotation.CrossOrigin;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

/**
 * Serves all public contributions of a procedure as one file. CSV and GeoJSON are written while
 * they are read; a GeoPackage is put together on the disk first, so few are made at once.
 */
@RestController
@CrossOrigin
class DumpController {
  private static final int PACKAGES_AT_ONCE = 2;

  private final OpenProcedures procedures;
  private final Harvest harvest;
  private final ContributionFeatures features;
  private final OpenSite site;
  private final Semaphore packing = new Semaphore(PACKAGES_AT_ONCE);

  DumpController(
      OpenProcedures procedures, Harvest harvest, ContributionFeatures features, OpenSite site) {
    this.procedures = procedures;
    this.harvest = harvest;
    this.features = features;
    this.site = site;
  }

  /** A table for spreadsheets, see {@link org.planrunde.kernel.CsvText}. */
  @GetMapping("/api/v1/procedures/{slug}/contributions.csv")
  void csv(HttpServletRequest request, HttpServletResponse response, @PathVariable String slug)
      throws IOException {
    var procedure = get(request, slug);
    var words = words(request, procedure);
    var all = harvest.of(procedure.id());
    var out = begin(response, procedure, "csv", "text/csv;charset=utf-8");
    write(out, CsvRow.head());
    all.each(page -> {
      for (var feature : features.of(words, page)) {
        write(out, CsvRow.of(feature));
      }
    });
  }

  /** RFC 7946. */
  @GetMapping("/api/v1/procedures/{slug}/contributions.geojson")
  void geoJson(HttpServletRequest request, HttpServletResponse response, @PathVariable String slug)
      throws IOException {
    var procedure = get(request, slug);
    var words = words(request, procedure);
    var all = harvest.of(procedure.id());
    var stream =
        new FeatureStream(begin(response, procedure, "geojson", Replies.GEO_JSON.toString()));
    all.each(page -> {
      for (var feature : features.of(words, page)) {
        stream.add(feature.json());
      }
    });
    stream.end();
  }

  /** A GeoPackage with one table. */
  @GetMapping("/api/v1/procedures/{slug}/contributions.gpkg")
  void geoPackage(
      HttpServletRequest request, HttpServletResponse response, @PathVariable String slug)
      throws IOException {
    var procedure = get(request, slug);
    if (!packing.tryAcquire()) {
      throw OpenProblems.busy();
    }
    Path file;
    try {
      file = pack(words(request, procedure));
    } finally {
      packing.release();
    }
    try {
      response.setContentLengthLong(Files.size(file));
      Files.copy(file, begin(response, procedure, "gpkg", "application/geopackage+sqlite3"));
    } finally {
      Files.delete(file);
    }
  }

  private Path pack(ContributionWords words) throws IOException {
    var file = Files.createTempFile("planrunde-dump", ".gpkg");
    var whole = false;
    try (var writer = new GeoPackageWriter(file, words.procedure().name())) {
      harvest.of(words.procedure().id()).each(page -> add(writer, features.of(words, page)));
      writer.end();
      whole = true;
    } catch (SQLException e) {
      throw new IOException(e);
    } finally {
      if (!whole) {
        Files.delete(file);
      }
    }
    return file;
  }

  private static void add(GeoPackageWriter writer, List<OpenFeature> features) throws IOException {
    try {
      for (var feature : features) {
        writer.add(feature);
      }
    } catch (SQLException e) {
      throw new IOException(e);
    }
  }

  private Procedure get(HttpServletRequest request, String slug) {
    return procedures
        .findBySlug(request, slug)
        .orElseThrow(() -> OpenProblems.notThere("opendata.problem.procedure"));
  }

  private ContributionWords words(HttpServletRequest request, Procedure procedure) {
    return new ContributionWords(procedure, site.base(request));
  }

  private static OutputStream begin(
      HttpServletResponse response, Procedure procedure, String ending, String type)
      throws IOException {
    Replies.keepShortly(response);
    response.setContentType(type);
    response.setHeader(
        HttpHeaders.CONTENT_DISPOSITION,
        ContentDisposition.attachment()
            .filename(procedure.slug() + "." + ending)
            .build()
            .toString());
    return response.getOutputStream();
  }

  private static void write(OutputStream out, String text) throws IOException {
    out.write(text.getBytes(StandardCharsets.UTF_8));
  }
}
