package vn.lienthong.connectors.security.attack;

import java.util.List;
import java.util.Locale;
import vn.lienthong.connectors.security.attack.AttackShape.Judge;

/** Right signatures with registered keys, some of whose certificates may not be relied on. */
final class StandingShapes extends ShapeFamily {
  StandingShapes(Workbench bench) {
    super(bench, AttackFamily.CERTIFICATE);
  }

  @Override
  void make() {
    List<StandingKey> keys = bench.scene().standing();
    for (int i = 0; i < keys.size(); i++) {
      one(i + 1, keys.get(i));
    }
  }

  private void one(int number, StandingKey key) {
    Draft draft = bench.draft(key.member(), key.signing());
    bench.shape(
        what(
            String.format(Locale.ROOT, "chung-thu-%d-%s", number, key.name()),
            key.vietnamese(),
            key.english(),
            key.expected()),
        Judge.GATE,
        key.member(),
        draft.id,
        List.of(),
        Draft.bytes(draft.signed()));
  }
}
