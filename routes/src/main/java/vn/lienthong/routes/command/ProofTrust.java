package vn.lienthong.routes.command;

import java.io.IOException;
import java.nio.file.Path;
import java.security.cert.X509Certificate;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;
import vn.lienthong.connectors.security.keys.Certificates;
import vn.lienthong.qcvn109.identifier.MemberCode;
import vn.lienthong.routes.proof.SignedProof;
import vn.lienthong.routes.registry.Member;
import vn.lienthong.routes.registry.MemberFiles;

/** Whose signature under a proof is believed. */
final class ProofTrust {
  @Option(
      names = "--trusted",
      paramLabel = "<tệp/FILE>",
      description = {
        "PEM: các chứng thư của trục, cả cũ; không có thì lấy từ config/members.",
        "PEM: the hub's certificates, earlier ones too; else those of config/members."
      })
  private @Nullable Path trusted;

  private List<Member> known = List.of();

  /** The proof; whatever else it is, it is refused with the reason. */
  SignedProof read(byte[] document, LienThong program) {
    SignedProof.Reading reading =
        SignedProof.read(document, hub(document, program), certificates(program));
    if (reading instanceof SignedProof.Reading.Proved proved) {
      return proved.proof();
    }
    var none = (SignedProof.Reading.NotProved) reading;
    throw new CommandRefused(
        "Không phải chứng nhận khai thác có chữ ký của trục: " + none.vietnamese(),
        "This is no proof signed by the hub: " + none.english());
  }

  /** The members' names, where the installation is here. */
  Map<String, String> names(LienThong program) {
    return trusted == null
        ? members(program).stream()
            .collect(Collectors.toMap(member -> member.code().value(), Member::name))
        : Map.of();
  }

  // Whoever names the certificates says by that whose they are.
  private MemberCode hub(byte[] document, LienThong program) {
    return trusted == null
        ? Member.only(members(program), Member.HUB).code()
        : SignedProof.claimedSender(document).orElse(new MemberCode("G00.LIENTHONG"));
  }

  private Set<X509Certificate> certificates(LienThong program) {
    List<Path> files =
        trusted == null
            ? Member.only(members(program), Member.HUB).certificates()
            : List.of(trusted);
    Set<X509Certificate> found = new HashSet<>();
    for (Path file : files) {
      try {
        found.addAll(Certificates.readAllPem(file));
      } catch (IOException unreadable) {
        throw new CommandRefused(
            "Không có chứng thư của trục để tin: " + file + ". Nêu tệp bằng --trusted.",
            "There is no certificate of the hub to trust. Name one by --trusted.");
      }
    }
    return found;
  }

  private List<Member> members(LienThong program) {
    if (known.isEmpty()) {
      known = MemberFiles.read(program.home());
    }
    return known;
  }
}
