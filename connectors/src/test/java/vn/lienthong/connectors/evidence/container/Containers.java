package vn.lienthong.connectors.evidence.container;

import static java.nio.charset.StandardCharsets.US_ASCII;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;

/** Takes containers apart, and puts wrong ones together. */
final class Containers {
  private static final String SIGNATURE = "META-INF/signatures001.xml";

  private Containers() {}

  static Map<String, byte[]> read(Path container) throws IOException {
    Map<String, byte[]> entries = new LinkedHashMap<>();
    try (ZipInputStream zip = new ZipInputStream(Files.newInputStream(container))) {
      for (ZipEntry entry; (entry = zip.getNextEntry()) != null; ) {
        entries.put(entry.getName(), zip.readAllBytes());
      }
    }
    return entries;
  }

  /**
   * One copy for each entry with a byte changed, one of each folder missing, one more, one renamed.
   */
  static void copyEachChanged(Path container, Path directory) throws IOException {
    Map<String, byte[]> whole = read(container);
    Set<Path> folders = new HashSet<>();
    for (String name : whole.keySet()) {
      String as = name.replace('/', '-') + ".asice";
      Map<String, byte[]> changed = new LinkedHashMap<>(whole);
      changed.put(name, flipped(name, whole.get(name)));
      write(changed, directory.resolve("changed-" + as));
      if (folders.add(Objects.requireNonNullElse(Path.of(name).getParent(), Path.of(name)))) {
        Map<String, byte[]> missing = new LinkedHashMap<>(whole);
        missing.remove(name);
        write(missing, directory.resolve("missing-" + as));
      }
    }
    Map<String, byte[]> more = new LinkedHashMap<>(whole);
    more.put("tai-lieu/000000000000-nhan-LienThongKhaiSinh.xml", new byte[] {'<', 'm', '/', '>'});
    write(more, directory.resolve("added.asice"));
    Map<String, byte[]> renamed = new LinkedHashMap<>();
    whole.forEach((name, bytes) -> renamed.put(name.replace("-nhan-", "-tao-"), bytes));
    write(renamed, directory.resolve("renamed.asice"));
  }

  // In the signature, within the base64 of its value: elsewhere it may be white space.
  private static byte[] flipped(String name, byte[] bytes) {
    byte[] changed = bytes.clone();
    int at = changed.length / 2;
    if (name.equals(SIGNATURE)) {
      at = new String(bytes, US_ASCII).indexOf("SignatureValue>");
      at += 40;
    }
    changed[at] = (byte) (changed[at] == 'A' ? 'B' : 'A');
    return changed;
  }

  private static void write(Map<String, byte[]> entries, Path file) throws IOException {
    try (OutputStream out = Files.newOutputStream(file);
        ZipOutputStream zip = new ZipOutputStream(out)) {
      for (Map.Entry<String, byte[]> entry : entries.entrySet()) {
        zip.putNextEntry(new ZipEntry(entry.getKey()));
        zip.write(entry.getValue());
        zip.closeEntry();
      }
    }
  }
}
