package vn.lienthong.connectors.security.certificate;

import java.security.cert.X509Certificate;

/** A certificate and the authority that answers for it. */
record Link(X509Certificate certificate, X509Certificate issuer) {}
