package vn.lienthong.qcvn109.message;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.InputStream;
import java.security.cert.CertificateFactory;
import java.security.cert.X509Certificate;
import java.time.OffsetDateTime;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.w3c.dom.Document;
import vn.lienthong.qcvn109.error.HubErrorCode;
import vn.lienthong.qcvn109.error.HubException;
import vn.lienthong.qcvn109.error.HubFault;
import vn.lienthong.qcvn109.identifier.MemberCode;
import vn.lienthong.qcvn109.validation.MessageValidator;
import vn.lienthong.qcvn109.xml.SecureXml;

class MemberDirectoriesTest {
  private static final OffsetDateTime AT = OffsetDateTime.parse("2026-11-20T08:00:00+07:00");

  @Test
  void directory_isReadAsWritten_andValid() throws Exception {
    X509Certificate certificate = certificate();
    List<DirectoryEntry> entries =
        List.of(entry("G01.CSDLDC", List.of(certificate, certificate)), entry("G15", List.of()));

    Document written = MemberDirectories.write(3, AT, entries);
    Document read = SecureXml.parse(SecureXml.serialize(written));

    assertThat(MemberDirectories.read(read.getDocumentElement())).isEqualTo(entries);
    assertThat(MessageValidator.validate(read.getDocumentElement()).errorFindings()).isEmpty();
  }

  @Test
  void directory_isRefused_whereACertificateIsNone() throws Exception {
    Document written = MemberDirectories.write(1, AT, List.of(entry("G1", List.of(certificate()))));
    String xml =
        new String(SecureXml.serialize(written), UTF_8)
            .replaceAll("<tt:ChungThu>.*</tt:ChungThu>", "<tt:ChungThu>AAAA</tt:ChungThu>");

    HubFault fault =
        catchThrowableOfType(
                HubException.class,
                () ->
                    MemberDirectories.read(
                        SecureXml.parse(xml.getBytes(UTF_8)).getDocumentElement()))
            .fault();

    assertThat(fault.code()).isEqualTo(HubErrorCode.SCHEMA_INVALID);
    assertThat(fault.place()).isEqualTo("/tt:DanhBaThanhVien/tt:ThanhVien/tt:ChungThu");
    assertThat(fault.detail()).startsWith("must be an X.509 certificate");
  }

  private static DirectoryEntry entry(String code, List<X509Certificate> certificates) {
    return new DirectoryEntry(new MemberCode(code), "Tên <&>", "Name", certificates);
  }

  private static X509Certificate certificate() throws Exception {
    try (InputStream in = MemberDirectoriesTest.class.getResourceAsStream("member.crt")) {
      return (X509Certificate) CertificateFactory.getInstance("X.509").generateCertificate(in);
    }
  }
}
