/** Shared code lists as a service: questions about them, and the news of a new version. */
@NullMarked
package vn.lienthong.routes.codelist;

import org.jspecify.annotations.NullMarked;
