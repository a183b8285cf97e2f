package vn.lienthong.adapters.civilstatus;

import java.util.Optional;
import org.w3c.dom.Element;
import vn.lienthong.adapters.spi.AgencyAdapter;
import vn.lienthong.qcvn109.jaxb.v1.dichvu.DangKyKhaiTuStructure;
import vn.lienthong.qcvn109.message.MessageHeader;
import vn.lienthong.qcvn109.message.Payloads;

/**
 * Civil status registers deaths in its own words: see {@link DeathFile} for the request and {@link
 * StepResultFile} for states, errors and the entry. Births stay canonical: their result carries the
 * number and the volume under the same names, and the parents' items would lose their names' parts
 * before population is asked. No live message of a withdrawal was found.
 */
public final class CivilStatusAdapter implements AgencyAdapter {
  private static final String DEATH = "DangKyKhaiTu";

  @Override
  public String kind() {
    return "civil-status";
  }

  @Override
  public Optional<Element> toAgency(MessageHeader header, Element canonicalPayload) {
    return DEATH.equals(header.service())
        ? Optional.of(
            DeathFile.write(header, Payloads.read(canonicalPayload, DangKyKhaiTuStructure.class)))
        : Optional.empty();
  }

  @Override
  public Optional<Element> fromAgency(MessageHeader header, Element agencyPayload) {
    return CivilStatusDialect.NAMESPACE.equals(agencyPayload.getNamespaceURI())
        ? Optional.of(Payloads.write(StepResultFile.read(agencyPayload)))
        : Optional.empty();
  }
}
