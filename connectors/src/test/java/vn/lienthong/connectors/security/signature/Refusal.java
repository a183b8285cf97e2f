package vn.lienthong.connectors.security.signature;

import static org.assertj.core.api.Assertions.assertThat;

import vn.lienthong.connectors.api.Verification;
import vn.lienthong.connectors.api.Verification.Refused;
import vn.lienthong.qcvn109.error.HubErrorCode;
import vn.lienthong.qcvn109.error.HubFault;

/** What a refusal says. */
record Refusal(HubFault fault) {
  static Refusal of(Verification<?> verification) {
    assertThat(verification).isInstanceOf(Refused.class);
    return new Refusal(((Refused<?>) verification).fault());
  }

  Refusal hasCode(HubErrorCode code) {
    assertThat(fault.code()).as(fault.toString()).isEqualTo(code);
    return this;
  }

  Refusal hasPlace(String place) {
    assertThat(fault.place()).as(fault.toString()).isEqualTo(place);
    return this;
  }

  Refusal hasDetail(String part) {
    assertThat(fault.detail()).contains(part);
    return this;
  }
}
