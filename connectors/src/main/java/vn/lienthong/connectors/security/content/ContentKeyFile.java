package vn.lienthong.connectors.security.content;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.security.SecureRandom;
import java.security.UnrecoverableKeyException;
import java.util.Arrays;
import java.util.Base64;
import vn.lienthong.connectors.security.keys.KeyRefusedException;
import vn.lienthong.connectors.security.keys.PrivateFiles;

/** The PKCS#12 file: read and changed by one thread of one process at a time. */
final class ContentKeyFile {
  private static final SecureRandom RANDOM = new SecureRandom();

  /** What is done with the file's entries; true where they changed and must be written. */
  @FunctionalInterface
  interface Work {
    boolean with(KeyStore entries, char[] password) throws GeneralSecurityException, IOException;
  }

  private final ContentKeySettings settings;
  private final Path file;

  ContentKeyFile(ContentKeySettings settings) {
    this.settings = settings;
    this.file = settings.file().toAbsolutePath();
  }

  /**
   * Does it; what it changed is on disk when the call returns.
   *
   * @throws KeyRefusedException when the file cannot be read or written
   */
  void alone(Work work) {
    // A file lock holds between processes only; threads of one process need the monitor.
    synchronized (ContentKeyFile.class) {
      try {
        PrivateFiles.directory(file.resolveSibling(""));
        try (FileChannel channel = PrivateFiles.lockFile(beside(".lock"));
            FileLock lock = channel.lock()) {
          locked(lock, work);
        }
      } catch (IOException | GeneralSecurityException e) {
        throw refusal(e);
      }
    }
  }

  private void locked(FileLock lock, Work work) throws IOException, GeneralSecurityException {
    if (!lock.isValid()) {
      throw new IOException("The lock was lost");
    }
    makeTrialPassword();
    char[] password = settings.password().read();
    try {
      KeyStore entries = read(password);
      if (work.with(entries, password)) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        entries.store(bytes, password);
        PrivateFiles.write(file, bytes.toByteArray());
      }
    } finally {
      Arrays.fill(password, ' ');
    }
  }

  private KeyStore read(char[] password) throws IOException, GeneralSecurityException {
    KeyStore entries = KeyStore.getInstance("PKCS12");
    if (!Files.exists(file)) {
      entries.load(null, null);
      return entries;
    }
    try (InputStream bytes = Files.newInputStream(file)) {
      entries.load(bytes, password);
      return entries;
    }
  }

  private void makeTrialPassword() throws IOException {
    Path secret = settings.password().file();
    if (settings.trial() && secret != null && !Files.exists(secret)) {
      byte[] bits = new byte[24];
      RANDOM.nextBytes(bits);
      String text = Base64.getUrlEncoder().withoutPadding().encodeToString(bits);
      PrivateFiles.write(secret, text.getBytes(StandardCharsets.US_ASCII));
    }
  }

  private Path beside(String ending) {
    return file.resolveSibling(file.getFileName() + ending);
  }

  private KeyRefusedException refusal(Exception e) {
    return e.getCause() instanceof UnrecoverableKeyException
        ? new KeyRefusedException(
            settings.password().setting(), "mật khẩu sai", "the password is wrong", e)
        : new KeyRefusedException(
            ContentKeySettings.PREFIX + ".file",
            "không đọc hoặc ghi được tệp khóa nội dung " + file,
            "the file of the content keys cannot be read or written",
            e);
  }
}
