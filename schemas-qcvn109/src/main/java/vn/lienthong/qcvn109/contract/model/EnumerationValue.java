package vn.lienthong.qcvn109.contract.model;

/** A value that a type allows by name. */
public record EnumerationValue(String value, Documentation documentation) {}
