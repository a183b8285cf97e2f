package vn.lienthong.routes.metering;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import vn.lienthong.qcvn109.identifier.MemberCode;
import vn.lienthong.routes.registry.ConfigurationFile;
import vn.lienthong.routes.registry.HubHome;

/** Reads {@code config/fees.yaml}. */
final class FeesFile {
  private static final int LARGEST_RATE = 1_000_000_000;

  private FeesFile() {}

  static Path path(HubHome home) {
    return home.config().resolve("fees.yaml");
  }

  /**
   * The fees of an installation; without the file nothing costs anything.
   *
   * @throws vn.lienthong.routes.registry.ConfigurationFileException with file, line and rule
   */
  static Fees read(HubHome home) {
    Path path = path(home);
    if (!Files.exists(path)) {
      return Fees.NONE;
    }
    ConfigurationFile file = ConfigurationFile.read(path, home);
    return file.as(Content.class).toFees(file);
  }

  private record Content(
      @Nullable String legalBasis,
      @Nullable Boolean illustrative,
      @Nullable List<ProductContent> products,
      @Nullable List<String> exempt) {
    Fees toFees(ConfigurationFile file) {
      List<Fees.Product> read = new ArrayList<>();
      Set<String> agreements = new HashSet<>();
      List<ProductContent> written = file.required("/products", products, given -> given);
      for (int i = 0; i < written.size(); i++) {
        Fees.Product product = written.get(i).toProduct(file, "/products/" + i);
        for (String agreement : product.agreements()) {
          if (!agreements.add(agreement)) {
            throw file.refused("/products/" + i, agreement + " is for another product already");
          }
        }
        read.add(product);
      }
      List<String> free = exempt == null ? List.of() : exempt;
      free.forEach(member -> file.required("/exempt", member, MemberCode::new));
      return new Fees(
          file.text("/legalBasis", legalBasis),
          file.required("/illustrative", illustrative, given -> given),
          read,
          Set.copyOf(free));
    }
  }

  private record ProductContent(
      @Nullable String code,
      @Nullable String name,
      @Nullable String englishName,
      @Nullable List<String> agreements,
      @Nullable Integer perAnswer,
      @Nullable Integer perField) {
    Fees.Product toProduct(ConfigurationFile file, String at) {
      return new Fees.Product(
          file.text(at + "/code", code),
          file.text(at + "/name", name),
          file.text(at + "/englishName", englishName),
          file.required(at + "/agreements", agreements, given -> given),
          perAnswer == null ? 0 : file.required(at + "/perAnswer", perAnswer, FeesFile::rate),
          perField == null ? 0 : file.required(at + "/perField", perField, FeesFile::rate));
    }
  }

  private static long rate(int rate) {
    if (rate < 0 || rate > LARGEST_RATE) {
      throw new IllegalArgumentException("a rate is 0 to " + LARGEST_RATE + " đồng");
    }
    return rate;
  }
}
