package vn.lienthong.routes.pipeline;

import java.util.UUID;
import vn.lienthong.routes.registry.Member;

/**
 * A question on its way to its provider.
 *
 * @param reception what the asker sent
 * @param provider the member that answers
 * @param sentId the id under which it travels
 */
record Question(Reception reception, Member provider, UUID sentId) {}
