package vn.lienthong.connectors.api;

import java.util.List;

/** Signs the files of an ASiC-E container (ETSI EN 319 162-1) with the hub's key. */
@FunctionalInterface
public interface ContainerSigner {
  /**
   * One detached XAdES signature over all the files.
   *
   * @return the content of {@code META-INF/signatures*.xml}
   */
  byte[] sign(List<ContainerFile> files);
}
