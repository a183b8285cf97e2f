package vn.lienthong.qcvn109.message;

import java.io.ByteArrayInputStream;
import java.security.cert.CertificateEncodingException;
import java.security.cert.CertificateException;
import java.security.cert.CertificateFactory;
import java.security.cert.X509Certificate;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.function.Function;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import vn.lienthong.qcvn109.error.HubErrorCode;
import vn.lienthong.qcvn109.error.HubException;
import vn.lienthong.qcvn109.error.HubFault;
import vn.lienthong.qcvn109.xml.XmlNames;
import vn.lienthong.qcvn109.xml.XmlPlace;
import vn.lienthong.qcvn109.xml.XmlTime;

/** {@code tt:DanhBaThanhVien} to and from a tree. Signing is done elsewhere. */
public final class MemberDirectories {
  private static final HubErrorCode REFUSAL = HubErrorCode.SCHEMA_INVALID;
  private static final Function<String, String> VERSION = Values.matching("[1-9][0-9]{0,17}");
  private static final String RULE = "must be an X.509 certificate, DER in base64";

  private MemberDirectories() {}

  /**
   * An unsigned directory.
   *
   * @param version from 1, growing with every change
   * @param at when it was made
   */
  public static Document write(long version, OffsetDateTime at, List<DirectoryEntry> entries) {
    TreeWriter root = TreeWriter.document("DanhBaThanhVien", "DB-" + version);
    root.text("PhienBan", version).text("ThoiDiem", XmlTime.print(at));
    for (DirectoryEntry entry : entries) {
      TreeWriter member =
          root.child("ThanhVien")
              .text("Ma", entry.code())
              .text("Ten", entry.name())
              .text("TenTiengAnh", entry.englishName());
      entry.certificates().forEach(c -> member.text("ChungThu", encode(c)));
    }
    return root.document();
  }

  /**
   * The entries of a directory.
   *
   * @throws HubException {@code SCHEMA_INVALID} with the path if it is no directory or an item is
   *     missing, wrong or not in its place
   */
  public static List<DirectoryEntry> read(Element danhBa) {
    if (!Fields.is(danhBa, XmlNames.ENVELOPE, "DanhBaThanhVien")) {
      throw new HubException(
          HubFault.of(REFUSAL, XmlPlace.of(danhBa), "must be tt:DanhBaThanhVien"));
    }
    Fields fields = new Fields(danhBa, REFUSAL);
    fields.read("PhienBan", VERSION, "must be a version number from 1");
    fields.read("ThoiDiem", Values::time, Values.TIME_RULE);
    List<DirectoryEntry> entries = new ArrayList<>();
    entries.add(entry(fields.required("ThanhVien")));
    for (Element more; (more = fields.optional("ThanhVien")) != null; ) {
      entries.add(entry(more));
    }
    fields.endOrSignature();
    return List.copyOf(entries);
  }

  private static DirectoryEntry entry(Element member) {
    Fields fields = new Fields(member, REFUSAL);
    var code = fields.read("Ma", Values::member, Values.MEMBER_RULE);
    String name = fields.read("Ten", Function.identity(), "must be text");
    String english = fields.read("TenTiengAnh", Function.identity(), "must be text");
    List<X509Certificate> certificates = new ArrayList<>();
    X509Certificate certificate;
    while ((certificate = fields.readOptional("ChungThu", MemberDirectories::decode, RULE))
        != null) {
      certificates.add(certificate);
    }
    fields.end();
    return new DirectoryEntry(code, name, english, List.copyOf(certificates));
  }

  private static String encode(X509Certificate certificate) {
    try {
      return Base64.getEncoder().encodeToString(certificate.getEncoded());
    } catch (CertificateEncodingException problem) {
      throw new IllegalArgumentException("The certificate has no DER form", problem);
    }
  }

  private static X509Certificate decode(String base64) {
    byte[] der = Base64.getDecoder().decode(base64.replaceAll("[ \t\r\n]", ""));
    try {
      CertificateFactory factory = CertificateFactory.getInstance("X.509");
      return (X509Certificate) factory.generateCertificate(new ByteArrayInputStream(der));
    } catch (CertificateException problem) {
      throw new IllegalArgumentException(RULE, problem);
    }
  }
}
