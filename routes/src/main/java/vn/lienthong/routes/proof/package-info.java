/** The signed proof that somebody looked something up, or could not (Nghị định 104/2022/NĐ-CP). */
@NullMarked
package vn.lienthong.routes.proof;

import org.jspecify.annotations.NullMarked;
