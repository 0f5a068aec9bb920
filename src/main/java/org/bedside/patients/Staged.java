package org.bedside.patients;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.zip.Deflater;
import java.util.zip.GZIPInputStream;
import java.util.zip.GZIPOutputStream;
import org.bedside.roster.Patient;
import tools.jackson.databind.json.JsonMapper;

/// What was read in a file and waits, sealed, for a yes.
///
/// @param faults the first of them
record Staged(List<Patient> patients, List<Fault> faults) {

  /// More faults than anybody reads.
  static final int MOST_FAULTS = 100;

  private static final JsonMapper JSON = JsonMapper.builder().build();

  Staged {
    patients = List.copyOf(patients);
    faults = List.copyOf(faults.subList(0, Math.min(MOST_FAULTS, faults.size())));
  }

  byte[] packed() {
    var bytes = new ByteArrayOutputStream();
    try (var out = quick(bytes)) {
      out.write(JSON.writeValueAsBytes(this));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return bytes.toByteArray();
  }

  /// It waits an hour at most, so somebody's waiting counts for more than its size.
  private static OutputStream quick(OutputStream bytes) throws IOException {
    return new GZIPOutputStream(bytes) {
      {
        def.setLevel(Deflater.BEST_SPEED);
      }
    };
  }

  static Staged unpacked(byte[] packed) {
    try (var in = new GZIPInputStream(new ByteArrayInputStream(packed))) {
      return JSON.readValue(in, Staged.class);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /// Never the names.
  @Override
  public String toString() {
    return "Staged[" + patients.size() + "]";
  }
}
