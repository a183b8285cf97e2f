package vn.lienthong.adapters.spi;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.Objects;
import java.util.UUID;
import vn.lienthong.connectors.api.DurableMap;
import vn.lienthong.qcvn109.message.MessageHeader;

/** Which requests were taken back, on disk. */
final class Withdrawals {
  private final DurableMap withdrawn;

  Withdrawals(DurableMaps maps) {
    this.withdrawn = maps.map("withdrawn");
  }

  void note(MessageHeader withdrawal) {
    String by = withdrawal.id().toString();
    withdrawn.putIfAbsent(asked(withdrawal).toString(), by.getBytes(UTF_8));
  }

  boolean has(UUID request) {
    return withdrawn.get(request.toString()).isPresent();
  }

  /** The header of the request that a withdrawal is about, as far as an answer needs it. */
  static MessageHeader request(MessageHeader withdrawal, String service) {
    return MessageHeader.of(
            asked(withdrawal),
            service,
            withdrawal.sender(),
            withdrawal.receiver(),
            withdrawal.sentAt())
        .withDossierCode(withdrawal.dossierCode());
  }

  /** The id of the request that it is about. */
  static UUID asked(MessageHeader withdrawal) {
    return Objects.requireNonNull(withdrawal.reference(), "a withdrawal names its request");
  }
}
