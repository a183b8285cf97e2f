package vn.lienthong.qcvn109.message;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.nio.charset.StandardCharsets;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.w3c.dom.Element;
import vn.lienthong.qcvn109.digest.Sha256;
import vn.lienthong.qcvn109.error.HubErrorCode;
import vn.lienthong.qcvn109.error.HubException;
import vn.lienthong.qcvn109.identifier.MemberCode;
import vn.lienthong.qcvn109.validation.MessageValidator;
import vn.lienthong.qcvn109.xml.SecureXml;

class InboxesTest {
  private static final OffsetDateTime NOW = OffsetDateTime.parse("2026-11-20T08:00:00+07:00");

  @Test
  void inbox_isValid_andReadAsItWasWritten() {
    byte[] content = "<tt:ThongDiep/>".getBytes(StandardCharsets.UTF_8);
    var sender = new MemberCode("H29.MOTCUA");
    Letter letter =
        new Letter(
            UUID.randomUUID(),
            sender,
            "CapTheBHYT",
            Sha256.hex(content),
            NOW.plusMinutes(5),
            2,
            content);
    Inbox inbox = new Inbox(new MemberCode("G34.BHXH"), NOW, 7, List.of(letter, letter));

    Element written = again(inbox);
    Inbox read = Inboxes.read(written);

    assertThat(MessageValidator.validate(written).errorFindings()).isEmpty();
    assertThat(read)
        .usingRecursiveComparison()
        .withEqualsForType(OffsetDateTime::isEqual, OffsetDateTime.class)
        .isEqualTo(inbox);
  }

  @Test
  void emptyInbox_isValid() {
    Inbox inbox = new Inbox(new MemberCode("G34.BHXH"), NOW, 0, List.of());

    assertThat(MessageValidator.validate(again(inbox)).errorFindings()).isEmpty();
    assertThat(Inboxes.read(again(inbox)).letters()).isEmpty();
  }

  @Test
  void anotherDocument_isRefused_withItsPlace() {
    Element other = SecureXml.parse("<a/>".getBytes(StandardCharsets.UTF_8)).getDocumentElement();

    HubException refusal = catchThrowableOfType(HubException.class, () -> Inboxes.read(other));

    assertThat(refusal.fault().code()).isEqualTo(HubErrorCode.SCHEMA_INVALID);
    assertThat(refusal.fault().place()).isEqualTo("/a");
  }

  private static Element again(Inbox inbox) {
    return SecureXml.parse(SecureXml.serialize(Inboxes.write(inbox))).getDocumentElement();
  }
}
