package vn.lienthong.qcvn109.contract.model;

import java.util.List;
import javax.xml.namespace.QName;
import org.jspecify.annotations.Nullable;

/**
 * A structure.
 *
 * @param value the simple type of its text, where it has text and no elements
 * @param content that of the extended structure included
 * @param attributes those of the extended structure included
 */
public record ComplexTypeModel(
    QName name,
    @Nullable QName value,
    GroupModel content,
    List<AttributeModel> attributes,
    Documentation documentation) {
  public ComplexTypeModel {
    attributes = List.copyOf(attributes);
  }
}
