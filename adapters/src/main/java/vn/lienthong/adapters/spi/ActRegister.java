package vn.lienthong.adapters.spi;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.UUID;
import java.util.function.LongFunction;
import org.jspecify.annotations.Nullable;
import org.w3c.dom.Element;
import vn.lienthong.connectors.api.DurableMap;
import vn.lienthong.qcvn109.identifier.MemberCode;
import vn.lienthong.qcvn109.message.MessageHeader;
import vn.lienthong.qcvn109.xml.SecureXml;

/**
 * An agency's register: at most one act per subject (a child), each with a running number, and
 * which messages came in for which dossier. One act is one write, so a crash leaves it whole or
 * absent.
 */
public final class ActRegister {
  private static final String NO_DOSSIER = "-";
  private static final String BORDER = "\t";

  private final DurableMap acts;
  private final DurableMap effects;
  private final Receptions receptions;
  private long lastNumber;

  /**
   * One entry.
   *
   * @param number its running number, from 1
   * @param dossier the dossier it was made for
   * @param content what was registered
   * @param compared by what it is compared with other books; null where it is not
   */
  public record Act(long number, String dossier, Element content, @Nullable Compared compared) {}

  /** What is entered: the content, and by what it is compared with other books. */
  public record Made(Element content, @Nullable Compared compared) {}

  /** Opens the register on an agency's disk. */
  public ActRegister(DurableMaps maps) {
    this.acts = maps.map("acts");
    this.effects = maps.map("effects");
    this.receptions = new Receptions(maps);
    this.lastNumber =
        acts.entries().values().stream().mapToLong(act -> read(act).number()).max().orElse(0);
  }

  /** Notes that a message came in; the same message counts once. */
  public void received(MessageHeader header) {
    receptions.note(dossier(header), header);
  }

  /** Whether a message of a dossier came in. */
  boolean hasReceived(MessageHeader header, UUID id) {
    return receptions.has(dossier(header), header.sender(), id);
  }

  /** The act of a subject. */
  public Optional<Act> find(String subject) {
    return acts.get(subject).map(ActRegister::read);
  }

  /**
   * The act of a subject, entered now if it has none.
   *
   * @param content makes the entry from its running number
   */
  public synchronized Act enter(String subject, MessageHeader header, LongFunction<Made> content) {
    Optional<Act> known = find(subject);
    if (known.isPresent()) {
      return known.get();
    }
    Made made = content.apply(lastNumber + 1);
    Act act = new Act(lastNumber + 1, dossier(header), made.content(), made.compared());
    acts.put(subject, write(act));
    lastNumber = act.number();
    return act;
  }

  /** What a dossier has made already in a matter, whomever it was about then. */
  Optional<Act> madeFor(MessageHeader header, String matter) {
    return effects
        .get(effect(header, matter))
        .map(subject -> new String(subject, UTF_8))
        .flatMap(this::find)
        .filter(act -> act.dossier().equals(dossier(header)));
  }

  /** The act of a subject, entered now if it has none, as what the dossier makes in a matter. */
  synchronized Act enter(
      String subject, String matter, MessageHeader header, LongFunction<Made> content) {
    // Before the act: one that a crash left without its act names nothing that was made.
    effects.put(effect(header, matter), subject.getBytes(UTF_8));
    return enter(subject, header, content);
  }

  /** Every act that is compared with other books. */
  public List<Act> compared() {
    return acts.entries().values().stream()
        .map(ActRegister::read)
        .filter(act -> act.compared() != null)
        .toList();
  }

  /** The messages of a sender that came in for a dossier. */
  List<UUID> received(String dossier, MemberCode sender) {
    return receptions.of(dossier, sender);
  }

  /** Loses an act, as a book that was restored from an old copy has lost it. */
  synchronized void forget(String subject, MessageHeader header, String matter) {
    effects.remove(effect(header, matter));
    acts.remove(subject);
  }

  /** Every content, for an agency that must not give the same number twice. */
  public List<Element> contents() {
    return acts.entries().values().stream().map(act -> read(act).content()).toList();
  }

  /**
   * Per dossier: how many distinct messages came in, and how many acts were entered in one matter.
   * A business that is founded and ended again for one dossier is two matters.
   */
  public String table() {
    return receptions.table(entered());
  }

  /** The same without the line of column names, each line ending with a name. */
  String rows(String name) {
    return receptions.rows(entered(), "\t" + name);
  }

  private Map<String, Integer> entered() {
    Map<String, Integer> entered = new TreeMap<>();
    acts.entries().values().forEach(act -> entered.merge(read(act).dossier(), 1, Integer::sum));
    Map<String, Integer> matters = new TreeMap<>();
    effects
        .entries()
        .keySet()
        .forEach(
            effect -> matters.merge(effect.substring(0, effect.indexOf(' ')), 1, Integer::sum));
    entered.replaceAll((dossier, acts) -> acts - Math.max(0, matters.getOrDefault(dossier, 1) - 1));
    return entered;
  }

  private static String dossier(MessageHeader header) {
    String code = header.dossierCode();
    return code == null ? NO_DOSSIER : code;
  }

  private static String effect(MessageHeader header, String matter) {
    return dossier(header) + " " + matter;
  }

  private static byte[] write(Act act) {
    String content = new String(SecureXml.serialize(act.content()), UTF_8);
    Compared compared = act.compared();
    String head = compared == null ? act.dossier() : act.dossier() + BORDER + compared.write();
    return (act.number() + "\n" + head + "\n" + content).getBytes(UTF_8);
  }

  private static Act read(byte[] written) {
    String[] parts = new String(written, UTF_8).split("\n", 3);
    Element content = SecureXml.parse(parts[2].getBytes(UTF_8)).getDocumentElement();
    String[] head = parts[1].split(BORDER, 2);
    Compared compared = head.length < 2 ? null : Compared.parse(head[1]);
    return new Act(Long.parseLong(parts[0]), head[0], content, compared);
  }
}
