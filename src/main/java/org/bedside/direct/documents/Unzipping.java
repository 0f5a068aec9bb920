package org.bedside.direct.documents;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.zip.ZipInputStream;
import org.bedside.direct.Outcome;
import org.bedside.direct.Reason;

/// Unpacks a ZIP by strangers into memory, never onto a disk: at most two hundred files and fifty
/// megabytes, whatever it claims about itself, and no name that leads out of it.
final class Unzipping {

  static final int MOST_FILES = 200;
  static final int MOST_BYTES = 50_000_000;
  private static final int LONGEST_NAME = 200;

  private Unzipping() {}

  static Outcome<Map<String, byte[]>> files(byte[] zip) {
    var files = new LinkedHashMap<String, byte[]>();
    var left = MOST_BYTES;
    try (var in = new ZipInputStream(new ByteArrayInputStream(zip), UTF_8)) {
      var count = 0;
      for (var entry = in.getNextEntry(); entry != null; entry = in.getNextEntry()) {
        if (++count > MOST_FILES) {
          return new Outcome.Refused<>(Reason.TOO_MANY_PARTS);
        }
        if (leadsOut(entry.getName())) {
          return new Outcome.Refused<>(Reason.BAD_NAME);
        }
        var bytes = in.readNBytes(left + 1);
        if (bytes.length > left) {
          return new Outcome.Refused<>(Reason.TOO_LARGE);
        }
        left -= bytes.length;
        if (!entry.isDirectory() && files.put(entry.getName(), bytes) != null) {
          return new Outcome.Refused<>(Reason.BAD_NAME);
        }
      }
    } catch (IOException | IllegalArgumentException e) {
      return new Outcome.Refused<>(Reason.NOT_A_PACKAGE);
    }
    return new Outcome.Good<>(files);
  }

  private static boolean leadsOut(String name) {
    return name.isEmpty()
        || name.length() > LONGEST_NAME
        || name.startsWith("/")
        || name.matches("(?s).*[\\\\:\\p{Cntrl}].*")
        || name.matches("(.*/)?\\.{1,2}(/.*)?");
  }
}
