package vn.lienthong.routes.demo;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.h2.mvstore.MVStore;
import vn.lienthong.adapters.spi.DurableMaps;
import vn.lienthong.connectors.api.DurableMap;

/**
 * One simulated member's disk: a file of maps. A write is forced to disk before its call returns;
 * writes of several threads at once share one force. Only one process can have it open.
 */
final class MemberDisk implements DurableMaps, AutoCloseable {
  private final MVStore store;
  private final Object forcing = new Object();

  private MemberDisk(MVStore store) {
    this.store = store;
  }

  /** Opens the file, making it if it is not there. */
  static MemberDisk open(Path file) {
    try {
      Files.createDirectories(file.toAbsolutePath().getParent());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return new MemberDisk(
        new MVStore.Builder().fileName(file.toString()).autoCommitDisabled().open());
  }

  @Override
  public DurableMap map(String name) {
    return new MvStoreDurableMap(store.openMap(name), this::force);
  }

  @Override
  public void close() {
    store.close();
  }

  private void force() {
    synchronized (forcing) {
      // Whoever had the lock before may have forced this thread's write too.
      if (store.hasUnsavedChanges()) {
        store.commit();
        store.sync();
      }
    }
  }
}
