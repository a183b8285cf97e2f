package vn.lienthong.qcvn109.validation;

/**
 * One thing that is wrong or doubtful in a message. It holds no personal value.
 *
 * @param severity whether the message is refused for it
 * @param rule the broken rule
 * @param xpath the element or attribute, with the contract's prefixes whatever the document calls
 *     them, and a position where siblings share the name
 * @param line where the element's start tag ends, from 1; 0 in a tree, which has no lines
 * @param column from 1; 0 in a tree
 * @param found what stands there: codes as they are, everything else as a shape in which {@code #}
 *     stands for a digit, {@code X} and {@code x} for letters; empty where nothing stands there
 * @param expected what should stand there; both texts may be empty
 */
public record Finding(
    Severity severity,
    ValidationRule rule,
    String xpath,
    int line,
    int column,
    String found,
    Words expected) {}
