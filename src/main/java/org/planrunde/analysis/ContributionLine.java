package org.planrunde.analysis;

import org.planrunde.analysis.text.RawText;

/** One good line of a contributions file. */
record ContributionLine(String id, RawText text) {}
