package org.planrunde.plan.proxy;

import java.io.IOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.BasicFileAttributes;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.locks.ReentrantLock;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Pictures on disk, up to so many bytes: where there are more, those that were fetched first go. A
 * disk that is full or broken keeps nothing and disturbs nobody. Thread-safe.
 */
final class TileShelf {
  private static final Logger LOG = LoggerFactory.getLogger(TileShelf.class);
  private static final long UNKNOWN = -1;

  private final Path root;
  private final ProxyLimits limits;
  private final AtomicLong size = new AtomicLong(UNKNOWN);
  private final ReentrantLock clearing = new ReentrantLock();

  TileShelf(Path root, ProxyLimits limits) {
    this.root = root;
    this.limits = limits;
  }

  /** A picture that is kept; one that is not fresh is better than none. */
  record Kept(Picture picture, boolean fresh) {}

  private record Leaf(Path path, Instant since, long bytes) {}

  /** The key is a relative path of letters, digits and dashes. */
  Optional<Kept> find(String key) {
    var file = root.resolve(key);
    try {
      var since = Files.getLastModifiedTime(file).toInstant();
      return Picture.of(Files.readAllBytes(file))
          .map(it -> new Kept(it, since.plus(limits.fresh()).isAfter(Instant.now())));
    } catch (NoSuchFileException e) {
      return Optional.empty();
    } catch (IOException e) {
      LOG.warn("Cannot read a kept picture: {}", e.getMessage());
      return Optional.empty();
    }
  }

  void keep(String key, Picture picture) {
    var file = root.resolve(key);
    try {
      Files.createDirectories(file.getParent());
      var part = Files.createTempFile(file.getParent(), "part", "");
      try {
        Files.write(part, picture.bytes());
        Files.move(part, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
      } finally {
        Files.deleteIfExists(part);
      }
      count(picture.bytes().length);
    } catch (IOException e) {
      LOG.warn("Cannot keep a picture: {}", e.getMessage());
    }
  }

  /** Files were deleted by somebody else; their bytes are counted anew with the next picture. */
  void recount() {
    size.set(UNKNOWN);
  }

  /** One thread clears; the others go on, and the size is a little too large for a moment. */
  private void count(long bytes) throws IOException {
    boolean known = size.getAndUpdate(old -> old == UNKNOWN ? UNKNOWN : old + bytes) != UNKNOWN;
    if ((known && size.get() <= limits.mostKept()) || !clearing.tryLock()) {
      return;
    }
    try {
      clear();
    } finally {
      clearing.unlock();
    }
  }

  private void clear() throws IOException {
    var leaves = leaves();
    long bytes = leaves.stream().mapToLong(Leaf::bytes).sum();
    if (bytes > limits.mostKept()) {
      leaves.sort(Comparator.comparing(Leaf::since));
      for (var leaf : leaves) {
        if (bytes <= limits.mostKept() / 5 * 4) {
          break;
        }
        Files.deleteIfExists(leaf.path());
        bytes -= leaf.bytes();
      }
    }
    size.set(bytes);
  }

  private List<Leaf> leaves() throws IOException {
    var leaves = new ArrayList<Leaf>();
    Files.walkFileTree(
        root,
        new SimpleFileVisitor<>() {
          @Override
          public FileVisitResult visitFile(Path file, BasicFileAttributes facts) {
            leaves.add(new Leaf(file, facts.lastModifiedTime().toInstant(), facts.size()));
            return FileVisitResult.CONTINUE;
          }

          @Override
          public FileVisitResult visitFileFailed(Path file, IOException gone) {
            return FileVisitResult.CONTINUE;
          }

          @Override
          public FileVisitResult postVisitDirectory(Path folder, @Nullable IOException gone) {
            return FileVisitResult.CONTINUE;
          }
        });
    return leaves;
  }
}
