package vn.lienthong.routes.registry;

import java.security.cert.X509Certificate;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import vn.lienthong.connectors.api.SignerDirectory;
import vn.lienthong.qcvn109.identifier.MemberCode;
import vn.lienthong.qcvn109.message.DirectoryEntry;

/**
 * The members in force; a reload puts another set in their place. Every question is answered from
 * one set; whoever asks several that must agree asks {@link #current()} once. Safe for several
 * threads.
 */
public final class MemberRegistry implements SignerDirectory {
  private static final Logger LOG = LoggerFactory.getLogger(MemberRegistry.class);

  private final List<Listener> listeners = new CopyOnWriteArrayList<>();
  private volatile MemberSet current;

  /** Hears of another set. */
  public interface Listener {
    /** Another set is about to be in force. */
    default void prepare(MemberSet next) {}

    /** The members are others now. */
    void changed(MemberSet before, MemberSet now);
  }

  /** Begins with these members. */
  public MemberRegistry(List<Member> first) {
    this.current = MemberSet.of(first);
  }

  /** The set in force. */
  public MemberSet current() {
    return current;
  }

  /** Tells this one of every later change. */
  public void listen(Listener listener) {
    listeners.add(listener);
  }

  /** Says that this set comes next, to those who need time for it. */
  public void prepare(MemberSet next) {
    listeners.forEach(listener -> listener.prepare(next));
  }

  /**
   * Puts another set, which was checked as a whole, in the place of this one.
   *
   * @throws IllegalStateException when a listener could not follow; the set is in force all the
   *     same, and the others were told
   */
  public void replace(MemberSet next) {
    MemberSet before = current;
    current = next;
    RuntimeException failure = null;
    for (Listener listener : listeners) {
      try {
        listener.changed(before, next);
      } catch (RuntimeException e) {
        LOG.error("The new members are in force, but not everything could follow", e);
        failure = e;
      }
    }
    if (failure != null) {
      throw new IllegalStateException(
          "the new members are in force, but not everything could follow: " + failure, failure);
    }
  }

  @Override
  public Optional<Signer> find(X509Certificate presented) {
    return current.find(presented);
  }

  /** The member with a code. */
  public Optional<Member> member(MemberCode code) {
    return current.member(code);
  }

  /** All members, the hub and the suspended ones too. */
  public List<Member> all() {
    return current.all();
  }

  /** All active members but the hub, in order of code. */
  public List<Member> partners() {
    return current.partners();
  }

  /** The active members but the hub that answer a service, or take an event, by its name. */
  public List<MemberCode> providing(String service) {
    return partners().stream()
        .filter(member -> member.provides().contains(service))
        .map(Member::code)
        .toList();
  }

  /** The hub's own entry. */
  public Member hub() {
    return current.hub();
  }

  /** The one member of a kind. */
  public Member only(String kind) {
    return current.only(kind);
  }

  /** What the signed directory says of every active member, the hub included. */
  public List<DirectoryEntry> directory() {
    return current.directory();
  }
}
