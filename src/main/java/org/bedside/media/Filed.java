package org.bedside.media;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

/// Which files the rows of a database speak of, for whoever carries both to another place. Files
/// beside them can be made anew.
public final class Filed {

  private Filed() {}

  /// As paths below the folder of the sealed files.
  public static List<Path> in(Connection db) throws SQLException {
    var files = new ArrayList<Path>();
    try (var statement = db.createStatement();
        var rows = statement.executeQuery("select id from media_item order by id")) {
      while (rows.next()) {
        files.add(Shelf.place(rows.getObject(1, UUID.class)).resolve("picture"));
      }
    }
    return List.copyOf(files);
  }
}
