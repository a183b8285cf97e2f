package vn.lienthong.routes.agreement;

import vn.lienthong.routes.registry.ConfigurationFile;

/** An agreement and the file that it came from, so that every mistake has a line. */
record ReadAgreement(ConfigurationFile file, Agreement agreement) {}
