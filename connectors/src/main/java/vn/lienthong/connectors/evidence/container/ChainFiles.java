package vn.lienthong.connectors.evidence.container;

import java.io.IOException;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import vn.lienthong.connectors.evidence.chain.ChainProofs;
import vn.lienthong.connectors.evidence.chain.InclusionProof;
import vn.lienthong.connectors.evidence.chain.RecordKey;
import vn.lienthong.connectors.evidence.chain.RecordKind;

/** The proofs of a container's records, and the signed heads that they lead to. */
final class ChainFiles {
  private ChainFiles() {}

  /** The proofs of documents and events; what is not sealed yet has none. */
  static Map<RecordKey, InclusionProof> proofs(ChainProofs chain, List<EvidenceEntry> entries) {
    Map<RecordKey, InclusionProof> found = new HashMap<>();
    for (EvidenceEntry entry : entries) {
      add(found, chain, RecordKind.EVIDENCE, entry.summary().id());
      entry.events().forEach(event -> add(found, chain, RecordKind.EVENT, event.id()));
    }
    return found;
  }

  /** Each head once. */
  static void addHeads(ContainerWriter container, Contents contents) throws IOException {
    Set<Long> written = new TreeSet<>();
    for (InclusionProof proof : contents.proofs().values()) {
      if (written.add(proof.batch())) {
        container.add(headFile(proof.batch()), ContainerWriter.XML, proof.head());
      }
    }
  }

  static void describe(XmlTree parent, Contents contents, RecordKind kind, long id) {
    InclusionProof proof = contents.proofs().get(new RecordKey(kind, id));
    if (proof == null) {
      return;
    }
    XmlTree said =
        parent
            .child("ChungMinh")
            .attribute("DauChuoi", headFile(proof.batch()))
            .attribute("ViTri", proof.position())
            .attribute("SoBanGhi", proof.size())
            .text("BanGhi", HexFormat.of().formatHex(proof.canonical()));
    proof.path().forEach(beside -> said.text("Canh", HexFormat.of().formatHex(beside)));
  }

  private static String headFile(long batch) {
    return String.format(Locale.ROOT, "chuoi-bam/%012d-dau-chuoi.xml", batch);
  }

  private static void add(
      Map<RecordKey, InclusionProof> found, ChainProofs chain, RecordKind kind, long id) {
    chain.of(kind, id).ifPresent(proof -> found.put(proof.key(), proof));
  }
}
