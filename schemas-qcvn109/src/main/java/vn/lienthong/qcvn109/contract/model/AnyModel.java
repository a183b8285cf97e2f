package vn.lienthong.qcvn109.contract.model;

/**
 * A place for an element that is not named.
 *
 * @param namespace as in the schema: a namespace, {@code ##other} or {@code ##any}
 * @param validated whether the element must be one of the schemas'
 */
public record AnyModel(String namespace, boolean validated, Occurs occurs) implements Particle {}
