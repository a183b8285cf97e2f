package vn.lienthong.adapters.population.simulator;

import org.w3c.dom.Element;
import vn.lienthong.qcvn109.jaxb.v1.dichvu.CapNhatHangLoatStructure;
import vn.lienthong.qcvn109.jaxb.v1.dichvu.DotHangLoatStructure;
import vn.lienthong.qcvn109.jaxb.v1.dichvu.LamGiauDuLieuStructure;
import vn.lienthong.qcvn109.jaxb.v1.dichvu.TepDinhKemStructure;
import vn.lienthong.qcvn109.jaxb.v1.dichvu.XacThucHangLoatStructure;
import vn.lienthong.qcvn109.message.MessageHeader;
import vn.lienthong.qcvn109.message.Payloads;

/** A part as the hub asks for it: which round, which file. */
record BulkPartRequest(DotHangLoatStructure round, TepDinhKemStructure file) {
  static final String VERIFICATION = "XacThucHangLoat";

  static BulkPartRequest of(MessageHeader header, Element payload) {
    return switch (header.service()) {
      case VERIFICATION -> {
        var asked = Payloads.read(payload, XacThucHangLoatStructure.class);
        yield new BulkPartRequest(asked.getDot(), asked.getTep());
      }
      case "CapNhatHangLoat" -> {
        var asked = Payloads.read(payload, CapNhatHangLoatStructure.class);
        yield new BulkPartRequest(asked.getDot(), asked.getTep());
      }
      default -> {
        var asked = Payloads.read(payload, LamGiauDuLieuStructure.class);
        yield new BulkPartRequest(asked.getDot(), asked.getTep());
      }
    };
  }
}
