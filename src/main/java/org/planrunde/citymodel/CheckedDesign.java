package org.planrunde.citymodel;

import java.nio.file.Path;
import org.planrunde.citymodel.design.DesignFacts;
import org.planrunde.storage.Folders;

/** A design model that was checked and lies in a folder for now; closing it deletes that. */
public final class CheckedDesign implements AutoCloseable {
  private final Path folder;
  private final DesignFacts facts;

  CheckedDesign(Path folder, DesignFacts facts) {
    this.folder = folder;
    this.facts = facts;
  }

  /** What is known of it. */
  public DesignFacts facts() {
    return facts;
  }

  Path file() {
    return folder.resolve(DesignCommand.CHECKED);
  }

  @Override
  public void close() {
    Folders.delete(folder);
  }
}
