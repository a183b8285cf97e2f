/** Identifiers of people, agencies, dossiers and cards as value types that refuse wrong text. */
@NullMarked
package vn.lienthong.qcvn109.identifier;

import org.jspecify.annotations.NullMarked;
