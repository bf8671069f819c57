package org.planrunde.testing;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicLong;

/**
 * Passes TCP on to a port of this machine, and cuts it where it is told. For any number of
 * connections at once, on loopback only; thread-safe.
 */
public final class CuttingProxy implements AutoCloseable {
  /** What goes wrong. */
  public enum Fault {
    NONE,
    /** Nobody takes the connection. */
    REFUSED,
    /** The line breaks after so many bytes of what is asked. */
    REQUEST,
    /** The line breaks after so many bytes of what is answered. */
    ANSWER,
    /** Everything arrives, and nothing comes back until the line breaks. */
    SILENT,
    /** The line breaks at once, and what was asked arrives all the same a moment later. */
    LATE,
    /** What is answered comes in crumbs until the line breaks after so many bytes. */
    SLOW
  }

  private static final int CRUMB = 97;
  private static final long MOMENT = 150;

  private final ServerSocket door;
  private final int behind;
  private final Set<Socket> open = ConcurrentHashMap.newKeySet();
  private final AtomicLong asked = new AtomicLong();
  private final AtomicLong answered = new AtomicLong();
  private final AtomicLong broken = new AtomicLong();
  private volatile Fault fault = Fault.NONE;
  private volatile long after;

  /** In front of this port. */
  public CuttingProxy(int behind) {
    this.behind = behind;
    try {
      door = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    Thread.ofVirtual().start(this::accept);
  }

  public int port() {
    return door.getLocalPort();
  }

  /** Lets this happen from now on, after so many bytes; begins to count anew. */
  public void set(Fault kind, long bytes) {
    fault = kind;
    after = bytes;
    asked.set(0);
    answered.set(0);
    if (kind == Fault.REFUSED) {
      open.forEach(CuttingProxy::reset);
    }
  }

  /** Bytes asked since the last {@link #set}. */
  public long asked() {
    return asked.get();
  }

  /** Bytes answered since the last {@link #set}. */
  public long answered() {
    return answered.get();
  }

  /** How often a line broke because it was told to. */
  public long broken() {
    return broken.get();
  }

  private void accept() {
    while (!door.isClosed()) {
      try {
        var client = door.accept();
        if (fault == Fault.REFUSED) {
          broken.incrementAndGet();
          reset(client);
          continue;
        }
        var server = new Socket(InetAddress.getLoopbackAddress(), behind);
        open.add(client);
        open.add(server);
        Thread.ofVirtual().start(() -> pass(client, server, true));
        Thread.ofVirtual().start(() -> pass(server, client, false));
      } catch (IOException e) {
        // The door was closed, or a browser went away.
      }
    }
  }

  private void pass(Socket from, Socket to, boolean asking) {
    var bytes = new byte[8192];
    try (from;
        to) {
      var in = from.getInputStream();
      var out = to.getOutputStream();
      for (var n = in.read(bytes); n >= 0; n = in.read(bytes)) {
        if (!(asking ? ask(bytes, n, out, from) : answer(bytes, n, out))) {
          broken.incrementAndGet();
          reset(from);
          reset(to);
        }
      }
    } catch (IOException e) {
      // One side went away, so the other one goes, too.
    } finally {
      open.remove(from);
      open.remove(to);
    }
  }

  /** False if the line breaks here. */
  private boolean ask(byte[] bytes, int n, OutputStream out, Socket client) throws IOException {
    var before = asked.getAndAdd(n);
    switch (fault) {
      case REQUEST -> {
        if (before + n >= after) {
          out.write(bytes, 0, (int) Math.clamp(after - before, 0, n));
          return false;
        }
      }
      case LATE -> {
        broken.incrementAndGet();
        reset(client);
        pause(MOMENT);
      }
      default -> {}
    }
    out.write(bytes, 0, n);
    return true;
  }

  /** False if the line breaks here. */
  private boolean answer(byte[] bytes, int n, OutputStream out) throws IOException {
    var before = answered.getAndAdd(n);
    switch (fault) {
      case ANSWER -> {
        if (before + n >= after) {
          out.write(bytes, 0, (int) Math.clamp(after - before, 0, n));
          return false;
        }
      }
      case SILENT -> {
        pause(MOMENT);
        return false;
      }
      case SLOW -> {
        for (int at = 0; at < n; at += CRUMB) {
          if (before + at >= after) {
            return false;
          }
          out.write(bytes, at, Math.min(CRUMB, n - at));
          pause(1);
        }
        return true;
      }
      default -> {}
    }
    out.write(bytes, 0, n);
    return true;
  }

  private static void pause(long millis) {
    try {
      Thread.sleep(millis);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  /** Without a farewell. */
  private static void reset(Socket socket) {
    try {
      socket.setSoLinger(true, 0);
      socket.close();
    } catch (IOException e) {
      // It is gone already.
    }
  }

  @Override
  public void close() {
    try {
      door.close();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    open.forEach(CuttingProxy::reset);
  }
}
