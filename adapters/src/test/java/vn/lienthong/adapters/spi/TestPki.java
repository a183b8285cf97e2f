package vn.lienthong.adapters.spi;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.cert.X509Certificate;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.w3c.dom.Element;
import vn.lienthong.connectors.api.DocumentSigner;
import vn.lienthong.connectors.api.SignatureVerifier;
import vn.lienthong.connectors.api.SignerDirectory;
import vn.lienthong.connectors.api.Verification;
import vn.lienthong.connectors.api.VerifiedMessage;
import vn.lienthong.connectors.security.keys.DevelopmentPki;
import vn.lienthong.connectors.security.keys.KeyKind;
import vn.lienthong.connectors.security.signature.HubSignatures;
import vn.lienthong.qcvn109.identifier.MemberCode;
import vn.lienthong.qcvn109.message.DirectoryEntry;
import vn.lienthong.qcvn109.message.Envelopes;
import vn.lienthong.qcvn109.message.MemberDirectories;
import vn.lienthong.qcvn109.message.MessageHeader;
import vn.lienthong.qcvn109.xml.VietnamTime;

/** Real keys and signatures of the hub and eleven members, made once per test run. */
public final class TestPki {
  public static final MemberCode HUB = new MemberCode("G00.LIENTHONG");
  public static final MemberCode ONE_STOP = new MemberCode("H29.MOTCUA");
  public static final MemberCode CIVIL_STATUS = new MemberCode("G15.HOTICH");
  public static final MemberCode POPULATION = new MemberCode("G01.CSDLDC");
  public static final MemberCode RESIDENCE = new MemberCode("G01.CUTRU");
  public static final MemberCode SOCIAL_INSURANCE = new MemberCode("G34.BHXH");
  public static final MemberCode PORTAL = new MemberCode("G22.DVCQG");
  public static final MemberCode LABOUR = new MemberCode("H29.LAODONG");
  public static final MemberCode BUSINESS_REGISTRY = new MemberCode("G12.DKKD");
  public static final MemberCode TAX = new MemberCode("G12.THUE");
  public static final MemberCode JOINT_SERVICE = new MemberCode("G22.DVCLT");
  public static final MemberCode HEALTH = new MemberCode("H29.BENHVIEN");
  public static final Clock CLOCK = Clock.system(VietnamTime.ZONE);

  private static final List<MemberCode> ALL =
      List.of(
          HUB,
          ONE_STOP,
          CIVIL_STATUS,
          POPULATION,
          RESIDENCE,
          SOCIAL_INSURANCE,
          PORTAL,
          LABOUR,
          BUSINESS_REGISTRY,
          TAX,
          JOINT_SERVICE,
          HEALTH);
  private static final DevelopmentPki PKI = pki();

  private TestPki() {}

  public static DocumentSigner signer(MemberCode member) {
    return HubSignatures.signer(PKI.key(member));
  }

  public static SignerDirectory.Signer identity(MemberCode member) {
    return new SignerDirectory.Signer(member, PKI.key(member).certificate());
  }

  /** A verifier that knows exactly these members. */
  public static SignatureVerifier verifier(MemberCode... members) {
    Map<X509Certificate, SignerDirectory.Signer> known = new HashMap<>();
    for (MemberCode member : members) {
      known.put(PKI.key(member).certificate(), identity(member));
    }
    return HubSignatures.verifier(presented -> Optional.ofNullable(known.get(presented)), CLOCK);
  }

  /** A verifier that knows all members. */
  public static SignatureVerifier verifier() {
    return verifier(ALL.toArray(MemberCode[]::new));
  }

  /** The hub's signed directory of these members. */
  public static byte[] directory(int version, MemberCode... members) {
    List<DirectoryEntry> entries = new ArrayList<>();
    for (MemberCode member : members) {
      entries.add(
          new DirectoryEntry(
              member, "Thành viên", "Member", List.of(PKI.key(member).certificate())));
    }
    var document = MemberDirectories.write(version, OffsetDateTime.now(CLOCK), entries);
    return signer(HUB).sign(document).bytes();
  }

  public static MessageHeader header(String service, MemberCode from, MemberCode to) {
    return MessageHeader.of(UUID.randomUUID(), service, from, to, OffsetDateTime.now(CLOCK));
  }

  /** A message signed by its sender. */
  public static byte[] signed(MessageHeader header, Element payload) {
    return signer(header.sender()).sign(Envelopes.write(header, payload)).bytes();
  }

  /** A message that went through the gate. */
  public static VerifiedMessage verified(MessageHeader header, Element payload) {
    return trusted(verifier().verifyMessage(signed(header, payload)));
  }

  public static <T> T trusted(Verification<T> verification) {
    return ((Verification.Trusted<T>) verification).document();
  }

  private static DevelopmentPki pki() {
    Map<MemberCode, KeyKind> members = new HashMap<>();
    ALL.forEach(member -> members.put(member, KeyKind.P_256));
    members.put(ONE_STOP, KeyKind.RSA_2048);
    try {
      Path directory = Files.createTempDirectory("test-pki");
      return DevelopmentPki.ensure(directory.resolve("pki"), members);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
