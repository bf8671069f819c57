/** From features to groups, labels and quotes. No Spring inside. */
@NullMarked
package org.planrunde.analysis.cluster;

import org.jspecify.annotations.NullMarked;
