package vn.lienthong.adapters.population.simulator;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import vn.lienthong.adapters.spi.DurableMaps;
import vn.lienthong.connectors.api.DurableMap;
import vn.lienthong.qcvn109.digest.DerivedId;
import vn.lienthong.qcvn109.jaxb.v1.dancu.CongDanStructure;
import vn.lienthong.qcvn109.jaxb.v1.dancu.CongdanCollectionStructure;
import vn.lienthong.qcvn109.message.Payloads;
import vn.lienthong.qcvn109.sample.CitizenSamples;
import vn.lienthong.qcvn109.xml.SecureXml;

/**
 * The invented citizens that the simulated database knows: made once, from a fixed seed, then read
 * from its disk. A key is a digest, since a map's key may appear in errors.
 */
public final class CitizenBook {
  /** How many citizens there are. */
  public static final int CITIZENS = 200;

  private static final long SEED = 109;
  private static final LocalDate DAY = LocalDate.of(2026, 1, 1);
  private static final String COMPLETE = "complete";

  private final Map<String, CongDanStructure> byNumber = new HashMap<>();
  private final Map<String, CongDanStructure> byCard = new HashMap<>();

  CitizenBook(DurableMaps maps) {
    DurableMap disk = maps.map("citizens");
    if (disk.get(COMPLETE).isEmpty()) {
      samples().forEach(citizen -> disk.put(key(citizen), write(citizen)));
      disk.put(COMPLETE, new byte[0]);
    }
    disk.entries().values().stream()
        .filter(bytes -> bytes.length > 0)
        .map(CitizenBook::read)
        .forEach(this::enter);
  }

  /** The citizens of every simulated database, in a fixed order. */
  public static List<CongDanStructure> samples() {
    CitizenSamples samples = CitizenSamples.seeded(SEED, DAY);
    List<CongDanStructure> citizens = new ArrayList<>();
    for (int i = 0; i < CITIZENS; i++) {
      citizens.add(samples.next());
    }
    return citizens;
  }

  Optional<CongDanStructure> find(@Nullable String number, @Nullable String cardNumber) {
    return Optional.ofNullable(number == null ? byCard.get(cardNumber) : byNumber.get(number));
  }

  private void enter(CongDanStructure citizen) {
    if (citizen.getSoDinhDanh() != null) {
      byNumber.put(citizen.getSoDinhDanh(), citizen);
    }
    if (citizen.getSoCMND() != null) {
      byCard.put(citizen.getSoCMND(), citizen);
    }
  }

  private static String key(CongDanStructure citizen) {
    return DerivedId.of("citizen", citizen.getSoDinhDanh() + " " + citizen.getSoCMND()).toString();
  }

  private static byte[] write(CongDanStructure citizen) {
    CongdanCollectionStructure alone = new CongdanCollectionStructure();
    alone.getCongDan().add(citizen);
    return SecureXml.serialize(Payloads.write(alone));
  }

  private static CongDanStructure read(byte[] bytes) {
    var root = SecureXml.parse(bytes).getDocumentElement();
    return Payloads.read(root, CongdanCollectionStructure.class).getCongDan().get(0);
  }
}
