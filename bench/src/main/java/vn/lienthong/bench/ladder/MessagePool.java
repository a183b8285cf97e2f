package vn.lienthong.bench.ladder;

import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.IntFunction;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.w3c.dom.Element;
import vn.lienthong.connectors.api.DocumentSigner;
import vn.lienthong.qcvn109.identifier.MemberCode;
import vn.lienthong.qcvn109.message.Envelopes;
import vn.lienthong.qcvn109.message.MessageHeader;
import vn.lienthong.qcvn109.message.Payloads;
import vn.lienthong.qcvn109.sample.BirthSamples;
import vn.lienthong.qcvn109.xml.SecureXml;

/** Messages that are signed before anything is measured. */
public final class MessagePool {
  private final List<byte[]> messages;
  private final AtomicInteger next = new AtomicInteger();

  private MessagePool(List<byte[]> messages) {
    this.messages = messages;
  }

  /** So many, each signed once, on all processors. */
  public static MessagePool of(int count, IntFunction<byte[]> signed) {
    return new MessagePool(IntStream.range(0, count).parallel().mapToObj(signed).toList());
  }

  /** Birth messages, all alike but for their ids and dossiers. */
  static MessagePool sign(int count, long seed, DocumentSigner sender, MemberCode hub) {
    Element form = Payloads.write(BirthSamples.seeded(seed).next());
    OffsetDateTime now = OffsetDateTime.now(ZoneOffset.UTC).truncatedTo(ChronoUnit.MILLIS);
    byte[] plain = serialized(form);
    return of(
        count,
        i -> {
          String dossier = "%s-261122-%07d".formatted(sender.member(), i);
          MessageHeader header =
              MessageHeader.of(UUID.randomUUID(), "LienThongKhaiSinh", sender.member(), hub, now)
                  .withDossierCode(dossier);
          return sender.sign(Envelopes.write(header, parsed(plain))).bytes();
        });
  }

  // a DOM node may be used by one thread at a time
  private static Element parsed(byte[] form) {
    return SecureXml.parse(form).getDocumentElement();
  }

  private static byte[] serialized(Element form) {
    return SecureXml.serialize(form.getOwnerDocument());
  }

  int size() {
    return messages.size();
  }

  int bytesEach() {
    return messages.get(0).length;
  }

  /** The next; the first again after the last where ids may come again, else null at the end. */
  byte @Nullable [] next(boolean once) {
    int index = next.getAndIncrement();
    if (once && index >= messages.size()) {
      return null;
    }
    return messages.get(Math.floorMod(index, messages.size()));
  }

  /** The same messages, with a count of its own. */
  public MessagePool fromItsBeginning() {
    return new MessagePool(messages);
  }

  /** From the first one on again. */
  void rewind() {
    next.set(0);
  }
}
