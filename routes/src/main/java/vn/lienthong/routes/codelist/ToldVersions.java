package vn.lienthong.routes.codelist;

import java.util.Set;
import org.jdbi.v3.core.Handle;
import vn.lienthong.qcvn109.codelist.CodeListInfo;
import vn.lienthong.qcvn109.identifier.MemberCode;

/** Who was told of which version of which list. */
final class ToldVersions {

  /** What a subscriber was told of. */
  Set<String> of(Handle handle, MemberCode subscriber) {
    return handle
        .createQuery("SELECT list || ' ' || version FROM code_list_told WHERE receiver = :receiver")
        .bind("receiver", subscriber.value())
        .mapTo(String.class)
        .set();
  }

  /** False where another node was first; waits for it where it is not done yet. */
  boolean add(Handle tx, MemberCode subscriber, CodeListInfo version) {
    return tx.createUpdate(
                """
                INSERT INTO code_list_told (receiver, list, version)
                VALUES (:receiver, :list, :version) ON CONFLICT DO NOTHING
                """)
            .bind("receiver", subscriber.value())
            .bind("list", version.list())
            .bind("version", version.version())
            .execute()
        == 1;
  }

  static String key(CodeListInfo version) {
    return version.list() + " " + version.version();
  }
}
