package vn.lienthong.routes.pipeline;

import java.nio.charset.StandardCharsets;
import org.apache.camel.CamelContext;
import org.jdbi.v3.core.Jdbi;
import org.springframework.context.ApplicationContext;
import org.w3c.dom.Document;
import vn.lienthong.bench.ladder.Rung;
import vn.lienthong.connectors.api.DocumentReply;
import vn.lienthong.connectors.api.DocumentSigner;
import vn.lienthong.connectors.api.KeyedDigest;
import vn.lienthong.connectors.api.SignedDocument;
import vn.lienthong.connectors.evidence.EvidenceJournal;
import vn.lienthong.connectors.evidence.HandOvers;
import vn.lienthong.connectors.evidence.KnownMessages;
import vn.lienthong.connectors.files.FileReferences;
import vn.lienthong.qcvn109.identifier.MemberCode;
import vn.lienthong.qcvn109.xml.SecureXml;
import vn.lienthong.routes.flow.ReceiveFlow;

/**
 * The hub's own receiving steps, with an end after each of them. In the package of the steps,
 * because nobody but a measurement may answer before the last one.
 */
public final class LadderSteps {
  /** As long as a receipt, so that every rung writes the same number of bytes. */
  private static final byte[] ANSWER = "x".repeat(1800).getBytes(StandardCharsets.US_ASCII);

  private static volatile Rung rung = Rung.RECEIPT;

  private LadderSteps() {}

  /** From now on messages are answered after this rung. */
  public static void cutAt(Rung last) {
    rung = last;
  }

  /** Puts the cut steps into the hub's receiving route. */
  public static void install(CamelContext camel, ApplicationContext hub) throws Exception {
    String route =
        camel.getRoutes().stream()
            .filter(one -> one.getEndpoint().getEndpointUri().endsWith("direct://receive"))
            .findFirst()
            .orElseThrow()
            .getRouteId();
    camel.getRouteController().stopRoute(route);
    camel.removeRoute(route);
    camel.addRoutes(new ReceiveFlow(cut(hub.getBean(ReceiveSteps.class), hub)));
  }

  private static ReceiveSteps cut(ReceiveSteps whole, ApplicationContext hub) {
    Jdbi database = hub.getBean(Jdbi.class);
    EvidenceJournal journal = hub.getBean(EvidenceJournal.class);
    ReceiveStep unsigned =
        new KeepStep(
            database,
            journal,
            hub.getBean(KnownMessages.class),
            hub.getBean(HandOvers.class),
            hub.getBean(Ordering.class),
            new AgreedLimits(hub.getBean(KeyedDigest.class)),
            new ReceiptDesk(new Unsigned()),
            hub.getBean(FileReferences.class),
            (KnownMessageStep) whole.knownMessage(),
            hub.getBean(Publications.class),
            () -> {});
    return new ReceiveSteps(
        whole.traffic(),
        whole.admission(),
        reception -> trust(whole, reception),
        reception -> sender(whole, reception),
        whole.knownMessage(),
        whole.clock(),
        whole.contract(),
        reception -> {
          whole.agreement().apply(reception);
          answerAt(Rung.AGREE, reception);
        },
        whole.backlog(),
        reception -> {
          if (rung == Rung.EVIDENCE) {
            database.useTransaction(tx -> journal.append(tx, Records.received(reception)));
            answerAt(Rung.EVIDENCE, reception);
          } else {
            (rung == Rung.HAND_OVER ? unsigned : whole.keep()).apply(reception);
          }
        },
        whole.refusals());
  }

  private static void trust(ReceiveSteps whole, Reception reception) {
    if (rung == Rung.PARSE) {
      SecureXml.parse(reception.bytes());
    } else if (rung != Rung.PASS_THROUGH) {
      whole.trust().apply(reception);
    }
    answerAt(Rung.PASS_THROUGH, reception);
    answerAt(Rung.PARSE, reception);
    answerAt(Rung.VERIFY, reception);
  }

  private static void sender(ReceiveSteps whole, Reception reception) {
    if (rung == Rung.VALIDATE) {
      whole.contract().apply(reception);
      answerAt(Rung.VALIDATE, reception);
    } else {
      whole.sender().apply(reception);
    }
  }

  private static void answerAt(Rung end, Reception reception) {
    if (rung == end) {
      reception.answer(new DocumentReply(202, ANSWER));
    }
  }

  /** Signs nothing: what the signature of a receipt costs is a rung of its own. */
  private static final class Unsigned implements DocumentSigner {
    @Override
    public MemberCode member() {
      return new MemberCode("G00.LIENTHONG");
    }

    @Override
    public SignedDocument sign(Document unsigned) {
      return new SignedDocument(ANSWER, new byte[32]);
    }
  }
}
