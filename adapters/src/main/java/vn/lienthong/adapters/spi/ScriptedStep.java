package vn.lienthong.adapters.spi;

import java.time.Clock;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import java.util.function.LongFunction;
import org.w3c.dom.Element;
import vn.lienthong.adapters.spi.script.Play;
import vn.lienthong.qcvn109.error.HubErrorCode;
import vn.lienthong.qcvn109.error.HubException;
import vn.lienthong.qcvn109.error.HubFault;
import vn.lienthong.qcvn109.jaxb.v1.dichvu.KetQuaBuocType;
import vn.lienthong.qcvn109.jaxb.v1.dichvu.KetQuaHoSoStructure;
import vn.lienthong.qcvn109.message.MessageHeader;
import vn.lienthong.qcvn109.message.Payloads;

/** A step of which no Java exists: subject and result are those that its play names. */
final class ScriptedStep implements Step<Element>, Tongue<Element> {
  private final String service;
  private final Play play;
  private final Clock clock;

  ScriptedStep(String service, Play play, Clock clock) {
    this.service = service;
    this.play = play;
    this.clock = clock;
  }

  @Override
  public Element read(MessageHeader header, Element payload) {
    if (!service.equals(payload.getLocalName())) {
      throw new HubException(
          HubFault.of(
              HubErrorCode.PAYLOAD_WRONG_FOR_SERVICE,
              "/tt:ThongDiep/tt:NoiDung/*",
              "expected " + service));
    }
    Requests.check(payload);
    return payload;
  }

  @Override
  public String subject(Element request) {
    return RequestText.at(request, play.subject())
        .orElseThrow(
            () ->
                StepChecks.refusal(
                    play.subject(),
                    "it is missing, so nobody knows whom the act is about",
                    "thiếu thông tin này nên không biết việc đăng ký cho ai"));
  }

  @Override
  public LongFunction<KetQuaHoSoStructure> prepare(MessageHeader header, Element request) {
    Map<String, String> own = new HashMap<>();
    LocalDate today = LocalDate.now(clock);
    own.put("today", today.toString());
    own.put("year", Integer.toString(today.getYear()));
    return number -> {
      own.put("number", Long.toString(number));
      Element result =
          ResultTemplate.of(service, KetQuaBuocType.HOAN_THANH.value(), today, play.result())
              .fill(request, own);
      Requests.check(result);
      return Payloads.read(result, KetQuaHoSoStructure.class);
    };
  }
}
