package org.planrunde.opendata.tile;

import java.util.LinkedHashMap;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.planrunde.kernel.ProcedureId;

/**
 * Tiles that were made, as long as nothing in their procedure has changed since. Forgets those that
 * were asked for longest ago once all together have {@link #MOST_BYTES}. Thread-safe.
 */
final class TileCache {
  static final int MOST_BYTES = 32 * 1024 * 1024;

  private static final int AT_ONCE = 64;

  /** Whoever wants a tile that is being made waits for it instead of making it again. */
  private final Object[] making = Stream.generate(Object::new).limit(AT_ONCE).toArray();

  private final LinkedHashMap<Key, Made> tiles = new LinkedHashMap<>(16, 0.75f, true);
  private long bytes;

  record Key(ProcedureId procedure, int zoom, int x, int y) {}

  @SuppressWarnings("ArrayRecordComponent")
  private record Made(long revision, byte[] tile) {}

  /** The tile at this revision, made now if it is not there. */
  byte[] get(Key key, long revision, Supplier<byte[]> make) {
    var known = find(key, revision);
    if (known != null) {
      return known;
    }
    synchronized (making[Math.floorMod(key.hashCode(), making.length)]) {
      known = find(key, revision);
      if (known == null) {
        known = make.get();
        keep(key, new Made(revision, known));
      }
      return known;
    }
  }

  private synchronized byte @Nullable [] find(Key key, long revision) {
    var known = tiles.get(key);
    return known != null && known.revision == revision ? known.tile : null;
  }

  private synchronized void keep(Key key, Made made) {
    var before = tiles.put(key, made);
    bytes += made.tile.length - (before == null ? 0 : before.tile.length);
    for (var eldest = tiles.entrySet().iterator(); bytes > MOST_BYTES && eldest.hasNext(); ) {
      bytes -= eldest.next().getValue().tile.length;
      eldest.remove();
    }
  }
}
