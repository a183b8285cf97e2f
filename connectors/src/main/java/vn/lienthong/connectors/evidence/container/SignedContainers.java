package vn.lienthong.connectors.evidence.container;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;
import vn.lienthong.connectors.api.ContainerSigner;

/** ASiC-E containers of a few small files, signed by the hub. */
public final class SignedContainers {
  private SignedContainers() {}

  /**
   * A file of a container.
   *
   * @param name letters, digits and {@code - _ . /} only
   */
  @SuppressWarnings("ArrayRecordComponent") // a carrier that is never compared
  public record Content(String name, String mediaType, byte[] bytes) {}

  /**
   * Writes one.
   *
   * @param file must not exist yet
   */
  public static void write(Path file, List<Content> contents, ContainerSigner signer)
      throws IOException {
    try (var writer =
        new ContainerWriter(Files.newOutputStream(file, StandardOpenOption.CREATE_NEW))) {
      for (Content content : contents) {
        writer.add(content.name(), content.mediaType(), content.bytes());
      }
      writer.finish(signer);
    }
  }
}
