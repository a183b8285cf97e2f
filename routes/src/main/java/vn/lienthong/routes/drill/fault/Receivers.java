package vn.lienthong.routes.drill.fault;

import java.nio.file.Path;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import vn.lienthong.adapters.spi.Reply;
import vn.lienthong.adapters.spi.Simulator;
import vn.lienthong.connectors.api.DocumentHandler;
import vn.lienthong.connectors.api.DocumentReply;
import vn.lienthong.connectors.api.DocumentTransport;
import vn.lienthong.connectors.api.VerifiedMessage;
import vn.lienthong.connectors.security.keys.DevelopmentPki;
import vn.lienthong.qcvn109.digest.Sha256;
import vn.lienthong.qcvn109.message.Envelopes;
import vn.lienthong.qcvn109.message.MessageHeader;
import vn.lienthong.qcvn109.xml.SecureXml;
import vn.lienthong.routes.demo.Staging;
import vn.lienthong.routes.drill.load.Cast;
import vn.lienthong.routes.drill.witness.EffectBook;
import vn.lienthong.routes.drill.witness.HubReply;
import vn.lienthong.routes.drill.witness.PromiseBook;
import vn.lienthong.routes.drill.witness.SentDocuments;
import vn.lienthong.routes.registry.Member;

/**
 * What is put around the simulated agencies in a drill: every effect is on disk before it is
 * answered, every promise to them too, and they can be disturbed.
 */
public final class Receivers implements Staging {
  private static final String OFFICE = "one-stop";

  private final EffectBook effects;
  private final PromiseBook promises;
  private final SentDocuments documents;
  private final Disturbance disturbance;
  private final HubReply replies;
  private final ThreadLocal<Boolean> firstTime = ThreadLocal.withInitial(() -> false);

  private Receivers(DrillBooks books, DevelopmentPki pki) {
    this.effects = new EffectBook(books.effects());
    this.promises = new PromiseBook(books.receiversPromises());
    this.documents = new SentDocuments(books.documents());
    this.disturbance = new Disturbance(books.disturbance());
    this.replies = Cast.replies(pki);
  }

  /** The receivers of the drill whose data these are. */
  public static Receivers of(Path data, Path pki) {
    return new Receivers(DrillBooks.beside(data), Cast.keys(pki));
  }

  @Override
  public Simulator simulator(Member member, Simulator usual) {
    return new Noting(member, usual);
  }

  @Override
  public long longestWorkMillis() {
    return 20;
  }

  @Override
  public DocumentHandler door(Member member, DocumentHandler usual) {
    return document -> disturbance.around(member.label(), () -> handled(member, usual, document));
  }

  private DocumentReply handled(Member member, DocumentHandler usual, byte[] document) {
    firstTime.set(false);
    DocumentReply reply = usual.handle(document);
    MessageHeader header = header(document);
    if (!firstTime.get() && (reply.status() / 100 == 2 || effects.has(member.code(), header))) {
      effects.again(member.code(), header, document, reply.status() == 200);
    }
    return reply;
  }

  private static MessageHeader header(byte[] document) {
    return Envelopes.readHeader(SecureXml.parse(document).getDocumentElement());
  }

  @Override
  public DocumentTransport toHub(Member member, DocumentTransport usual) {
    Map<UUID, Boolean> begun = new ConcurrentHashMap<>();
    return document -> {
      MessageHeader header = header(document);
      if (begun.putIfAbsent(header.id(), true) == null) {
        documents.keep(header.sender().value(), header.id(), document);
        promises.sending(header, Sha256.hex(document));
      }
      DocumentReply reply = usual.exchange(document);
      promises.heard(replies.read(header, reply, payload -> ""));
      return reply;
    };
  }

  /** Notes every effect; an office takes every message, since another process sends for it. */
  private final class Noting implements Simulator {
    private final Member member;
    private final Simulator usual;

    Noting(Member member, Simulator usual) {
      this.member = member;
      this.usual = usual;
    }

    @Override
    public String kind() {
      return usual.kind();
    }

    @Override
    public Reply receive(VerifiedMessage message) {
      Reply reply = member.kind().equals(OFFICE) ? new Reply.Done() : usual.receive(message);
      if (!(reply instanceof Reply.Refused)) {
        boolean done = !(reply instanceof Reply.Accepted);
        effects.effect(member.code(), message.header(), message.bytes(), done);
      }
      firstTime.set(true);
      return reply;
    }

    @Override
    public void start() {
      usual.start();
    }

    @Override
    public void close() {
      usual.close();
    }
  }
}
