package vn.lienthong.qcvn109.contract.model;

import javax.xml.namespace.QName;

/**
 * An element, global or at its place in a content.
 *
 * @param name with the contract's prefix
 * @param type its simple or complex type, for {@link SchemaModel}
 * @param documentation of a reference: that of the global element, where it has none of its own
 */
public record ElementModel(QName name, QName type, Occurs occurs, Documentation documentation)
    implements Particle {}
