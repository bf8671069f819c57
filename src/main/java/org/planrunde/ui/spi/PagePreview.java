package org.planrunde.ui.spi;

import java.util.Optional;

/**
 * Says what a page is about before any script runs: for those who share its address, and for
 * machines that read no scripts. Asked on every page; answers quickly, with public things only.
 */
public interface PagePreview {
  /** Plain text; whoever shows it escapes it. */
  record Preview(String title, String description) {}

  /** What stands at a path without its leading slash; empty for a path of others. */
  Optional<Preview> of(String path);
}
