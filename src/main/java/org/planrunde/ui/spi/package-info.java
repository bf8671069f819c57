/**
 * What the shell asks the rooms above it for; each interface has a fallback when nobody answers.
 */
@NamedInterface("spi")
@NullMarked
package org.planrunde.ui.spi;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
