package vn.lienthong.routes.procedure.reconciliation;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jdbi.v3.core.Handle;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import vn.lienthong.qcvn109.digest.DerivedId;
import vn.lienthong.qcvn109.identifier.MemberCode;
import vn.lienthong.qcvn109.jaxb.v1.dichvu.ChiTietDoiSoatStructure;
import vn.lienthong.qcvn109.jaxb.v1.dichvu.DoiSoatDuLieuStructure;
import vn.lienthong.qcvn109.message.Payloads;
import vn.lienthong.routes.pipeline.HubMessages;
import vn.lienthong.routes.registry.Member;
import vn.lienthong.routes.registry.MemberRegistry;

/** Asks members for totals and keys: messages like any other, signed and kept. */
final class RoundQuestions {
  static final String SERVICE = "DoiSoatDuLieu";

  private static final Logger LOG = LoggerFactory.getLogger(RoundQuestions.class);

  private final AnswerStore answers;
  private final HubMessages messages;
  private final MemberRegistry members;

  RoundQuestions(AnswerStore answers, HubMessages messages, MemberRegistry members) {
    this.answers = answers;
    this.messages = messages;
    this.members = members;
  }

  /** The one active member of a kind that is reconciled; empty where there is none, or several. */
  Optional<MemberCode> member(String kind) {
    List<Member> found =
        members.partners().stream().filter(member -> member.provides(kind, SERVICE)).toList();
    if (found.size() != 1) {
      LOG.warn(
          "{} members of kind {} provide {}: it is not reconciled", found.size(), kind, SERVICE);
      return Optional.empty();
    }
    return Optional.of(found.get(0).code());
  }

  void askTotals(Handle tx, Round round, String record, MemberCode member) {
    DoiSoatDuLieuStructure asked = question(round);
    asked.getLoai().add(record);
    send(
        tx,
        new Question(id(round, record, "tong-hop"), round.code(), member, record, false, false),
        asked);
  }

  void askKeys(Handle tx, Round round, String record, MemberCode member, Collection<String> units) {
    DoiSoatDuLieuStructure asked = question(round);
    for (String unit : units) {
      ChiTietDoiSoatStructure part = new ChiTietDoiSoatStructure();
      part.setDonVi(unit);
      part.setLoai(record);
      asked.getChiTiet().add(part);
    }
    send(
        tx,
        new Question(id(round, record, "chi-tiet"), round.code(), member, record, true, false),
        asked);
  }

  private void send(Handle tx, Question question, DoiSoatDuLieuStructure payload) {
    answers.asked(tx, question);
    messages.send(
        tx,
        messages.header(question.messageId(), SERVICE, question.member()),
        Payloads.write(payload));
  }

  private static DoiSoatDuLieuStructure question(Round round) {
    DoiSoatDuLieuStructure asked = new DoiSoatDuLieuStructure();
    asked.setMaKy(round.code());
    asked.setNgay(round.day());
    asked.setMuoi(round.salt());
    return asked;
  }

  private static UUID id(Round round, String record, String step) {
    return DerivedId.of(round.code(), record, step);
  }
}
