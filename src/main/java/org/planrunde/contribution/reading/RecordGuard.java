package org.planrunde.contribution.reading;

import java.io.FilterReader;
import java.io.IOException;
import java.io.Reader;

/** Fails when one record takes too many characters, such as after a quotation mark left open. */
final class RecordGuard extends FilterReader {
  private final int limit;
  private int read;

  RecordGuard(Reader in, int limit) {
    super(in);
    this.limit = limit;
  }

  /** To be called after each record; what the parser has read ahead is not counted again. */
  void startRecord() {
    read = 0;
  }

  @Override
  public int read() throws IOException {
    int character = super.read();
    count(character < 0 ? 0 : 1);
    return character;
  }

  @Override
  public int read(char[] buffer, int offset, int length) throws IOException {
    int count = super.read(buffer, offset, length);
    count(Math.max(count, 0));
    return count;
  }

  private void count(int characters) throws IOException {
    read += characters;
    if (read > limit) {
      throw new IOException("record too long");
    }
  }
}
