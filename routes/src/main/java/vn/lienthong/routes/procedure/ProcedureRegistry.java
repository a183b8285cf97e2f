package vn.lienthong.routes.procedure;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import vn.lienthong.routes.procedure.definition.ProcedureDefinition;
import vn.lienthong.routes.procedure.definition.ProcedureFiles;
import vn.lienthong.routes.registry.MemberSet;

/**
 * The definitions in force, and those that running dossiers were opened with: these stand in the
 * database. Safe for several threads.
 */
public final class ProcedureRegistry {
  private record Key(String service, int version) {}

  private final Jdbi database;
  private final Map<Key, ProcedureDefinition> known = new ConcurrentHashMap<>();
  private volatile Map<String, ProcedureDefinition> current = Map.of();

  ProcedureRegistry(Jdbi database) {
    this.database = database;
  }

  /** The definition whose dossiers a message of this service opens. */
  Optional<ProcedureDefinition> opening(String service) {
    return Optional.ofNullable(current.get(service));
  }

  /** The definition of a dossier that was opened with this version. */
  ProcedureDefinition of(String service, int version) {
    return known.computeIfAbsent(new Key(service, version), this::kept);
  }

  /** All that are in force. */
  public List<ProcedureDefinition> all() {
    return List.copyOf(current.values());
  }

  /**
   * Puts definitions in force, which were checked each for itself.
   *
   * @throws IllegalStateException where a version that was in force says something else now, or a
   *     step has not exactly one provider
   */
  void replace(List<ProcedureDefinition> next, MemberSet members) {
    requireProviders(next, members);
    for (ProcedureDefinition definition : next) {
      keep(definition);
    }
    next.forEach(one -> known.put(new Key(one.service(), one.version()), one));
    current =
        next.stream()
            .collect(
                Collectors.toUnmodifiableMap(ProcedureDefinition::service, Function.identity()));
  }

  /** Refuses members with which a step of a definition in force would have nobody to do it. */
  public void requireProviders(MemberSet members) {
    requireProviders(all(), members);
  }

  private static void requireProviders(List<ProcedureDefinition> all, MemberSet members) {
    all.forEach(
        definition ->
            definition
                .everyStep()
                .forEach(
                    step ->
                        step.provider()
                            .kinds()
                            .values()
                            .forEach(kind -> StepProviders.only(members, step, kind))));
  }

  private void keep(ProcedureDefinition definition) {
    boolean same =
        database.inTransaction(
            tx -> {
              tx.createUpdate(
                      """
                      INSERT INTO procedure_definition (service, version, text)
                      VALUES (:service, :version, :text)
                      ON CONFLICT DO NOTHING
                      """)
                  .bind("service", definition.service())
                  .bind("version", definition.version())
                  .bind("text", definition.text())
                  .execute();
              ProcedureDefinition kept = read(tx, definition.service(), definition.version());
              return kept.equals(definition.withText(kept.text()));
            });
    if (!same) {
      throw new IllegalStateException(
          definition.service()
              + " version "
              + definition.version()
              + " was in force and said something else: dossiers run by it. Raise its version");
    }
  }

  private ProcedureDefinition kept(Key key) {
    return database.withHandle(handle -> read(handle, key.service(), key.version()));
  }

  private static ProcedureDefinition read(Handle handle, String service, int version) {
    String text =
        handle
            .createQuery(
                "SELECT text FROM procedure_definition"
                    + " WHERE service = :service AND version = :version")
            .bind("service", service)
            .bind("version", version)
            .mapTo(String.class)
            .one();
    return ProcedureFiles.kept(service + "-" + version + ".yaml", text);
  }
}
