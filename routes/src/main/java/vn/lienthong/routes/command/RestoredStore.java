package vn.lienthong.routes.command;

import java.io.IOException;
import java.nio.file.NoSuchFileException;
import java.time.Duration;
import vn.lienthong.connectors.evidence.ContentErasure;
import vn.lienthong.connectors.evidence.ErasureRegister;
import vn.lienthong.connectors.evidence.HubDatabase;
import vn.lienthong.connectors.evidence.chain.HeadTrust;
import vn.lienthong.connectors.evidence.chain.HeadVerifier;
import vn.lienthong.routes.procedure.RunningDossiers;
import vn.lienthong.routes.registry.ContentAccess;
import vn.lienthong.routes.registry.HubHome;
import vn.lienthong.routes.registry.StoreAccess;

/** What is done with a store once it is back: erased again what was erased since, and verified. */
final class RestoredStore {
  /** What waited to be sealed when the backup was made has waited ever since. */
  private static final Duration SEALED_WITHIN = Duration.ofDays(3650);

  private final Terminal terminal;
  private final HubHome home;

  RestoredStore(Terminal terminal, HubHome home) {
    this.terminal = terminal;
    this.home = home;
  }

  /** Whether the chain is whole; also where it cannot be verified yet, which is said. */
  boolean checked() throws IOException {
    try (Heartbeat life = Heartbeat.of(terminal);
        HubDatabase database = StoreAccess.open(home)) {
      eraseAgain(database);
      return verified(database);
    }
  }

  private void eraseAgain(HubDatabase database) {
    var register = ErasureRegister.beside(ContentAccess.settings(home).file());
    int erased = new ContentErasure(database, register, new RunningDossiers()).eraseAgain();
    terminal.say(
        "Đã xóa lại nội dung của " + erased + " tài liệu theo sổ xóa.",
        "erased again, by the register beside the keys");
  }

  private boolean verified(HubDatabase database) throws IOException {
    HeadTrust trust;
    try {
      trust = EvidenceTrust.configured(home);
    } catch (NoSuchFileException e) {
      terminal.say(
          "Chưa kiểm tra được chuỗi: thiếu chứng thư " + e.getMessage(),
          "The chain is not verified yet: put the keys in their place, then evidence verify.");
      return true;
    }
    ChainView view = new ChainView(terminal);
    var report =
        new StoreLook(terminal, home)
            .verify(database, new HeadVerifier(trust), false, SEALED_WITHIN, view);
    return view.verified(report) == 0;
  }
}
