package vn.lienthong.adapters.jointservice.simulator;

import static java.nio.charset.StandardCharsets.UTF_8;

import vn.lienthong.qcvn109.message.MessageHeader;

/**
 * One thing that the software was told of a dossier.
 *
 * @param arrival which one it was that came, counted from 1
 * @param sent when the hub said it, milliseconds since 1970
 * @param id of the message
 * @param status {@code trangThai}; 0 for results
 * @param supplementDue ISO day, or empty
 * @param complete whether these were all the results
 */
record Statement(
    long arrival, long sent, String id, int status, String supplementDue, boolean complete) {
  static Statement of(
      long arrival, MessageHeader header, int status, String supplementDue, boolean complete) {
    return new Statement(
        arrival,
        header.sentAt().toInstant().toEpochMilli(),
        header.id().toString(),
        status,
        supplementDue,
        complete);
  }

  String key() {
    return id;
  }

  byte[] write() {
    return String.join(
            "\t",
            Long.toString(arrival),
            Long.toString(sent),
            id,
            Integer.toString(status),
            supplementDue,
            Boolean.toString(complete))
        .getBytes(UTF_8);
  }

  static Statement read(byte[] written) {
    String[] cells = new String(written, UTF_8).split("\t", -1);
    return new Statement(
        Long.parseLong(cells[0]),
        Long.parseLong(cells[1]),
        cells[2],
        Integer.parseInt(cells[3]),
        cells[4],
        Boolean.parseBoolean(cells[5]));
  }
}
