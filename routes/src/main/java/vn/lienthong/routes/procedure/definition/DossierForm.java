package vn.lienthong.routes.procedure.definition;

import static vn.lienthong.qcvn109.error.HubErrorCode.SCHEMA_INVALID;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.w3c.dom.Element;
import vn.lienthong.qcvn109.contract.model.ElementModel;
import vn.lienthong.qcvn109.error.HubFault;

/** The form that opened a dossier, with what supplements mended in it. */
public final class DossierForm {
  private static final FieldPath MENDED = FieldPath.parse("GiaTriMoi");
  private static final FieldPath FIELD = FieldPath.parse("Truong");
  private static final FieldPath VALUE = FieldPath.parse("GiaTri");
  private static final FieldPath PAPERS = FieldPath.parse("TepDinhKem");
  private static final String PLACE = "/tt:ThongDiep/tt:NoiDung/dv:BoSungHoSo/dv:";

  private final ElementModel model;
  private final FieldTree tree;

  private DossierForm(ElementModel model, FieldTree tree) {
    this.model = model;
    this.tree = tree;
  }

  /** The form of a dossier of this procedure, as it came. */
  public static DossierForm of(ProcedureDefinition definition, Element payload) {
    ElementModel model = ContractFields.request(definition.service()).orElseThrow();
    return new DossierForm(model, FieldTree.copyOf(model, payload));
  }

  /** The form as it is now. */
  public Element payload() {
    return tree.root();
  }

  /** The text of a field; empty where it is not there. */
  public Optional<String> text(FieldPath field) {
    return field.text(tree.root());
  }

  /** The codes of what the citizen chose. */
  public Set<String> choices(ProcedureDefinition definition) {
    return definition.choices().stream()
        .filter(choice -> !select(choice.chosenBy()).isEmpty())
        .map(Choice::code)
        .collect(Collectors.toUnmodifiableSet());
  }

  List<Element> select(FieldPath field) {
    return field.select(tree.root());
  }

  /**
   * Takes mended values and papers over from a {@code BoSungHoSo}, and validates what comes of it.
   *
   * @return why it cannot be, in which case the form is of no use any more; empty where it was
   */
  public Optional<HubFault> mend(Element supplement) {
    return apply(supplement).or(() -> StepRequest.fault(tree.root()));
  }

  /** The same for one that was mended with before, and validated then. */
  public Optional<HubFault> apply(Element supplement) {
    for (Element mended : MENDED.select(supplement)) {
      Optional<HubFault> fault = mendField(mended);
      if (fault.isPresent()) {
        return fault;
      }
    }
    List<Element> papers = PAPERS.select(supplement);
    if (!papers.isEmpty()) {
      if (ContractFields.find(model, PAPERS).isEmpty()) {
        return refused("TepDinhKem", "this form has no papers", "tờ khai này không có giấy tờ kèm");
      }
      tree.add(PAPERS, papers);
    }
    return Optional.empty();
  }

  private Optional<HubFault> mendField(Element mended) {
    String name = FIELD.select(mended).get(0).getTextContent().strip();
    Optional<FieldPath> path =
        FieldPath.of(name)
            .filter(
                field ->
                    ContractFields.find(model, field).filter(ContractFields::isText).isPresent());
    if (path.isEmpty()) {
      return refused(
          "GiaTriMoi/dv:Truong",
          "the form has no text field " + name,
          "tờ khai không có trường " + name);
    }
    if (select(path.get()).size() > 1) {
      return refused(
          "GiaTriMoi/dv:Truong",
          name + " stands more than once in the form",
          "trường " + name + " có nhiều lần trong tờ khai, không rõ sửa chỗ nào");
    }
    tree.set(path.get(), VALUE.select(mended).get(0).getTextContent().strip());
    return Optional.empty();
  }

  private static Optional<HubFault> refused(String place, String english, String vietnamese) {
    return Optional.of(
        HubFault.of(SCHEMA_INVALID, PLACE + place, english).inVietnamese(vietnamese));
  }
}
