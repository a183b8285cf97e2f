package vn.lienthong.qcvn109.contract.model;

import javax.xml.namespace.QName;

/** An attribute; it has a simple type. */
public record AttributeModel(
    String name, QName type, boolean required, Documentation documentation) {}
