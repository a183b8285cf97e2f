package vn.lienthong.adapters.population.simulator;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import vn.lienthong.adapters.spi.SamplePeople;
import vn.lienthong.qcvn109.jaxb.v1.dancu.CongDanStructure;
import vn.lienthong.qcvn109.sample.CitizenSamples;

/**
 * Generated citizens in blocks of whole households, each block from a seed of its own: which block
 * a number is in is kept in memory, the block itself is made again when it is asked for.
 */
final class CitizenBlocks {
  /** Citizens of the first block. */
  static final int FIRST = SamplePeople.COUNT;

  private static final int BLOCK = 25;
  private static final int KEPT = 1_000;
  private static final List<CongDanStructure> FIRST_BLOCK = SamplePeople.all();

  private final int citizens;
  private final Map<Integer, List<CongDanStructure>> recent =
      new LinkedHashMap<>(16, 0.75f, true) {
        private static final long serialVersionUID = 1L;

        @Override
        protected boolean removeEldestEntry(Map.Entry<Integer, List<CongDanStructure>> eldest) {
          return size() > KEPT;
        }
      };
  private volatile @Nullable Index index;

  CitizenBlocks(int citizens) {
    this.citizens = citizens;
  }

  /** So many, block by block; some may have a number that one before them has. */
  static Stream<CongDanStructure> of(int citizens) {
    return IntStream.iterate(0, block -> block + 1)
        .mapToObj(CitizenBlocks::made)
        .flatMap(List::stream)
        .limit(citizens);
  }

  Optional<CongDanStructure> byNumber(String number) {
    Predicate<CongDanStructure> wanted = citizen -> number.equals(citizen.getSoDinhDanh());
    return FIRST_BLOCK.stream()
        .filter(wanted)
        .findFirst()
        .or(() -> block(index().byNumber.get(number)).stream().filter(wanted).findFirst());
  }

  List<CongDanStructure> byCard(String card) {
    return index().byCard.getOrDefault(card, List.of()).stream()
        .flatMap(block -> block(block).stream())
        .filter(citizen -> card.equals(citizen.getSoCMND()))
        .toList();
  }

  /** Everybody in the block of a number, the household among them. */
  List<CongDanStructure> around(String number) {
    boolean first = FIRST_BLOCK.stream().anyMatch(c -> number.equals(c.getSoDinhDanh()));
    return first ? FIRST_BLOCK : block(index().byNumber.get(number));
  }

  /** Which block everybody is in; takes some seconds for a hundred thousand, once. */
  Index index() {
    Index made = index;
    if (made == null) {
      synchronized (this) {
        made = index;
        if (made == null) {
          made = Index.of(citizens);
          index = made;
        }
      }
    }
    return made;
  }

  private List<CongDanStructure> block(@Nullable Integer block) {
    if (block == null) {
      return List.of();
    }
    synchronized (recent) {
      List<CongDanStructure> kept = recent.get(block);
      if (kept != null) {
        return kept;
      }
    }
    List<CongDanStructure> made = made(block);
    synchronized (recent) {
      recent.put(block, made);
    }
    return made;
  }

  private static List<CongDanStructure> made(int block) {
    if (block == 0) {
      return FIRST_BLOCK;
    }
    CitizenSamples samples =
        CitizenSamples.seeded(SamplePeople.SEED * 1_000_000 + block, SamplePeople.DAY);
    List<CongDanStructure> citizens = new ArrayList<>();
    while (citizens.size() < BLOCK) {
      citizens.addAll(samples.nextHousehold());
    }
    return citizens;
  }

  /** Of two blocks with the same number the first has it. */
  record Index(Map<String, Integer> byNumber, Map<String, List<Integer>> byCard) {
    static Index of(int citizens) {
      Index index = new Index(new HashMap<>(citizens * 2), new HashMap<>());
      int made = 0;
      for (int block = 0; made < citizens; block++) {
        List<CongDanStructure> content = made(block);
        for (CongDanStructure citizen : content) {
          index.enter(citizen, block);
        }
        made += content.size();
      }
      return index;
    }

    private void enter(CongDanStructure citizen, int block) {
      String number = citizen.getSoDinhDanh();
      boolean mine = number == null || byNumber.putIfAbsent(number, block) == null;
      if (mine && citizen.getSoCMND() != null) {
        byCard.computeIfAbsent(citizen.getSoCMND(), card -> new ArrayList<>(1)).add(block);
      }
    }
  }
}
