package vn.lienthong.routes;

import java.io.IOException;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import vn.lienthong.connectors.api.PaperVerdict;
import vn.lienthong.connectors.security.paper.Papers;
import vn.lienthong.qcvn109.jaxb.v1.dichvu.KetQuaXacThucBanType;
import vn.lienthong.qcvn109.jaxb.v1.dichvu.XacThucBanDienTuStructure;
import vn.lienthong.qcvn109.jaxb.v1.dichvu.XacThucBanDienTuTraLoiStructure;
import vn.lienthong.qcvn109.message.Envelopes;
import vn.lienthong.qcvn109.message.MessageHeader;
import vn.lienthong.qcvn109.message.Payloads;
import vn.lienthong.qcvn109.xml.SecureXml;
import vn.lienthong.routes.demo.QuayClient;
import vn.lienthong.routes.registry.HubHome;
import vn.lienthong.routes.registry.MemberRegistry;

/** The electronic papers of simulated agencies, by their pages and by questions to civil status. */
record PapersOfTheChain(HubHome home, MemberRegistry members) {
  /** A paper in the register of civil status. */
  record Issued(String code, String digest) {}

  int issued() throws IOException {
    return at("civil-status").size();
  }

  Issued first() throws IOException {
    String[] row = at("civil-status").get(0).split("\t");
    return new Issued(row[0], row[2]);
  }

  List<String> at(String kind) throws IOException {
    return new QuayClient(home).papersAt(kind);
  }

  /** How many files the counter fetches whose inner signature is whole and was made in time. */
  long wholeOnesAtTheCounter() throws IOException {
    QuayClient counter = new QuayClient(home);
    long whole = 0;
    for (String row : counter.papers()) {
      PaperVerdict verdict = Papers.verifier().verify(counter.paper(row.split("\t")[1]));
      if (verdict.finding() == PaperVerdict.Finding.INTACT && verdict.certificateInItsTime()) {
        whole++;
      }
    }
    return whole;
  }

  void takeBack(Issued paper) throws IOException {
    new QuayClient(home)
        .revokePaper(paper.code(), "Đăng ký bị hủy / the registration is cancelled");
  }

  /** What civil status says of it, through the hub. */
  KetQuaXacThucBanType verified(Issued paper) {
    XacThucBanDienTuStructure question = new XacThucBanDienTuStructure();
    question.setMaGiayTo(paper.code());
    question.setDauVan(paper.digest());
    var asker = TestMember.of(home, members.only("one-stop"), members.hub().code());
    var header =
        MessageHeader.of(
            UUID.randomUUID(),
            "XacThucBanDienTu",
            asker.code(),
            members.only("civil-status").code(),
            OffsetDateTime.now(ZoneOffset.UTC));
    byte[] answer = asker.post(asker.sign(header, question)).body();
    var read =
        Payloads.read(
            Envelopes.payload(SecureXml.parse(answer).getDocumentElement()),
            XacThucBanDienTuTraLoiStructure.class);
    return read.getKetQua();
  }
}
