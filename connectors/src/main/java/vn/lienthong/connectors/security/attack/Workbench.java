package vn.lienthong.connectors.security.attack;

import java.nio.charset.StandardCharsets;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.UUID;
import java.util.function.UnaryOperator;
import vn.lienthong.connectors.security.attack.AttackShape.Judge;
import vn.lienthong.connectors.security.keys.MemberKey;
import vn.lienthong.qcvn109.identifier.MemberCode;
import vn.lienthong.qcvn109.message.Envelopes;
import vn.lienthong.qcvn109.message.MessageHeader;
import vn.lienthong.qcvn109.xml.SecureXml;

/**
 * Where shapes are made: gives good messages of the attacked member, and keeps what comes of them.
 */
final class Workbench {
  static final String TEXT = "Kiểm tra kết nối của H'Hen Niê";
  static final String FALSE_TEXT = "Nội dung giả của kẻ tấn công";

  private final AttackScene scene;
  private final Random random;
  private final SigningKey twin;
  private final List<AttackShape> made = new ArrayList<>();

  Workbench(AttackScene scene) {
    this.scene = scene;
    this.random = new Random(scene.seed());
    this.twin = Strangers.twinOf(attacked().certificate());
  }

  AttackScene scene() {
    return scene;
  }

  /** The member under attack. */
  SigningKey attacked() {
    return SigningKey.of(scene.members().get(0));
  }

  /** A key of the attacked member's kind, in a certificate of its names that nobody registered. */
  SigningKey twin() {
    return twin;
  }

  /** Another registered member, if its key is at hand. */
  Optional<MemberKey> other() {
    return scene.members().stream().skip(1).findFirst();
  }

  /** A registered member whose key is of this kind. */
  Optional<MemberKey> memberWith(String algorithm) {
    return scene.members().stream()
        .filter(member -> member.certificate().getPublicKey().getAlgorithm().equals(algorithm))
        .findFirst();
  }

  /** A new good message of the attacked member. */
  Draft draft() {
    return draft(scene.members().get(0));
  }

  Draft draft(MemberKey sender) {
    return draft(sender.member(), SigningKey.of(sender));
  }

  Draft draft(MemberCode sender, SigningKey key) {
    return draft(key, header(newId(), sender), TEXT);
  }

  /** A good message with the same id and another text. */
  Draft withOtherText(Draft original) {
    MemberKey sender = scene.members().get(0);
    MessageHeader header = header(original.id, sender.member());
    return draft(SigningKey.of(sender), header, FALSE_TEXT);
  }

  Draft draft(UnaryOperator<MessageHeader> change) {
    MemberKey sender = scene.members().get(0);
    UUID id = newId();
    return draft(SigningKey.of(sender), change.apply(header(id, sender.member())), TEXT);
  }

  // RFC 9562, version 4, but from the seed.
  private UUID newId() {
    long high = (random.nextLong() & 0xFFFFFFFFFFFF0FFFL) | 0x4000L;
    return new UUID(high, (random.nextLong() & 0x3FFFFFFFFFFFFFFFL) | 0x8000000000000000L);
  }

  private Draft draft(SigningKey signer, MessageHeader header, String text) {
    var document = Envelopes.write(header, scene.payload().apply(text));
    String unsigned = new String(SecureXml.serialize(document), StandardCharsets.UTF_8);
    return new Draft(header.id(), unsigned, signer);
  }

  private MessageHeader header(UUID id, MemberCode sender) {
    OffsetDateTime now = OffsetDateTime.now(scene.clock().withZone(ZoneOffset.ofHours(7)));
    return MessageHeader.of(id, scene.service(), sender, scene.receiver(), now.withNano(0));
  }

  /** Keeps a shape that comes over the attacked member's connection and that the gate judges. */
  void shape(Case what, UUID id, String text) {
    shape(what, id, Draft.bytes(text));
  }

  void shape(Case what, UUID id, byte[] bytes) {
    shape(what, Judge.GATE, scene.members().get(0).member(), id, List.of(), bytes);
  }

  void shape(Case what, Judge judge, MemberCode by, UUID id, List<byte[]> before, byte[] bytes) {
    made.add(
        new AttackShape(
            what.name(),
            what.family(),
            what.vietnamese(),
            what.english(),
            what.expected(),
            judge,
            by,
            id,
            before,
            bytes));
  }

  List<AttackShape> made() {
    return List.copyOf(made);
  }

  /** What a shape is, without its bytes. */
  record Case(
      AttackFamily family, String name, String vietnamese, String english, Expected expected) {}
}
