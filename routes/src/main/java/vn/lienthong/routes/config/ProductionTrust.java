package vn.lienthong.routes.config;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Path;
import java.security.cert.X509Certificate;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import vn.lienthong.connectors.security.certificate.IssuerSources;
import vn.lienthong.connectors.security.certificate.TrustSettings;
import vn.lienthong.connectors.security.keys.Certificates;
import vn.lienthong.connectors.security.keys.DevelopmentPki;
import vn.lienthong.routes.registry.ConfigurationFile;
import vn.lienthong.routes.registry.HubHome;
import vn.lienthong.routes.registry.Member;
import vn.lienthong.routes.registry.MemberFiles;
import vn.lienthong.routes.registry.OfficerTrustFiles;
import vn.lienthong.routes.registry.TrustFiles;

/** Whom the installation trusts: no development root, and nobody whose revocation is not known. */
final class ProductionTrust {
  private static final String FILE = "config/trust/certificates.yaml: ";
  private static final String PAPERS = "config/trust/papers.yaml: ";
  private static final String LISTS = "2.5.29.31";
  private static final String RESPONDERS = "1.3.6.1.5.5.7.1.1";

  private ProductionTrust() {}

  static List<ProductionProblem> problems(ProductionScene scene) {
    List<ProductionProblem> found = new ArrayList<>();
    try {
      JsonNode file =
          ConfigurationFile.read(TrustFiles.certificatesFile(scene.home()), scene.home())
              .as(JsonNode.class);
      for (String use : List.of("signature", "tls-client")) {
        found.addAll(revocation(file, use));
      }
      found.addAll(roots(file, scene.home()));
    } catch (RuntimeException e) {
      found.add(
          new ProductionProblem(
              FILE + "file",
              "Không dùng được: " + e.getMessage(),
              "The file is missing or wrong."));
    }
    found.addAll(officers(scene.home()));
    return found;
  }

  /** Without the file nobody's papers are taken, which is safe. */
  private static List<ProductionProblem> officers(HubHome home) {
    try {
      boolean development =
          OfficerTrustFiles.named(home).stream().anyMatch(file -> isDevelopment(file, home))
              || OfficerTrustFiles.read(home).authorities().stream()
                  .anyMatch(DevelopmentPki::issued);
      return development
          ? List.of(
              new ProductionProblem(
                  PAPERS + "roots",
                  "Cán bộ của PKI phát triển được ký bản điện tử. Đặt tổ chức chứng thực của cán bộ,"
                      + " hoặc bỏ tệp nếu không nhận bản điện tử.",
                  "Officers of the development PKI may sign papers. Name their real authorities."))
          : List.of();
    } catch (RuntimeException e) {
      return List.of(
          new ProductionProblem(
              PAPERS + "file", "Không dùng được: " + e.getMessage(), "The file is wrong."));
    }
  }

  /** Fails closed: what does not say "required" is not required. */
  private static List<ProductionProblem> revocation(JsonNode file, String use) {
    String said = file.path("uses").path(use).path("revocation").asText();
    return said.equals("required")
        ? List.of()
        : List.of(
            new ProductionProblem(
                FILE + "uses." + use + ".revocation",
                "Chứng thư không rõ tình trạng thu hồi vẫn được nhận. Đặt required.",
                "Certificates of unknown status are accepted. Set required."));
  }

  private static List<ProductionProblem> roots(JsonNode file, HubHome home) {
    if (isNamed(file.path("roots"), home)) {
      return List.of(developmentRoot());
    }
    TrustSettings settings = TrustFiles.certificates(home);
    List<ProductionProblem> found = new ArrayList<>();
    if (Stream.concat(settings.roots().stream(), settings.intermediates().stream())
        .anyMatch(DevelopmentPki::issued)) {
      found.add(developmentRoot());
    }
    for (Member member : MemberFiles.read(home)) {
      if (member.active() && certificates(member).anyMatch(one -> !isAnswered(one, settings))) {
        found.add(
            new ProductionProblem(
                FILE + "sources",
                "Không có nơi hỏi tình trạng thu hồi chứng thư của " + member.code() + ".",
                "Nobody can be asked whether this member's certificate is revoked."));
      }
    }
    return found;
  }

  private static boolean isNamed(JsonNode roots, HubHome home) {
    for (JsonNode root : roots) {
      if (isDevelopment(Path.of(root.asText()), home)) {
        return true;
      }
    }
    return false;
  }

  private static boolean isDevelopment(Path file, HubHome home) {
    return file.toAbsolutePath().normalize().startsWith(home.pki());
  }

  private static ProductionProblem developmentRoot() {
    return new ProductionProblem(
        FILE + "roots",
        "Gốc của PKI phát triển đang được tin. Bỏ nó, đặt gốc của CA chuyên dùng Chính phủ.",
        "A development root is trusted. Name the root of the competent authority instead.");
  }

  private static boolean isAnswered(X509Certificate certificate, TrustSettings settings) {
    return certificate.getExtensionValue(LISTS) != null
        || certificate.getExtensionValue(RESPONDERS) != null
        || settings.sources().stream().anyMatch(sources -> answers(sources, certificate));
  }

  private static boolean answers(IssuerSources sources, X509Certificate certificate) {
    return sources.issuer().getSubjectX500Principal().equals(certificate.getIssuerX500Principal())
        && !(sources.crl().isEmpty() && sources.ocsp().isEmpty());
  }

  private static Stream<X509Certificate> certificates(Member member) {
    List<X509Certificate> read = new ArrayList<>();
    for (Path file : member.certificates()) {
      try {
        read.addAll(Certificates.readAllPem(file));
      } catch (IOException e) {
        return Stream.empty(); // the registry refuses it by itself
      }
    }
    return read.stream();
  }
}
