/**
 * Figures for those who steer: counted from the hub's own tables, small ones hidden, nobody named.
 */
@NullMarked
package vn.lienthong.routes.statistics;

import org.jspecify.annotations.NullMarked;
