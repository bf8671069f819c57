package org.planrunde.contribution;

import java.util.List;
import org.planrunde.contribution.reading.ReadLine;

/** What became of a file: {@code known} were imported before, {@code skipped} say why. */
record ImportReport(
    int read, int fresh, int known, int located, int unlocated, List<ReadLine.Broken> skipped) {}
