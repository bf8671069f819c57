package org.planrunde.opendata;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Map;

/** Writes a FeatureCollection feature by feature, so that none is kept. For one thread. */
public final class FeatureStream {
  private final OutputStream out;
  private boolean first = true;

  /** Begins the collection; the stream is not closed here. */
  public FeatureStream(OutputStream out) throws IOException {
    this.out = out;
    write("{\"type\":\"FeatureCollection\",\"features\":[");
  }

  /** One more feature as Jackson writes it. */
  public void add(Map<String, Object> feature) throws IOException {
    write(first ? "\n" : ",\n");
    first = false;
    out.write(Replies.json(feature));
  }

  /** Ends the collection; without it the text is no JSON, and nobody takes it for whole. */
  public void end() throws IOException {
    write("\n]}\n");
    out.flush();
  }

  private void write(String text) throws IOException {
    out.write(text.getBytes(StandardCharsets.UTF_8));
  }
}
