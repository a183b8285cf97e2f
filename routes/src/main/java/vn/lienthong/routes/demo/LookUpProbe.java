package vn.lienthong.routes.demo;

import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.UUID;
import vn.lienthong.adapters.population.simulator.CitizenBook;
import vn.lienthong.connectors.api.DocumentSigner;
import vn.lienthong.connectors.api.RepeatedWork;
import vn.lienthong.connectors.rest.HttpsDocumentTransport;
import vn.lienthong.connectors.security.signature.HubSignatures;
import vn.lienthong.qcvn109.jaxb.v1.dancu.CongDanStructure;
import vn.lienthong.qcvn109.jaxb.v1.dichvu.TraCuuThongTinCongDanStructure;
import vn.lienthong.qcvn109.message.Envelopes;
import vn.lienthong.qcvn109.message.MessageHeader;
import vn.lienthong.qcvn109.message.Payloads;
import vn.lienthong.qcvn109.xml.VietnamTime;
import vn.lienthong.routes.registry.HubHome;
import vn.lienthong.routes.registry.Member;

/**
 * Somebody who waits for an answer: a one-stop looks up one citizen after the other, and notes how
 * long each answer takes.
 */
public final class LookUpProbe implements AutoCloseable {
  private static final String SERVICE = "TraCuuThongTinCongDan";
  private static final String PURPOSE = "MAU-GIAI-QUYET-KHAI-SINH";
  private static final Clock CLOCK = Clock.system(VietnamTime.ZONE);
  private static final Duration PAUSE = Duration.ofMillis(100);
  private static final Duration PATIENCE = Duration.ofSeconds(30);

  private final Member self;
  private final Member population;
  private final DocumentSigner signer;
  private final HttpsDocumentTransport hub;
  private final List<CongDanStructure> citizens;
  private final List<Long> micros = new ArrayList<>();
  private final RepeatedWork clock = new RepeatedWork("look-ups", this::ask);
  private int asked;
  private int failed;

  /** Asks as the one-stop of an installation. */
  public LookUpProbe(HubHome home) {
    DemoMembers members = DemoMembers.of(home);
    this.self = members.only("one-stop");
    this.population = members.only("population");
    this.signer = HubSignatures.signer(members.key(self));
    this.hub =
        new HttpsDocumentTransport(members.atHub("/api/messages"), members.tls(self), PATIENCE);
    this.citizens =
        CitizenBook.samples().stream().filter(one -> one.getSoDinhDanh() != null).toList();
  }

  /** Begins. */
  public void start() {
    clock.start(Duration.ZERO, PAUSE);
  }

  private void ask() {
    CongDanStructure citizen = citizens.get(asked++ % citizens.size());
    var question = new TraCuuThongTinCongDanStructure();
    question.setSoDinhDanh(citizen.getSoDinhDanh());
    question.setHoVaTen(citizen.getHoVaTen());
    question.setNgayThangNamSinh(citizen.getNgayThangNamSinh());
    question.getTruong().add("HoVaTen");
    byte[] signed = signer.sign(Envelopes.write(header(), Payloads.write(question))).bytes();
    long begin = System.nanoTime();
    boolean answered;
    try {
      answered = hub.exchange(signed).status() == 200;
    } catch (IOException noAnswer) {
      answered = false;
    }
    note((System.nanoTime() - begin) / 1000, answered);
  }

  private MessageHeader header() {
    OffsetDateTime now = OffsetDateTime.now(CLOCK).truncatedTo(ChronoUnit.MILLIS);
    return MessageHeader.of(UUID.randomUUID(), SERVICE, self.code(), population.code(), now)
        .withPurpose(PURPOSE);
  }

  private synchronized void note(long took, boolean answered) {
    micros.add(took);
    failed += answered ? 0 : 1;
  }

  /**
   * How long answers took.
   *
   * @param count of questions
   * @param failed of them without an answer
   * @param median in microseconds
   * @param p99 in microseconds
   */
  public record Figures(int count, int failed, long median, long p99) {}

  /** The figures since the last call; begins anew. */
  public synchronized Figures figures() {
    List<Long> sorted = new ArrayList<>(micros);
    Collections.sort(sorted);
    Figures figures = new Figures(sorted.size(), failed, at(sorted, 0.5), at(sorted, 0.99));
    micros.clear();
    failed = 0;
    return figures;
  }

  private static long at(List<Long> sorted, double share) {
    return sorted.isEmpty() ? 0 : sorted.get((int) ((sorted.size() - 1) * share));
  }

  @Override
  public void close() {
    clock.close();
  }
}
