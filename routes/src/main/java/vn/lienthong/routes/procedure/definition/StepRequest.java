package vn.lienthong.routes.procedure.definition;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.w3c.dom.Element;
import vn.lienthong.qcvn109.dialect.Dialect;
import vn.lienthong.qcvn109.error.HubFault;
import vn.lienthong.qcvn109.validation.MessageValidator;
import vn.lienthong.qcvn109.validation.ValidationOptions;

/** What a step's provider is sent, made as the definition says. */
public final class StepRequest {
  private static final ValidationOptions CANONICAL =
      ValidationOptions.DEFAULT.withDialect(Dialect.CANONICAL);

  private static final FieldPath REQUESTER = FieldPath.parse("NguoiYeuCau");
  private static final FieldPath REASON = FieldPath.parse("LyDo");
  private static final FieldPath DAY = FieldPath.parse("NgayYeuCau");

  private StepRequest() {}

  /**
   * The payload of a step's request.
   *
   * @param results {@code KetQuaHoSo} of the steps that are done, by step
   */
  public static Element of(StepDefinition step, DossierForm form, Map<String, Element> results) {
    FieldTree request = FieldTree.empty(ContractFields.request(step.service()).orElseThrow());
    for (RequestMapping.Field field : step.request().fields()) {
      for (Source source : field.sources()) {
        if (set(request, field.target(), source, form, results)) {
          break;
        }
      }
    }
    return request.root();
  }

  /** The payload of {@code RutHoSo} to a provider, for who asked for the dossier. */
  public static Element withdrawal(DossierForm form, String reason, LocalDate day) {
    FieldTree request = FieldTree.empty(ContractFields.request("RutHoSo").orElseThrow());
    request.set(REQUESTER, form.select(REQUESTER));
    request.set(REASON, reason);
    request.set(DAY, day.toString());
    return request.root();
  }

  /** Whether a finished result carries what the procedure and the citizen wait for. */
  public static boolean isWhole(StepDefinition step, Element result) {
    return !FieldPath.parse(step.result()).select(result).isEmpty();
  }

  /** Why a payload breaks the contract; empty where it keeps it. */
  public static Optional<HubFault> fault(Element payload) {
    return MessageValidator.validate(payload, CANONICAL).refusal();
  }

  private static boolean set(
      FieldTree request,
      FieldPath target,
      Source source,
      DossierForm form,
      Map<String, Element> results) {
    if (source instanceof Source.Constant constant) {
      request.set(target, constant.text());
      return true;
    }
    List<Element> found = found(source, form, results);
    if (!found.isEmpty()) {
      request.set(target, found);
    }
    return !found.isEmpty();
  }

  private static List<Element> found(
      Source source, DossierForm form, Map<String, Element> results) {
    if (source instanceof Source.Form field) {
      return form.select(field.field());
    }
    Source.Result field = (Source.Result) source;
    Element result = results.get(field.step());
    return result == null ? List.of() : field.field().select(result);
  }
}
