/** What operators decide about messages that do not move by themselves, and who has to agree. */
@NullMarked
package vn.lienthong.routes.admin;

import org.jspecify.annotations.NullMarked;
