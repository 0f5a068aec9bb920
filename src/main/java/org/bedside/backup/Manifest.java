package org.bedside.backup;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// What a backup holds, written beside it as JSON.
///
/// @param format of the backup itself
/// @param product the release that took it
/// @param server the PostgreSQL it came from; any other takes it as well
/// @param taken when the rows were read, all at one instant
/// @param rooms how far each room's tables had come
/// @param tables in the order in which they were read
/// @param parts every file of the backup but this one
/// @param buckets how many keys of buckets opened something then; they lie beside the backup. Null
///   in a backup of a release that had none
record Manifest(
    int format,
    String product,
    String server,
    Instant taken,
    List<Room> rooms,
    List<Table> tables,
    List<Sequence> sequences,
    List<Part> parts,
    @Nullable Integer buckets) {

  static final int FORMAT = 1;

  int livingBuckets() {
    return buckets == null ? 0 : buckets;
  }

  /// The migrations that made a room's tables.
  ///
  /// @param history the table in which Flyway wrote them down
  record Room(String name, String history, List<Migration> migrations) {}

  record Migration(String version, int checksum) {}

  /// @param sha256 of its rows as text, before they were packed
  record Table(String name, List<String> columns, long rows, String sha256, String part) {}

  record Sequence(String name, long last) {}

  /// @param path below the backup's folder, with slashes
  record Part(String path, long bytes, String sha256) {}
}
