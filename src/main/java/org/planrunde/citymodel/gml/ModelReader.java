package org.planrunde.citymodel.gml;

import java.io.BufferedInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.function.IntConsumer;
import org.planrunde.citymodel.gml.ModelRefused.Reason;
import org.planrunde.kernel.SafeXml;
import org.planrunde.kernel.SafeZip;
import org.planrunde.kernel.XmlLimits;
import org.planrunde.kernel.ZipLimits;

/**
 * Reads a city model file: CityGML 1.0 to 3.0, CityJSON 1.0 to 2.0 or CityJSONSeq, plain or packed.
 *
 * <p>What the file is comes from its content, never from its name. Nothing that it names is
 * fetched, resolved or opened. Not thread-safe; each reading needs its own.
 */
public final class ModelReader {
  private static final int BUFFER = 1 << 16;
  private static final Set<String> MODELS =
      Set.of("gml", "xml", "citygml", "json", "jsonl", "cityjson", "ndjson");

  private final ModelLimits limits;
  private final ModelSink sink;
  private final Skipped skipped;
  private final Meter meter;

  /**
   * A reader for one file.
   *
   * @param progress hears each per cent of the source once
   */
  public ModelReader(ModelLimits limits, ModelSink sink, Skipped skipped, IntConsumer progress) {
    this.limits = limits;
    this.sink = sink;
    this.skipped = skipped;
    this.meter = new Meter(progress);
  }

  /**
   * Reads to the end and hands each object to the sink.
   *
   * @return the format and its version, such as {@code CityGML 2.0}
   * @throws ModelRefused if the file as a whole is no good; objects may have been handed over
   *     before. {@link org.planrunde.kernel.XmlRefused} and {@link org.planrunde.kernel.ZipRefused}
   *     likewise
   */
  public String read(Path path) {
    try {
      if (!Files.isRegularFile(path)) {
        throw new ModelRefused(Reason.UNREADABLE);
      }
      return isZip(path) ? archive(path) : read(new FileSource(path, limits, meter));
    } catch (IOException e) {
      throw refusal(e);
    } catch (UncheckedIOException e) {
      throw refusal(Objects.requireNonNull(e.getCause()));
    }
  }

  private static RuntimeException refusal(IOException e) {
    return switch (e) {
      case StoppedInput stopped -> stopped.refusal();
      case EOFException _ -> new ModelRefused(Reason.BROKEN);
      default -> new ModelRefused(Reason.UNREADABLE);
    };
  }

  private static boolean isZip(Path path) throws IOException {
    try (var in = new BufferedInputStream(Files.newInputStream(path))) {
      return Signature.ZIP.begins(in);
    }
  }

  private String archive(Path path) throws IOException {
    try (var zip = SafeZip.open(path, ZipLimits.CITY_MODEL)) {
      List<SafeZip.Entry> models =
          zip.entries().stream().filter(it -> MODELS.contains(it.extension())).toList();
      String format = "";
      for (int i = 0; i < models.size(); i++) {
        meter.part(i, models.size());
        String of = member(new ZipSource(zip, models.get(i), meter));
        format = format.isEmpty() ? of : format;
      }
      if (format.isEmpty()) {
        throw new ModelRefused(Reason.ARCHIVE);
      }
      return format;
    }
  }

  /** Empty for what is no city model, such as the metadata that often lie beside it. */
  private String member(ModelSource source) throws IOException {
    try {
      return read(source);
    } catch (ModelRefused e) {
      if (e.reason() == Reason.NOT_A_CITY_MODEL) {
        return "";
      }
      throw e;
    }
  }

  private String read(ModelSource source) throws IOException {
    try (var in = new BufferedInputStream(source.open(0, 1), BUFFER)) {
      if (Signature.language(in) == Signature.Language.XML) {
        try (var xml = SafeXml.open(in, XmlLimits.CITY_MODEL)) {
          return "CityGML " + new CityGmlReader(xml, limits, sink, skipped).read();
        }
      }
    }
    return new CityJsonReader(source, limits, sink, skipped).read();
  }
}
