package org.planrunde.analysis.cluster;

import org.planrunde.analysis.text.TextFeatures;

/**
 * A contribution as the grouping sees it.
 *
 * @param id the caller's name for it, given back unchanged
 */
public record Doc(String id, TextFeatures features) {}
