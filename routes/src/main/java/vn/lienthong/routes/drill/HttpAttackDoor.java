package vn.lienthong.routes.drill;

import java.io.IOException;
import java.net.http.HttpResponse;
import vn.lienthong.connectors.security.attack.AttackShape.Judge;
import vn.lienthong.qcvn109.identifier.MemberCode;

/** {@code POST /api/messages}. */
public final class HttpAttackDoor implements AttackDoor {
  private final DoorClients clients;

  /** The door of this hub. */
  public HttpAttackDoor(DrillTarget target) {
    this.clients = new DoorClients(target);
  }

  @Override
  public String name() {
    return "http";
  }

  @Override
  public DoorAnswer bring(MemberCode member, Judge judge, byte[] bytes) throws IOException {
    HttpResponse<byte[]> answer = clients.post(member, "/api/messages", "application/xml", bytes);
    String fault = answer.body().length == 0 ? "HTTP " + answer.statusCode() : "";
    return new DoorAnswer(answer.body(), fault);
  }
}
