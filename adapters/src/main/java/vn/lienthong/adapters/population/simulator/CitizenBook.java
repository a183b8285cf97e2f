package vn.lienthong.adapters.population.simulator;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import vn.lienthong.adapters.spi.DurableMaps;
import vn.lienthong.adapters.spi.SamplePeople;
import vn.lienthong.connectors.api.DurableMap;
import vn.lienthong.qcvn109.digest.DerivedId;
import vn.lienthong.qcvn109.jaxb.v1.dancu.ChuHoStructure;
import vn.lienthong.qcvn109.jaxb.v1.dancu.CongDanStructure;
import vn.lienthong.qcvn109.jaxb.v1.dancu.CongdanCollectionStructure;
import vn.lienthong.qcvn109.message.Payloads;
import vn.lienthong.qcvn109.xml.SecureXml;

/**
 * The invented citizens that the simulated database knows, household by household: always the same
 * ones, made anew at each start, and what was changed since, on its disk. A key of the disk is a
 * digest, since a map's key may appear in errors.
 */
public final class CitizenBook {
  /** How many citizens the smallest book has. */
  public static final int CITIZENS = CitizenBlocks.FIRST;

  private final CitizenBlocks blocks;
  private final DurableMap changed;

  /**
   * Opens the book.
   *
   * @param citizens how many are in it, about: a household is never cut
   */
  CitizenBook(DurableMaps maps, int citizens) {
    this.blocks = new CitizenBlocks(citizens);
    this.changed = maps.map("changed-citizens");
  }

  /** The first citizens of every simulated database, in a fixed order. */
  public static List<CongDanStructure> samples() {
    return SamplePeople.all();
  }

  /** The first citizens of a simulated database that knows so many, one after the other. */
  public static Stream<CongDanStructure> samples(int citizens) {
    return CitizenBlocks.of(citizens);
  }

  /** Makes ready what the first question would have to wait for. */
  void warmUp() {
    blocks.index();
  }

  /** The citizen with a personal number. */
  Optional<CongDanStructure> find(@Nullable String number) {
    return number == null ? Optional.empty() : blocks.byNumber(number).map(this::current);
  }

  /** Those with a personal number, else with an old card number: a number may have been reused. */
  List<CongDanStructure> find(@Nullable String number, @Nullable String cardNumber) {
    if (number != null) {
      return find(number).stream().toList();
    }
    return cardNumber == null
        ? List.of()
        : blocks.byCard(cardNumber).stream().map(this::current).toList();
  }

  /** Who lives with a citizen, the head first; he alone where no household is known. */
  List<CongDanStructure> household(CongDanStructure citizen) {
    String head = head(citizen);
    String own = citizen.getSoDinhDanh();
    if (head == null || own == null) {
      return List.of(citizen);
    }
    List<CongDanStructure> members = new ArrayList<>();
    for (CongDanStructure other : blocks.around(own)) {
      CongDanStructure now = current(other);
      if (head.equals(head(now))) {
        members.add(head.equals(now.getSoDinhDanh()) ? 0 : members.size(), now);
      }
    }
    return members;
  }

  /** Changes one citizen, on disk when the call returns; false where there is no such number. */
  synchronized boolean change(String number, Consumer<CongDanStructure> change) {
    Optional<CongDanStructure> citizen = find(number);
    citizen.ifPresent(
        found -> {
          CongDanStructure copy = read(write(found));
          change.accept(copy);
          changed.put(key(number), write(copy));
        });
    return citizen.isPresent();
  }

  private CongDanStructure current(CongDanStructure made) {
    String number = made.getSoDinhDanh();
    return number == null ? made : changed.get(key(number)).map(CitizenBook::read).orElse(made);
  }

  private static @Nullable String head(CongDanStructure citizen) {
    ChuHoStructure head = citizen.getChuHo();
    return head == null
        ? null
        : Objects.requireNonNullElse(head.getSoDinhDanh(), citizen.getSoDinhDanh());
  }

  private static String key(String number) {
    return DerivedId.of("citizen", number).toString();
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
