package vn.lienthong.routes.command;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import vn.lienthong.adapters.spi.MemberDirectoryCache;
import vn.lienthong.connectors.api.SignerDirectory;
import vn.lienthong.connectors.api.Verification;
import vn.lienthong.connectors.api.VerifiedMessage;
import vn.lienthong.connectors.security.keys.Certificates;
import vn.lienthong.connectors.security.signature.HubSignatures;
import vn.lienthong.qcvn109.jaxb.v1.dichvu.BangKeSuDungStructure;
import vn.lienthong.qcvn109.message.Payloads;
import vn.lienthong.routes.registry.HubHome;
import vn.lienthong.routes.registry.Member;
import vn.lienthong.routes.registry.MemberFiles;

/**
 * A {@code BangKeSuDung} as a member has it, its signature verified with the hub's certificate.
 *
 * @param lines in their order, see {@link #line}
 */
record SignedStatement(String month, String member, String digest, List<String> lines) {

  static SignedStatement read(Path file, HubHome home) throws IOException {
    Member hub = Member.only(MemberFiles.read(home), Member.HUB);
    var signer =
        new SignerDirectory.Signer(hub.code(), Certificates.readPem(hub.certificates().get(0)));
    var verifier = HubSignatures.verifier(MemberDirectoryCache.pinned(signer), Clock.systemUTC());
    if (verifier.verifyMessage(Files.readAllBytes(file))
        instanceof Verification.Trusted<VerifiedMessage> trusted) {
      return of(Payloads.read(trusted.document().payload(), BangKeSuDungStructure.class));
    }
    throw new CommandRefused(
        "Tệp không phải bảng kê có chữ ký của trục " + hub.code(),
        "The file is no statement signed by the hub.");
  }

  private static SignedStatement of(BangKeSuDungStructure content) {
    return new SignedStatement(
        content.getThang(),
        content.getThanhVien(),
        content.getDauVanBangChung(),
        content.getDong().stream()
            .map(
                line ->
                    line(
                        line.getThoaThuan(),
                        line.getDichVu(),
                        line.getSoLuotHoi(),
                        line.getSoLuotTraLoi(),
                        line.getSoTruong() == null ? 0 : line.getSoTruong()))
            .toList());
  }

  /** A line as it is compared. */
  static String line(String agreement, String service, long questions, long answers, long fields) {
    return "%s %s %d %d %d".formatted(agreement, service, questions, answers, fields);
  }
}
