package org.planrunde.plan.read;

import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.locationtech.jts.geom.Envelope;
import org.planrunde.geo.AxisCheck;
import org.planrunde.geo.CrsName;
import org.planrunde.kernel.Message;

/**
 * What was found in a file.
 *
 * @param version of the format, such as 6.0; empty if it does not matter
 * @param layers those with features first in the file's order; empty ones stay in the list
 * @param warnings what the person who brought the file should know
 */
public record Findings(
    PlanFormat format, String version, List<FoundLayer> layers, List<Message> warnings) {
  /** Keeps own copies of the lists. */
  public Findings {
    layers = List.copyOf(layers);
    warnings = List.copyOf(warnings);
  }

  /** The reference system of the first layer that has one. */
  public @Nullable CrsName crs() {
    return layers.stream().map(FoundLayer::crs).filter(Objects::nonNull).findFirst().orElse(null);
  }

  /** True if a layer with features has no system or one that cannot be converted. */
  public boolean needsCrs() {
    return layers.stream().anyMatch(FoundLayer::needsCrs);
  }

  /** The box around everything in WGS 84; null if nothing could be placed. */
  public @Nullable Envelope extent() {
    Envelope all = new Envelope();
    layers.stream().map(FoundLayer::extent).filter(Objects::nonNull).forEach(all::expandToInclude);
    return all.isNull() ? null : all;
  }

  /** Features in all layers. */
  public int features() {
    return layers.stream().mapToInt(FoundLayer::features).sum();
  }

  /** Whether anything touches an area in WGS 84, as read or with its axes swapped. */
  public AxisCheck check(Envelope area) {
    var answers = layers.stream().map(it -> it.check(area)).toList();
    if (answers.contains(AxisCheck.PLAUSIBLE)) {
      return AxisCheck.PLAUSIBLE;
    }
    return answers.contains(AxisCheck.SWAPPED) ? AxisCheck.SWAPPED : AxisCheck.ELSEWHERE;
  }
}
