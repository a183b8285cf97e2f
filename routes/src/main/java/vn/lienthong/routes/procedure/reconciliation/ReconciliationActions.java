package vn.lienthong.routes.procedure.reconciliation;

import java.time.LocalDate;
import java.util.UUID;
import java.util.function.Supplier;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import vn.lienthong.qcvn109.digest.DerivedId;
import vn.lienthong.qcvn109.jaxb.v1.dichvu.ChiTietDoiSoatStructure;
import vn.lienthong.qcvn109.jaxb.v1.dichvu.YeuCauGuiLaiStructure;
import vn.lienthong.qcvn109.message.Payloads;
import vn.lienthong.qcvn109.xml.VietnamTime;
import vn.lienthong.routes.pipeline.DecisionRefused;
import vn.lienthong.routes.pipeline.HubMessages;
import vn.lienthong.routes.pipeline.OfficerWord;
import vn.lienthong.routes.procedure.reconciliation.ItemStore.Kept;

/** What operators decide of rounds; each decision is kept with who and why. */
public final class ReconciliationActions {
  private static final Logger LOG = LoggerFactory.getLogger(ReconciliationActions.class);
  private static final String RESEND = "YeuCauGuiLai";

  private final Jdbi database;
  private final Rounds rounds;
  private final ItemStore items = new ItemStore();
  private final Supplier<ReconciliationPlan> plan;
  private final HubMessages messages;
  private final StepResumption steps;
  private final Runnable handedOver;

  ReconciliationActions(
      Jdbi database,
      Rounds rounds,
      Supplier<ReconciliationPlan> plan,
      HubMessages messages,
      StepResumption steps,
      Runnable handedOver) {
    this.database = database;
    this.rounds = rounds;
    this.plan = plan;
    this.messages = messages;
    this.steps = steps;
    this.handedOver = handedOver;
  }

  /**
   * Opens a round of a day now.
   *
   * @return its code
   */
  public String open(String kind, LocalDate day, String who, String reason) {
    LocalDate today = VietnamTime.today();
    if (day.isAfter(today) || !rounds.hasTimes(day)) {
      throw new DecisionRefused(
          false,
          "Chỉ đối soát ngày đến hôm nay "
              + today
              + " (giờ Việt Nam), của năm có tệp trong config/calendar",
          "days up to today are compared, by Vietnam's time, of years in config/calendar");
    }
    ActKind act =
        plan.get()
            .act(kind)
            .orElseThrow(
                () ->
                    new DecisionRefused(
                        true,
                        "Không đối soát loại việc "
                            + kind
                            + "; các loại: "
                            + plan.get().acts().stream().map(ActKind::kind).toList(),
                        "acts of that kind are not reconciled"));
    String code =
        database.inTransaction(
            tx -> {
              String opened =
                  rounds
                      .open(tx, act, day)
                      .orElseThrow(
                          () ->
                              new DecisionRefused(
                                  false,
                                  "Kỳ của ngày này đang chờ trả lời; xem ./lienthong reconcile list",
                                  "a round of that day waits for answers already"));
              items.decide(tx, null, opened, "MO_KY", who, reason, null);
              return opened;
            });
    LOG.warn("Operator {} opens reconciliation {}", who, code);
    handedOver.run();
    return code;
  }

  /** Asks who has a record to send again what was said of it; gives the id of the message. */
  public UUID resend(long id, String who, String reason) {
    UUID message = database.inTransaction(tx -> resend(tx, usable(tx, id), who, reason));
    LOG.warn("Operator {} asks for a resend of reconciliation item {}", who, id);
    handedOver.run();
    return message;
  }

  private UUID resend(Handle tx, Kept kept, String who, String reason) {
    if (service(kept, kept.item().holds()) == null) {
      throw new DecisionRefused(
          false,
          kept.item().holder()
              + " không tự gửi gì về bản ghi này cho trục; gọi "
              + kept.item().lacking()
              + " để đăng ký hoặc hủy số",
          kept.item().holder() + " sends nothing of that record by itself; call who lacks it");
    }
    int times = items.decided(tx, kept.id(), "GUI_LAI");
    UUID message = DerivedId.of(kept.round(), RESEND, kept.id() + "/" + times);
    messages.send(
        tx, messages.header(message, RESEND, kept.item().holder()), Payloads.write(asked(kept)));
    items.decide(tx, kept.id(), kept.round(), "GUI_LAI", who, reason, message);
    return message;
  }

  /** Asks who lacks a record to make it; see {@link StepResumption}. */
  public void resume(long id, OfficerWord word) {
    Kept kept = database.inTransaction(tx -> usable(tx, id));
    String dossier = kept.item().dossier();
    String service = service(kept, kept.item().record());
    if (service == null) {
      throw new DecisionRefused(
          false,
          "Không bước nào của trục làm ra bản ghi này; gọi " + kept.item().lacking(),
          "no step of the hub makes that record: call " + kept.item().lacking());
    }
    if (dossier == null) {
      throw new DecisionRefused(
          false,
          "Trục không biết hồ sơ nào của bản ghi này; hãy dùng: ./lienthong reconcile resend " + id,
          "the hub knows of no dossier with that record; ask for a resend instead");
    }
    if (kept.item().lacking().equals(messages.hub())) {
      throw new DecisionRefused(
          false,
          "Bên kia đã làm xong, chỉ trục chưa có kết quả; hãy dùng: ./lienthong reconcile resend "
              + id,
          "it is made, only its result never came: ask for a resend instead");
    }
    @Nullable UUID message = steps.resume(dossier, service, word);
    database.useTransaction(
        tx -> items.decide(tx, id, kept.round(), "LAM_TIEP", word.who(), word.reason(), message));
    LOG.warn("Operator {} resumes {} of dossier {}", word.who(), service, dossier);
    handedOver.run();
  }

  private Kept usable(Handle tx, long id) {
    Kept kept =
        items
            .find(tx, id)
            .orElseThrow(
                () ->
                    new DecisionRefused(
                        true,
                        "Không có mục " + id + "; xem ./lienthong reconcile show",
                        "there is no item " + id));
    if (!kept.latest()) {
      throw new DecisionRefused(
          false,
          "Đã có kỳ mới hơn của ngày này; xem mục của kỳ đó: ./lienthong reconcile list",
          "a later round of that day has ended: look there");
    }
    return kept;
  }

  private @Nullable String service(Kept kept, String record) {
    return plan.get()
        .act(kept.kind())
        .map(
            act ->
                act.kind().equals(record)
                    ? act.service()
                    : act.followUps().stream()
                        .filter(next -> next.kind().equals(record))
                        .map(FollowUp::service)
                        .findFirst()
                        .orElse(null))
        .orElse(null);
  }

  private static YeuCauGuiLaiStructure asked(Kept kept) {
    ChiTietDoiSoatStructure missing = new ChiTietDoiSoatStructure();
    missing.setDonVi(kept.item().unit());
    missing.setLoai(kept.item().holds());
    missing.getKhoa().add(kept.item().key());
    YeuCauGuiLaiStructure asked = new YeuCauGuiLaiStructure();
    asked.setLyDo(
        "Đối soát " + kept.round() + ": " + kept.item().lacking() + " chưa có bản ghi này");
    asked.setMaKy(kept.round());
    asked.getThieu().add(missing);
    return asked;
  }
}
