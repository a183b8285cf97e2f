package vn.lienthong.connectors.security.attack;

import java.util.List;

/**
 * Every known attack shape and the good controls, derived from good messages of one member. What is
 * found in one seeded run is found in the next.
 */
public final class AttackSuite {
  private AttackSuite() {}

  /** The suite over this scene; each message has an id of its own. */
  public static List<AttackShape> of(AttackScene scene) {
    Workbench bench = new Workbench(scene);
    List.of(
            new ControlShapes(bench),
            new WrappingShapes(bench),
            new ReferenceShapes(bench),
            new TransformShapes(bench),
            new IdentifierShapes(bench),
            new CountShapes(bench),
            new HiddenTextShapes(bench),
            new KeyInfoShapes(bench),
            new AlgorithmShapes(bench),
            new ContentShapes(bench),
            new ReplayShapes(bench),
            new DoctypeShapes(bench),
            new OutsideShapes(bench),
            new EncodingShapes(bench),
            new LimitShapes(bench),
            new SoapShapes(bench),
            new XadesShapes(bench),
            new StandingShapes(bench))
        .forEach(ShapeFamily::make);
    return bench.made();
  }
}
