package vn.lienthong.routes.demo;

import java.io.IOException;
import java.util.UUID;
import vn.lienthong.adapters.spi.InboxReader;
import vn.lienthong.connectors.rest.HttpStatusException;
import vn.lienthong.connectors.rest.HttpsReader;

/** The inbox of a simulated member at the hub's HTTPS door. */
final class HubInbox implements InboxReader.Door {
  private final HttpsReader reader;
  private final DemoMembers members;

  HubInbox(HttpsReader reader, DemoMembers members) {
    this.reader = reader;
    this.members = members;
  }

  @Override
  public byte[] fetch() throws IOException {
    return reader.get(members.atHub("/api/inbox?max=20"));
  }

  @Override
  public boolean acknowledge(UUID id, byte[] receipt) throws IOException {
    try {
      reader.post(members.atHub("/api/inbox/" + id + "/ack"), "application/xml", receipt);
      return true;
    } catch (HttpStatusException answer) {
      if (answer.isRefusal()) {
        return false;
      }
      throw answer;
    }
  }
}
