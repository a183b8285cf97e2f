package vn.lienthong.routes.command;

import java.io.IOException;
import java.nio.file.Path;
import java.security.cert.X509Certificate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;
import vn.lienthong.connectors.evidence.chain.HeadTrust;
import vn.lienthong.connectors.evidence.chain.HeadVerifier;
import vn.lienthong.connectors.security.keys.Certificates;
import vn.lienthong.routes.registry.HubHome;
import vn.lienthong.routes.registry.HubSettings;
import vn.lienthong.routes.registry.Member;
import vn.lienthong.routes.registry.MemberFiles;
import vn.lienthong.routes.registry.TrustFiles;

/** Whose signatures under heads of the evidence are believed. */
final class EvidenceTrust {
  @Option(
      names = "--trusted",
      paramLabel = "<tệp/FILE>",
      description = {
        "PEM: chứng thư của trục và của dịch vụ dấu thời gian (hoặc nơi cấp).",
        "PEM: the hub's own certificates, and the time-stamp authority's or its issuer's.",
        "Không có thì lấy từ config/members và config/trust / default: the configuration's."
      })
  private @Nullable Path trusted;

  /**
   * The verifier by what the command line says.
   *
   * @param program gives the installation, which is not asked where a file is named
   */
  HeadVerifier verifier(EvidenceCommand program) {
    try {
      return new HeadVerifier(
          trusted == null
              ? configured(program.home())
              : HeadTrust.of(Certificates.readAllPem(trusted)));
    } catch (IOException | IllegalArgumentException e) {
      throw new CommandRefused(
          "Không có chứng thư nào của trục để tin: " + e.getMessage(),
          "There is no certificate of the hub to trust. Name one by --trusted.");
    }
  }

  /** By the configuration of an installation. */
  static HeadTrust configured(HubHome home) throws IOException {
    Set<X509Certificate> signers = new HashSet<>();
    for (Member member : MemberFiles.read(home)) {
      if (member.kind().equals(Member.HUB)) {
        for (Path file : member.certificates()) {
          signers.addAll(Certificates.readAllPem(file));
        }
      }
    }
    var settings = TrustFiles.certificates(home);
    Set<X509Certificate> anchors = new HashSet<>(settings.roots());
    anchors.addAll(settings.timeStampAuthorities());
    String authority = HubSettings.of(home).text("lienthong.time-stamp.certificate", "");
    if (!authority.isEmpty()) {
      anchors.addAll(Certificates.readAllPem(Path.of(authority)));
    }
    List<X509Certificate> between = new ArrayList<>(settings.intermediates());
    if (signers.isEmpty()) {
      throw new IllegalArgumentException(home.members() + ": kind: hub");
    }
    return new HeadTrust(signers, anchors, between);
  }
}
