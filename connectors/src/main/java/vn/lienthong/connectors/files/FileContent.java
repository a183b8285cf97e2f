package vn.lienthong.connectors.files;

import java.io.InputStream;

/**
 * A file on its way out.
 *
 * @param size in bytes
 * @param type its media type
 * @param stream its content; fails where the file was changed on the disk
 */
public record FileContent(long size, String type, InputStream stream) {}
