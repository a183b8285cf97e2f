/**
 * Bulk work: a signed file of up to millions of rows is divided into parts for the provider, and
 * the results of the parts are put together for the sender.
 */
@NullMarked
package vn.lienthong.routes.bulk;

import org.jspecify.annotations.NullMarked;
