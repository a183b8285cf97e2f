package vn.lienthong.routes.drill.event;

import java.util.List;
import java.util.UUID;

/**
 * One event as its sender wrote it down, once the hub had promised it.
 *
 * @param id {@code MaThongDiep}
 * @param code {@code MaSuKien}
 * @param citizens whom it is about
 */
record PublishedEvent(UUID id, String code, List<Integer> citizens) {}
