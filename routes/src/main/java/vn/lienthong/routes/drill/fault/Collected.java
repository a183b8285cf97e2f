package vn.lienthong.routes.drill.fault;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import vn.lienthong.qcvn109.digest.DerivedId;
import vn.lienthong.routes.drill.check.Effect;
import vn.lienthong.routes.drill.check.KeptDossier;
import vn.lienthong.routes.drill.check.KeptMessage;
import vn.lienthong.routes.drill.check.Lost;
import vn.lienthong.routes.drill.check.LostTime;
import vn.lienthong.routes.drill.check.MessageKey;
import vn.lienthong.routes.drill.check.Promise;
import vn.lienthong.routes.drill.check.Sent;
import vn.lienthong.routes.drill.check.Sources;
import vn.lienthong.routes.drill.load.Cast;
import vn.lienthong.routes.drill.load.Kind;
import vn.lienthong.routes.drill.witness.EffectBook;
import vn.lienthong.routes.drill.witness.PromiseBook;

/** Brings together what everybody wrote down. */
final class Collected {
  private Collected() {}

  static Sources from(DrillBooks books, Store store, Set<String> expectedRefusals, LostTime lost) {
    List<Sent> sent = new ArrayList<>(PromiseBook.sent(books.promises()));
    sent.addAll(PromiseBook.sent(books.receiversPromises()));
    List<PromiseBook.Heard> heard = heard(books);
    List<EffectBook.Entry> effects = EffectBook.read(books.effects());
    String hub = Cast.HUB.value();
    List<KeptMessage> kept = store.messages();
    List<KeptDossier> dossiers = store.dossiers(hub);
    return new Sources(
        hub,
        sent,
        promises(heard, at -> !lost.holds(at)),
        effects(effects, hub, sent),
        kept,
        dossiers,
        Set.of(Kind.BIRTH.service()),
        questions(),
        Set.of(Kind.NUMBER.service(), Cast.NUMBER_ENQUIRY),
        expectedRefusals,
        new Lost(promises(heard, lost::holds), messages(effects, lost)));
  }

  private static Set<String> questions() {
    Set<String> all = new TreeSet<>(Cast.ABOUT_NUMBERS);
    all.add(Kind.LOOK_UP.service());
    all.add(Kind.TEST.service());
    return all;
  }

  /** What every sender was told, in the order in which it was. */
  static List<PromiseBook.Heard> heard(DrillBooks books) {
    return Stream.of(books.promises(), books.receiversPromises())
        .flatMap(book -> PromiseBook.promises(book).stream())
        .sorted(Comparator.comparing(PromiseBook.Heard::at))
        .toList();
  }

  private static List<Promise> promises(List<PromiseBook.Heard> heard, Predicate<Instant> when) {
    return heard.stream()
        .filter(one -> when.test(one.at()))
        .map(PromiseBook.Heard::promise)
        .toList();
  }

  private static Set<MessageKey> messages(List<EffectBook.Entry> effects, LostTime lost) {
    return effects.stream()
        .filter(entry -> lost.holds(entry.at()))
        .map(entry -> entry.effect().message())
        .collect(Collectors.toSet());
  }

  /**
   * What came again to a member that is asked first counts as an effect: it would be one if that
   * member did not know its messages by their ids.
   */
  private static List<Effect> effects(List<EffectBook.Entry> entries, String hub, List<Sent> sent) {
    Map<MessageKey, MessageKey> originals = originals(hub, sent);
    Set<String> asked =
        Cast.partners().stream()
            .filter(Cast.Role::tells)
            .map(role -> role.code().value())
            .collect(Collectors.toSet());
    return entries.stream()
        .filter(entry -> !entry.again() || asked.contains(entry.effect().receiver()))
        .map(EffectBook.Entry::effect)
        .map(effect -> ofOriginal(effect, originals.get(effect.message())))
        .toList();
  }

  private static Effect ofOriginal(Effect effect, @Nullable MessageKey original) {
    return original == null
        ? effect
        : new Effect(
            effect.receiver(),
            original,
            effect.service(),
            effect.dossier(),
            "",
            effect.confirmed());
  }

  /** A message that the hub translated travels under an id that follows from its own. */
  private static Map<MessageKey, MessageKey> originals(String hub, List<Sent> sent) {
    Map<MessageKey, MessageKey> originals = new HashMap<>();
    for (Sent one : sent) {
      MessageKey message = one.message();
      UUID translated = DerivedId.of("translated", message.sender(), message.id().toString());
      originals.put(new MessageKey(hub, translated), message);
    }
    return originals;
  }
}
