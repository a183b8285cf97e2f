package vn.lienthong.routes.drill.check;

import static java.util.stream.Collectors.groupingBy;

import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import vn.lienthong.routes.drill.check.KeptMessage.Way;

/** The sources by message. */
final class Index {
  private final Map<MessageKey, Sent> sent = new HashMap<>();
  private final Map<MessageKey, KeptMessage> kept = new HashMap<>();
  private final Map<MessageKey, List<Promise>> promises;
  private final Map<MessageKey, List<Effect>> effects;
  private final Map<MessageKey, List<Promise>> lostPromises;
  private final Map<MessageKey, KeptDossier> dossiers = new HashMap<>();
  private final Set<String> openDossiers;
  private final Sources sources;

  Index(Sources sources) {
    this.sources = sources;
    sources.sent().forEach(one -> sent.putIfAbsent(one.message(), one));
    sources.kept().forEach(one -> kept.put(one.message(), one));
    sources.dossiers().forEach(one -> dossiers.put(one.startedBy(), one));
    openDossiers =
        sources.kept().stream()
            .filter(one -> one.handOvers().containsValue(Way.OPEN))
            .map(KeptMessage::dossier)
            .collect(Collectors.toSet());
    promises =
        sources.promises().stream()
            .collect(groupingBy(Promise::message, LinkedHashMap::new, Collectors.toList()));
    lostPromises = sources.lost().promises().stream().collect(groupingBy(Promise::message));
    effects = sources.effects().stream().collect(groupingBy(Effect::message));
  }

  Sources sources() {
    return sources;
  }

  Map<MessageKey, List<Promise>> promises() {
    return promises;
  }

  List<Promise> promises(MessageKey message) {
    return promises.getOrDefault(message, List.of());
  }

  Optional<Sent> sent(MessageKey message) {
    return Optional.ofNullable(sent.get(message));
  }

  Optional<KeptMessage> kept(MessageKey message) {
    return Optional.ofNullable(kept.get(message));
  }

  Optional<KeptDossier> dossierOf(MessageKey start) {
    return Optional.ofNullable(dossiers.get(start));
  }

  Map<MessageKey, List<Effect>> effects() {
    return effects;
  }

  List<Effect> effects(MessageKey message) {
    return effects.getOrDefault(message, List.of());
  }

  boolean isEffective(MessageKey message, String receiver) {
    return effects(message).stream().anyMatch(effect -> effect.receiver().equals(receiver));
  }

  /** Whether its sender was promised something at any time. */
  boolean isPromised(MessageKey message) {
    return promises(message).stream().anyMatch(Promise::isKept) || isPromisedInLostTime(message);
  }

  /** What its sender was told in a time that the hub names as lost. */
  List<Promise> lostPromises(MessageKey message) {
    return lostPromises.getOrDefault(message, List.of());
  }

  Map<MessageKey, List<Promise>> lostPromises() {
    return lostPromises;
  }

  boolean isPromisedInLostTime(MessageKey message) {
    return lostPromises(message).stream().anyMatch(Promise::isKept);
  }

  /** Whether the time that the hub names as lost is all that is left of it. */
  boolean isNamedOnly(MessageKey message) {
    return promises(message).isEmpty()
        && kept(message).isEmpty()
        && (isPromisedInLostTime(message) || sources.lost().effects().contains(message));
  }

  /** Whether the last that its sender heard is a refusal. */
  boolean isRefused(MessageKey message) {
    List<Promise> heard = promises(message);
    return !heard.isEmpty() && !heard.get(heard.size() - 1).isKept();
  }

  boolean isOpen(String dossier) {
    return openDossiers.contains(dossier);
  }

  List<MessageKey> sentInOrder() {
    return sent.keySet().stream().sorted(Comparator.naturalOrder()).toList();
  }
}
