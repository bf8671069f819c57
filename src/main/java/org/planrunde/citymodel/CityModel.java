package org.planrunde.citymodel;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.planrunde.citymodel.tiles.Converted;
import org.planrunde.kernel.Message;
import org.planrunde.kernel.MunicipalityId;
import org.planrunde.kernel.ProcedureId;

/**
 * An uploaded city model and what became of it.
 *
 * @param fileName as its owner calls it; never a path of ours
 * @param size of the file, in bytes
 * @param crs the reference system that somebody named; null to take the file's word
 * @param swapped true if somebody said that the two numbers of each pair are the other way round
 * @param progress of the conversion, in per cent
 * @param message why it failed; null unless it did
 * @param converted what came of it; null unless it is ready
 */
public record CityModel(
    CityModelId id,
    MunicipalityId municipality,
    ProcedureId procedure,
    String fileName,
    long size,
    @Nullable String crs,
    boolean swapped,
    ModelState state,
    int progress,
    @Nullable Message message,
    @Nullable Converted converted,
    Instant created) {
  /** Where a viewer finds the tileset once it is ready; the tiles never change under it. */
  public String address() {
    return "/api/v1/city-models/" + id + "/tileset.json";
  }
}
