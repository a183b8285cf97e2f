package vn.lienthong.routes.config;

/**
 * Something that is good enough for trial and not for production.
 *
 * @param setting what to change: a setting, a file, an option
 * @param vietnamese what is wrong and what to do
 * @param english the same; neither ever holds a secret
 */
public record ProductionProblem(String setting, String vietnamese, String english) {}
