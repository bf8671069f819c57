package org.planrunde.citymodel;

import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/**
 * A model as it was sent.
 *
 * @param fileName as its owner calls it; never a path of ours
 * @param file where the sent bytes lie for now; copied, not kept
 * @param crs the name of its reference system; null to take the file's word
 * @param swapped takes the two numbers of each pair the other way round than the system says
 */
public record ModelUpload(String fileName, Path file, @Nullable String crs, boolean swapped) {}
