/** The joint-service software of the national portal (DVCLT): its dossiers and its statuses. */
@NullMarked
package vn.lienthong.adapters.jointservice;

import org.jspecify.annotations.NullMarked;
