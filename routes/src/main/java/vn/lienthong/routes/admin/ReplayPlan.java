package vn.lienthong.routes.admin;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * What would happen if it were done now.
 *
 * @param action what is asked
 * @param items each message and what becomes of it
 * @param needsApproval whether another person has to agree
 * @param more whether the filter finds still more messages than these
 */
record ReplayPlan(ReplayAction action, List<Item> items, boolean needsApproval, boolean more) {

  /** One message of it. */
  record Item(StoppedMessage message, Prospect prospect, String lane) {}

  List<Long> possible() {
    return items.stream()
        .filter(item -> item.prospect().isPossible())
        .map(item -> item.message().id())
        .toList();
  }

  Map<String, Object> fields() {
    List<Map<String, Object>> messages = new ArrayList<>();
    for (Item item : items) {
      Map<String, Object> fields = item.message().fields();
      fields.put("prospect", item.prospect().name());
      fields.put("moTa", item.prospect().vietnamese());
      fields.put("moTaTiengAnh", item.prospect().english());
      fields.put("lane", item.lane());
      messages.add(fields);
    }
    Map<String, Object> fields = new LinkedHashMap<>();
    fields.put("action", action.word());
    fields.put("possible", possible().size());
    fields.put("impossible", items.size() - possible().size());
    fields.put("needsApproval", needsApproval);
    fields.put("more", more);
    fields.put("messages", messages);
    return fields;
  }
}
