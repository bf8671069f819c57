package org.planrunde.console;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** Hands the welcome notes to the launcher in a file that only its owner may read. */
@Component
class WelcomeFile {
  private final List<WelcomeNote> notes;
  private final String path;

  WelcomeFile(List<WelcomeNote> notes, @Value("${planrunde.welcome-file:}") String path) {
    this.notes = notes;
    this.path = path;
  }

  @EventListener(ApplicationReadyEvent.class)
  @Order
  void write() throws IOException {
    if (path.isEmpty()) {
      return;
    }
    var file = Path.of(path);
    var draft = file.resolveSibling(file.getFileName() + ".new");
    Files.deleteIfExists(draft);
    Files.createFile(
        draft, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
    Files.write(draft, notes.stream().flatMap(n -> n.welcome().stream()).toList());
    Files.move(draft, file, StandardCopyOption.ATOMIC_MOVE);
  }
}
