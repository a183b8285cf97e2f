package vn.lienthong.adapters.socialinsurance.simulator;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import vn.lienthong.adapters.spi.DurableMaps;
import vn.lienthong.adapters.spi.SamplePeople;
import vn.lienthong.connectors.api.DurableMap;
import vn.lienthong.qcvn109.codelist.CodeTranslations;
import vn.lienthong.qcvn109.codelist.Translation;
import vn.lienthong.qcvn109.digest.DerivedId;
import vn.lienthong.qcvn109.jaxb.v1.dancu.CongDanStructure;
import vn.lienthong.qcvn109.jaxb.v1.dancu.CongdanCollectionStructure;
import vn.lienthong.qcvn109.jaxb.v1.dichvu.KetQuaTheBHYTStructure;
import vn.lienthong.qcvn109.jaxb.v1.dichvu.TheBHYTStructure;
import vn.lienthong.qcvn109.message.Payloads;
import vn.lienthong.qcvn109.xml.SecureXml;

/**
 * The insured: the people of the sample, whose ten digits are illustrative, and the children who
 * got their card here, on disk by digest.
 */
final class InsuredPeople {
  private static final String SEPARATOR = "\n";

  private final List<Insured> sample = new ArrayList<>();
  private final DurableMap children;

  InsuredPeople(DurableMaps maps) {
    this.children = maps.map("insured-children");
    for (CongDanStructure person : SamplePeople.all()) {
      if (person.getSoDinhDanh() != null) {
        sample.add(insured(person, sample.size()));
      }
    }
  }

  /**
   * Somebody insured.
   *
   * @param number the insurance number
   */
  record Insured(String number, CongDanStructure citizen, TheBHYTStructure card) {}

  /** Keeps a child's card, on disk when the call returns. */
  void issued(CongDanStructure child, KetQuaTheBHYTStructure card) {
    CongdanCollectionStructure alone = new CongdanCollectionStructure();
    alone.getCongDan().add(child);
    String line =
        String.join(
            SEPARATOR,
            card.getMaSoBHXH(),
            card.getMaTheBHYT(),
            card.getTuNgay().toString(),
            card.getDenNgay().toString());
    byte[] content = SecureXml.serialize(Payloads.write(alone));
    children.put(
        key(child.getSoDinhDanh()),
        (line + SEPARATOR + new String(content, UTF_8)).getBytes(UTF_8));
  }

  /** By the insurance number, else by the personal number. */
  Optional<Insured> find(@Nullable String number, @Nullable String personalNumber) {
    if (number != null) {
      return all().stream().filter(insured -> insured.number().equals(number)).findFirst();
    }
    return sample.stream()
        .filter(insured -> insured.citizen().getSoDinhDanh().equals(personalNumber))
        .findFirst()
        .or(() -> children.get(key(personalNumber)).map(InsuredPeople::read));
  }

  /** By the card, or its ten digits. */
  Optional<Insured> byCard(String card) {
    return all().stream()
        .filter(
            insured -> insured.card().getMaTheBHYT().equals(card) || insured.number().equals(card))
        .findFirst();
  }

  /** All of them, the children last. */
  List<Insured> all() {
    List<Insured> all = new ArrayList<>(sample);
    children.entries().values().forEach(line -> all.add(read(line)));
    return all;
  }

  /** Gender in the codes of social insurance; null where the list has none for it. */
  static @Nullable String gender(CongDanStructure citizen) {
    return citizen.getGioiTinh() != null
            && CodeTranslations.translate("gioi-tinh", citizen.getGioiTinh(), "gioi-tinh-bhxh")
                instanceof Translation.Translated translated
        ? translated.to().code()
        : null;
  }

  // From place 5 of the card on: benefit level 4, the code of the person's province and the digits.
  private static Insured insured(CongDanStructure person, int index) {
    String number = "01" + String.format(Locale.ROOT, "%08d", 90_000_000 + index);
    TheBHYTStructure card = new TheBHYTStructure();
    card.setMaTheBHYT("GD4" + person.getSoDinhDanh().substring(1, 3) + number);
    card.setMaSoBHXH(number);
    card.setTuNgay(LocalDate.of(SamplePeople.DAY.getYear(), 1, 1));
    card.setDenNgay(LocalDate.of(SamplePeople.DAY.getYear() + 1, 12, 31));
    return new Insured(number, person, card);
  }

  private static String key(@Nullable String personalNumber) {
    return DerivedId.of("insured", String.valueOf(personalNumber)).toString();
  }

  private static Insured read(byte[] bytes) {
    String[] parts = new String(bytes, UTF_8).split(SEPARATOR, 5);
    TheBHYTStructure card = new TheBHYTStructure();
    card.setMaSoBHXH(parts[0]);
    card.setMaTheBHYT(parts[1]);
    card.setTuNgay(LocalDate.parse(parts[2]));
    card.setDenNgay(LocalDate.parse(parts[3]));
    byte[] content = parts[4].getBytes(UTF_8);
    var root = SecureXml.parse(content).getDocumentElement();
    var citizen = Payloads.read(root, CongdanCollectionStructure.class).getCongDan().get(0);
    return new Insured(parts[0], citizen, card);
  }
}
