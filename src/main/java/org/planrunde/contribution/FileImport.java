package org.planrunde.contribution;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.IntConsumer;
import org.jspecify.annotations.Nullable;
import org.planrunde.contribution.reading.ContributionFile;
import org.planrunde.contribution.reading.ImportRow;
import org.planrunde.contribution.reading.ReadLine;
import org.planrunde.identity.Municipalities;
import org.planrunde.identity.Municipality;
import org.planrunde.kernel.PlainText;
import org.planrunde.procedure.Procedure;
import org.planrunde.procedure.Procedures;
import org.springframework.dao.DataAccessException;
import org.springframework.stereotype.Service;

/** Brings a file of contributions into a procedure, a few hundred at a time. */
@Service
class FileImport {
  private static final int BATCH = 250;
  private static final int MAX_NICKNAME = 60;

  private final ContributionImport contributions;
  private final Procedures procedures;
  private final Municipalities municipalities;

  FileImport(
      ContributionImport contributions, Procedures procedures, Municipalities municipalities) {
    this.contributions = contributions;
    this.procedures = procedures;
    this.municipalities = municipalities;
  }

  /** The municipality with this slug, or without one the only municipality. */
  Optional<Municipality> town(@Nullable String slug) {
    return slug == null ? municipalities.findOnly() : municipalities.findBySlug(slug);
  }

  /** Makes a procedure that fits the file: its categories, and the box around its places. */
  Procedure create(Path file, Municipality town, String slug, String name) throws IOException {
    return procedures.save(ProcedureOfFile.read(file).procedure(town.id(), slug, name));
  }

  /** Imports what is new; {@code progress} hears how many lines were read. */
  ImportReport run(Path file, Procedure procedure, IntConsumer progress) throws IOException {
    var tally = new Tally(procedure);
    try (var lines = ContributionFile.open(file)) {
      lines.forEach(line -> {
        tally.take(line);
        if (tally.read % 1000 == 0) {
          progress.accept(tally.read);
        }
      });
    }
    tally.flush();
    return tally.report();
  }

  /** Collects and counts; a line that the database refuses is skipped like any other broken one. */
  private final class Tally {
    private final Procedure procedure;
    private final List<ReadLine.Readable> batch = new ArrayList<>();
    private final List<ReadLine.Broken> skipped = new ArrayList<>();
    private int read;
    private int fresh;
    private int located;
    private int unlocated;

    Tally(Procedure procedure) {
      this.procedure = procedure;
    }

    void take(ReadLine line) {
      read++;
      switch (line) {
        case ReadLine.Broken broken -> skipped.add(broken);
        case ReadLine.Readable readable -> {
          var nickname = readable.row().nickname();
          if (nickname != null && nickname.length() > MAX_NICKNAME) {
            skipped.add(
                new ReadLine.Broken(
                    readable.line(), "nickname longer than " + MAX_NICKNAME + " characters"));
            return;
          }
          batch.add(readable);
          if (batch.size() == BATCH) {
            flush();
          }
        }
      }
    }

    void flush() {
      try {
        fresh += contributions.take(procedure, batch.stream().map(this::imported).toList()).size();
        batch.forEach(this::count);
      } catch (DataAccessException together) {
        batch.forEach(this::takeAlone);
      }
      batch.clear();
    }

    private void takeAlone(ReadLine.Readable line) {
      try {
        fresh += contributions.take(procedure, List.of(imported(line))).size();
        count(line);
      } catch (DataAccessException e) {
        skipped.add(
            new ReadLine.Broken(
                line.line(), "refused by the database: " + e.getMostSpecificCause().getMessage()));
      }
    }

    private void count(ReadLine.Readable line) {
      if (line.row().place() == null) {
        unlocated++;
      } else {
        located++;
      }
    }

    private Imported imported(ReadLine.Readable line) {
      return FileImport.imported(line.row(), procedure);
    }

    ImportReport report() {
      return new ImportReport(
          read, fresh, located + unlocated - fresh, located, unlocated, List.copyOf(skipped));
    }
  }

  private static Imported imported(ImportRow row, Procedure procedure) {
    var created = row.created();
    return new Imported(
        row.sourceId(),
        Channel.IMPORT,
        category(row.category(), procedure),
        type(row.type(), procedure),
        PlainText.tidy(row.title()),
        PlainText.tidy(row.text()),
        row.nickname(),
        row.language(),
        row.place(),
        null,
        created == null ? Instant.now() : created,
        true);
  }

  /**
   * By key or label; what the procedure does not know goes to its last category if that is "other".
   */
  private static @Nullable String category(@Nullable String named, Procedure procedure) {
    return procedure.categories().stream()
        .filter(c -> named != null && (c.key().equals(named) || c.label().equalsIgnoreCase(named)))
        .findFirst()
        .or(() -> procedure.category(ProcedureOfFile.OTHER))
        .map(c -> c.key())
        .orElse(null);
  }

  private static @Nullable String type(@Nullable String named, Procedure procedure) {
    return procedure.types().stream()
        .filter(t ->
            named != null
                && (t.key().equals(named.toLowerCase(Locale.ROOT))
                    || t.label().equalsIgnoreCase(named)))
        .findFirst()
        .map(t -> t.key())
        .orElse(null);
  }
}
