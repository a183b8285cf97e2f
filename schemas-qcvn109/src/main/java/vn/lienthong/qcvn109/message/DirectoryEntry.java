package vn.lienthong.qcvn109.message;

import java.security.cert.X509Certificate;
import java.util.List;
import vn.lienthong.qcvn109.identifier.MemberCode;

/**
 * One member in the hub's signed directory.
 *
 * @param code the member
 * @param name its Vietnamese name
 * @param englishName its English name
 * @param certificates its valid signing certificates, several while they roll over
 */
public record DirectoryEntry(
    MemberCode code, String name, String englishName, List<X509Certificate> certificates) {}
