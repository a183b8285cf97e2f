package vn.lienthong.routes.procedure.definition;

/**
 * What a citizen may leave out or ask for.
 *
 * @param code its name in the definition
 * @param vietnamese what it is, for the citizen
 * @param english the same
 * @param chosenBy the field of the form that is there where it is chosen
 */
public record Choice(String code, String vietnamese, String english, FieldPath chosenBy) {}
