package vn.lienthong.connectors.evidence.container;

/**
 * Who wants an export, and what for: both are recorded.
 *
 * @param officer the officer's code
 * @param reason in one sentence, without personal data
 */
public record ExportOrder(String officer, String reason) {}
