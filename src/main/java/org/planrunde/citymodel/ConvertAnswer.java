package org.planrunde.citymodel;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import org.planrunde.citymodel.tiles.Converted;
import org.planrunde.kernel.Message;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

/** What a conversion tells the application, in a file: what came of it, or why nothing did. */
record ConvertAnswer(@Nullable Converted converted, @Nullable Message refused) {
  private static final JsonMapper JSON = JsonMapper.builder().build();

  static ConvertAnswer read(Path file) throws IOException {
    try {
      return JSON.readValue(Files.readString(file), ConvertAnswer.class);
    } catch (JacksonException e) {
      throw new IOException("no answer", e);
    }
  }

  void write(Path file) throws IOException {
    Files.writeString(file, JSON.writeValueAsString(this));
  }

  Converted done() throws IOException {
    if (converted == null) {
      throw new IOException("the answer holds no result");
    }
    return converted;
  }

  Message why() {
    return refused == null ? Message.of("citymodel.failed.crash") : refused;
  }
}
