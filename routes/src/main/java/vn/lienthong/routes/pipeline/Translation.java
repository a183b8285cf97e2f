package vn.lienthong.routes.pipeline;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.w3c.dom.Element;
import vn.lienthong.adapters.spi.AgencyAdapter;
import vn.lienthong.connectors.api.SignedDocument;
import vn.lienthong.connectors.evidence.EvidenceRecord;
import vn.lienthong.qcvn109.digest.DerivedId;
import vn.lienthong.qcvn109.identifier.MemberCode;
import vn.lienthong.qcvn109.message.Envelopes;
import vn.lienthong.qcvn109.message.MessageHeader;
import vn.lienthong.routes.registry.Member;

/**
 * From the canonical form into an agency's dialect and back. What an adapter leaves alone travels
 * as the very bytes that its sender signed; what it changes is signed by the hub.
 */
public final class Translation {
  private final Map<String, AgencyAdapter> adapters;
  private final HubMessages messages;
  private final Publications publications;

  /**
   * Translates with these adapters, one per kind of agency.
   *
   * @param publications says what of an event its receiver may have
   */
  public Translation(
      List<AgencyAdapter> adapters, HubMessages messages, Publications publications) {
    this.adapters =
        adapters.stream().collect(Collectors.toMap(AgencyAdapter::kind, Function.identity()));
    this.messages = messages;
    this.publications = publications;
  }

  /**
   * A message as it leaves.
   *
   * @param sender who it travels from: its own sender, or the hub
   * @param id the id it travels under
   * @param document its bytes
   * @param form what to keep of it; null where its sender's own bytes leave
   */
  @SuppressWarnings("ArrayRecordComponent") // a carrier that is never compared
  record Outgoing(MemberCode sender, UUID id, byte[] document, @Nullable EvidenceRecord form) {}

  Outgoing toAgency(Member receiver, MessageHeader header, Element root, byte[] original) {
    var released = publications.released(receiver, header, root, original);
    if (released.isPresent()) {
      Publications.Released less = released.get();
      // each subscriber's form is a message of its own
      String to = receiver.code().value();
      UUID id = DerivedId.of("event", header.sender().value(), header.id().toString(), to);
      return signed(receiver, header.withRelease(less.release()), id, less.payload());
    }
    return adapter(receiver)
        .flatMap(adapter -> adapter.toAgency(header, Envelopes.payload(root)))
        .map(translated -> signed(receiver, header, translated))
        .orElseGet(() -> new Outgoing(header.sender(), header.id(), original, null));
  }

  /** The agency's answer in canonical form; empty where it is that already. */
  Optional<Element> fromAgency(Member provider, MessageHeader header, Element payload) {
    return adapter(provider).flatMap(adapter -> adapter.fromAgency(header, payload));
  }

  /** A message of the hub in place of its sender's, see {@link #id}. */
  Outgoing signed(Member receiver, MessageHeader header, Element translated) {
    return signed(receiver, header, id(header), translated);
  }

  private Outgoing signed(Member receiver, MessageHeader header, UUID id, Element translated) {
    MessageHeader own =
        new MessageHeader(
            id,
            header.service(),
            header.version(),
            messages.hub(),
            receiver.code(),
            header.sentAt(),
            header.expiresAt(),
            header.reference(),
            header.dossierCode(),
            header.purpose(),
            header.officer(),
            header.release());
    SignedDocument signed = messages.sign(own, translated);
    return new Outgoing(messages.hub(), id, signed.bytes(), Records.made(own, signed));
  }

  /**
   * The hub's own message keeps its id: nobody has seen its other form, and who answers it names
   * the id that the hub knows. Any other sender's message is one more message of the hub.
   */
  private UUID id(MessageHeader header) {
    return header.sender().equals(messages.hub())
        ? header.id()
        : DerivedId.of("translated", header.sender().value(), header.id().toString());
  }

  /**
   * Empty for a member that fetches its messages and has none: it speaks the contract's own form.
   */
  private Optional<AgencyAdapter> adapter(Member member) {
    AgencyAdapter adapter = adapters.get(member.kind());
    if (adapter == null && !member.pulls()) {
      throw new IllegalStateException("There is no adapter for agency kind " + member.kind());
    }
    return Optional.ofNullable(adapter);
  }
}
