package vn.lienthong.qcvn109.validation;

/**
 * One way in which a message does not follow its schema. It holds no value of the message.
 *
 * @param xpath the element at fault
 * @param rule the broken rule: its name in XML Schema Part 1 or 2 (for example {@code
 *     cvc-pattern-valid}), then what the schema asks where that can be said
 */
public record SchemaFault(String xpath, String rule) {}
