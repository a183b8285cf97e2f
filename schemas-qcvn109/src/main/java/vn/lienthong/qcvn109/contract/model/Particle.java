package vn.lienthong.qcvn109.contract.model;

/** A part of a content: an element, a group of parts, or an element of another namespace. */
public sealed interface Particle permits ElementModel, GroupModel, AnyModel {
  /** How many times the part stands there. */
  Occurs occurs();
}
