package org.bedside.patients;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.IntConsumer;
import org.bedside.roster.Patient;
import org.bedside.vault.Vault;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Repository;
import tools.jackson.databind.json.JsonMapper;

/// The table `patient`. A record is sealed whole; what is in the clear is a random id and two keyed
/// hashes.
@Repository
class Records {

  private static final JsonMapper JSON = JsonMapper.builder().build();
  private static final int BATCH = 1_000;

  /// A patient as a file tells it, ready to be compared.
  ///
  /// @param match keyed hash of what the patient is known by
  /// @param content keyed hash of the whole record
  record Told(Patient patient, Key match, Key content) {}

  /// Bytes that are equal when they hold the same.
  record Key(ByteBuffer bytes) {

    static Key of(byte[] bytes) {
      return new Key(ByteBuffer.wrap(bytes));
    }
  }

  /// What is stored of a patient, without opening it.
  record Stored(UUID id, Key content) {}

  private final JdbcTemplate db;
  private final Vault vault;

  Records(JdbcTemplate db, Vault vault) {
    this.db = db;
    this.vault = vault;
  }

  Told told(Patient patient) {
    var written = new String(JSON.writeValueAsBytes(patient), StandardCharsets.UTF_8);
    return new Told(
        patient,
        Key.of(vault.lookup("patient.match", Kept.key(patient))),
        Key.of(vault.lookup("patient.content", written)));
  }

  List<Told> told(List<Patient> patients, IntConsumer progress) {
    return patients.parallelStream()
        .map(patient -> {
          var told = told(patient);
          progress.accept(1);
          return told;
        })
        .toList();
  }

  Map<Key, Stored> stored() {
    var all = new HashMap<Key, Stored>();
    db.query(
        "select id, match, content from patient",
        row -> {
          var id = row.getObject("id", UUID.class);
          all.put(Key.of(row.getBytes("match")), new Stored(id, Key.of(row.getBytes("content"))));
        });
    return all;
  }

  void add(List<Told> all, IntConsumer progress) {
    batches(
        "insert into patient (id, record, content, match) values (?, ?, ?, ?)",
        all.stream().map(told -> row(UUID.randomUUID(), told)).toList(),
        progress);
  }

  /// New words for patients who are known.
  void change(Map<UUID, Told> all, IntConsumer progress) {
    batches(
        "update patient set record = ?, content = ?, match = ? where id = ?",
        all.entrySet().stream()
            .map(one -> {
              var row = row(one.getKey(), one.getValue());
              return new Object[] {row[1], row[2], row[3], row[0]};
            })
            .toList(),
        progress);
  }

  void remove(Collection<UUID> ids, IntConsumer progress) {
    batches(
        "delete from patient where id = ?",
        ids.stream().map(id -> new Object[] {id}).toList(),
        progress);
  }

  void removeAll() {
    db.update("delete from patient");
  }

  /// Everybody, opened. The roster knows a patient by the id that is ours.
  List<Patient> all() {
    return db.query("select id, record from patient", Records::sealed).parallelStream()
        .map(this::opened)
        .toList();
  }

  private record Sealed(UUID id, byte[] record) {}

  private static Sealed sealed(ResultSet row, int number) throws SQLException {
    return new Sealed(row.getObject("id", UUID.class), row.getBytes("record"));
  }

  private Patient opened(Sealed sealed) {
    var p = JSON.readValue(vault.open(sealed.record(), context(sealed.id())), Patient.class);
    return new Patient(
        sealed.id().toString(),
        p.mrn(),
        p.first(),
        p.middle(),
        p.last(),
        p.preferred(),
        p.sex(),
        p.born(),
        p.town(),
        p.zip(),
        p.street(),
        p.phone(),
        p.email(),
        p.handle(),
        p.occupation(),
        p.conditions(),
        p.visits());
  }

  private Object[] row(UUID id, Told told) {
    return new Object[] {
      id,
      vault.seal(JSON.writeValueAsBytes(told.patient()), context(id)),
      told.content().bytes().array(),
      told.match().bytes().array()
    };
  }

  private void batches(String sql, List<Object[]> rows, IntConsumer progress) {
    for (var from = 0; from < rows.size(); from += BATCH) {
      var part = rows.subList(from, Math.min(rows.size(), from + BATCH));
      db.batchUpdate(sql, part);
      progress.accept(part.size());
    }
  }

  private static String context(UUID id) {
    return "patient.record:" + id;
  }
}
