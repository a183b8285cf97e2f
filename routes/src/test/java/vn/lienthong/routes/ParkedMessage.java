package vn.lienthong.routes;

import java.util.UUID;

/** A message that stands still until an operator acts; nobody plays its receiver. */
public final class ParkedMessage implements AutoCloseable {
  private final String name;
  private final InboxMessages.Sent sent;

  private ParkedMessage(String name, InboxMessages.Sent sent) {
    this.name = name;
    this.sent = sent;
  }

  /** Parks one in the running hub, after a failure with that incident id. */
  public static ParkedMessage after(String incident) throws Exception {
    TestMember from = RunningHub.member("one-stop");
    TestMember to = RunningHub.member("national-portal");
    InboxMessages.Sent sent = InboxMessages.send(from, to, UUID.randomUUID(), null);
    InboxMessages.set(
        "state = 'TREO', done_at = now(), lease_until = NULL, lease_owner = NULL, sent_at = NULL,"
            + " last_fault = jsonb_build_object('code', 'LT-3003', 'incident', '"
            + incident
            + "')",
        sent);
    return new ParkedMessage(from.code() + "/" + sent.id(), sent);
  }

  /** {@code BenGui/MaThongDiep}. */
  public String name() {
    return name;
  }

  @Override
  public void close() {
    InboxMessages.takeAway(sent);
  }
}
