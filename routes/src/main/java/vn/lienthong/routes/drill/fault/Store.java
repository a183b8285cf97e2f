package vn.lienthong.routes.drill.fault;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jdbi.v3.core.Jdbi;
import org.jspecify.annotations.Nullable;
import vn.lienthong.qcvn109.message.ReceiptState;
import vn.lienthong.routes.drill.check.KeptDossier;
import vn.lienthong.routes.drill.check.KeptMessage;
import vn.lienthong.routes.drill.check.KeptMessage.Way;
import vn.lienthong.routes.drill.check.LostTime;
import vn.lienthong.routes.drill.check.MessageKey;

/** Reads the database of a drill's hub, as an auditor would: beside the hub, changing nothing. */
final class Store {
  private static final String NAME = "lienthong";
  private static final int PORT_LINE = 3;

  /** Waits behind one that an operator must decide about, and is visible with it. */
  private static final String BEHIND =
      """
      EXISTS (SELECT FROM hand_over b WHERE b.receiver = h.receiver AND b.order_key = h.order_key
        AND b.id < h.id AND b.state IN ('TREO', 'HONG'))
      """;

  private final Path data;

  Store(Path data) {
    this.data = data;
  }

  /** The server's process; empty while none runs. */
  Optional<ProcessHandle> server() {
    return pidFile().flatMap(lines -> ProcessHandle.of(Long.parseLong(lines.get(0).strip())));
  }

  /** How many hand-overs still have a way to go. */
  long open() {
    return jdbi()
        .withHandle(
            handle ->
                handle
                    .createQuery(
                        "SELECT count(*) FROM hand_over h"
                            + " WHERE state IN ('CHO', 'DA_XEP', 'DANG_GUI') AND NOT "
                            + BEHIND)
                    .mapTo(Long.class)
                    .one());
  }

  /** How many dossiers still have a way to go. */
  long unfinished() {
    return jdbi()
        .withHandle(
            handle ->
                handle
                    .createQuery(
                        "SELECT count(*) FROM dossier WHERE state NOT IN ('HOAN_THANH', 'CAN_CAN_BO', 'DA_DUNG', 'DA_RUT')")
                    .mapTo(Long.class)
                    .one());
  }

  /** How many rows there are of what happened: while it grows, something is going on. */
  long events() {
    return jdbi()
        .withHandle(
            handle ->
                handle.createQuery("SELECT count(*) FROM evidence_event").mapTo(Long.class).one());
  }

  /** Whether the hub's own table and its evidence name this time as lost. */
  boolean hasLost(LostTime time) {
    return jdbi()
        .withHandle(
            handle ->
                handle
                    .createQuery(
                        """
                        SELECT EXISTS (SELECT FROM restored WHERE snapshot_at = :from AND at = :until)
                          AND EXISTS (SELECT FROM evidence_event WHERE kind = 'PHUC_HOI'
                            AND (detail->>'tuLuc')::timestamptz = :from)
                        """)
                    .bind("from", time.from().atOffset(ZoneOffset.UTC))
                    .bind("until", time.until().atOffset(ZoneOffset.UTC))
                    .mapTo(Boolean.class)
                    .one());
  }

  List<KeptMessage> messages() {
    return jdbi()
        .withHandle(
            handle -> {
              Map<Long, Map<String, Way>> ways = new HashMap<>();
              handle
                  .createQuery(
                      "SELECT evidence_id, receiver, CASE WHEN state = 'CHO' AND "
                          + BEHIND
                          + " THEN 'TREO' ELSE state END FROM hand_over h")
                  .map(
                      (row, context) ->
                          ways.computeIfAbsent(row.getLong(1), any -> new LinkedHashMap<>())
                              .put(row.getString(2), way(row.getString(3))))
                  .list();
              return handle
                  .createQuery(
                      """
                      SELECT e.id, e.sender, e.message_id, e.service, coalesce(e.dossier_code, ''),
                        k.state, coalesce(encode(sha256(k.receipt), 'hex'), ''),
                        EXISTS (SELECT FROM evidence_event v
                          WHERE v.evidence_id = e.id AND v.kind IN ('CHUA_RO', 'HONG'))
                      FROM evidence e LEFT JOIN known_message k
                        ON k.sender = e.sender AND k.message_id = e.message_id
                      WHERE e.direction IN ('NHAN', 'TAO')
                      """)
                  .map(
                      (row, context) ->
                          new KeptMessage(
                              key(row.getString(2), row.getObject(3, UUID.class)),
                              row.getString(4),
                              row.getString(5),
                              state(row.getString(6)),
                              row.getString(7),
                              row.getBoolean(8),
                              ways.getOrDefault(row.getLong(1), Map.of())))
                  .list();
            });
  }

  List<KeptDossier> dossiers(String hub) {
    return jdbi()
        .withHandle(
            handle -> {
              Map<String, List<KeptDossier.Step>> steps = new HashMap<>();
              handle
                  .createQuery(
                      "SELECT dossier_code, step, round, provider, message_id FROM dossier_step")
                  .map(
                      (row, context) ->
                          steps
                              .computeIfAbsent(row.getString(1), any -> new ArrayList<>())
                              .add(
                                  new KeptDossier.Step(
                                      row.getString(2),
                                      row.getInt(3),
                                      row.getString(4),
                                      key(hub, row.getObject(5, UUID.class)))))
                  .list();
              return handle
                  .createQuery("SELECT code, starter, started_by, state FROM dossier")
                  .map(
                      (row, context) ->
                          new KeptDossier(
                              row.getString(1),
                              key(row.getString(2), row.getObject(3, UUID.class)),
                              row.getString(4).equals("HOAN_THANH"),
                              row.getString(4).equals("CAN_CAN_BO"),
                              steps.getOrDefault(row.getString(1), List.of())))
                  .list();
            });
  }

  private static Way way(String state) {
    return switch (state) {
      case "CHO", "DA_XEP", "DANG_GUI" -> Way.OPEN;
      case "XONG" -> Way.DONE;
      case "HONG", "TREO" -> Way.WITH_OPERATORS;
      case "HET_HAN", "BO_QUA" -> Way.ENDED;
      default -> throw new IllegalArgumentException("No such state of a hand-over: " + state);
    };
  }

  private static @Nullable ReceiptState state(@Nullable String name) {
    return name == null ? null : ReceiptState.valueOf(name);
  }

  private static MessageKey key(String sender, UUID id) {
    return new MessageKey(sender, id);
  }

  Jdbi jdbi() {
    try {
      String password = Files.readString(data.resolve("postgres.password")).strip();
      String port = pidFile().map(lines -> lines.get(PORT_LINE).strip()).orElse("0");
      return Jdbi.create("jdbc:postgresql://127.0.0.1:" + port + "/" + NAME, NAME, password);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private Optional<List<String>> pidFile() {
    try {
      List<String> lines = Files.readAllLines(data.resolve("postgres").resolve("postmaster.pid"));
      return lines.size() > PORT_LINE ? Optional.of(lines) : Optional.empty();
    } catch (IOException missing) {
      return Optional.empty();
    }
  }
}
