package org.bedside.patients;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.function.IntConsumer;
import java.util.stream.Collectors;
import org.bedside.roster.Patient;
import org.bedside.vault.Vault;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.support.SqlArrayValue;
import org.springframework.stereotype.Repository;
import tools.jackson.databind.json.JsonMapper;

/// The table `patient`. A record is sealed whole; what is in the clear is a random id and two keyed
/// hashes.
@Repository
class Records {

  private static final JsonMapper JSON = JsonMapper.builder().build();
  private static final int BATCH = 1_000;
  private static final String ALL = "select id, record, left_at from patient";

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
  ///
  /// @param former on the list no more, and kept because somebody holds it
  record Stored(UUID id, Key content, boolean former) {}

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
        "select id, match, content, left_at from patient",
        row -> {
          var id = row.getObject("id", UUID.class);
          var former = row.getTimestamp("left_at") != null;
          all.put(
              Key.of(row.getBytes("match")),
              new Stored(id, Key.of(row.getBytes("content")), former));
        });
    return all;
  }

  /// What is stored of those who are known by one of these, opened.
  Map<Key, Opened> opened(Collection<Told> some) {
    var all = new HashMap<Key, Opened>();
    var keys = some.stream().map(told -> told.match().bytes().array()).toArray(byte[][]::new);
    db.query(
        "select id, match, content, record, left_at from patient where match = any (?)",
        row -> {
          var id = row.getObject("id", UUID.class);
          var former = row.getTimestamp("left_at") != null;
          var key = Key.of(row.getBytes("match"));
          var words = vault.open(row.getBytes("record"), context(id));
          all.put(
              key,
              new Opened(
                  new Stored(id, Key.of(row.getBytes("content")), former),
                  JSON.readValue(words, Patient.class)));
        },
        new SqlArrayValue("bytea", (Object[]) keys));
    return all;
  }

  /// @param patient as it was written
  record Opened(Stored stored, Patient patient) {}

  void add(List<Told> all, IntConsumer progress) {
    batches(
        "insert into patient (id, record, content, match) values (?, ?, ?, ?)",
        all.stream().map(told -> row(UUID.randomUUID(), told)).toList(),
        progress);
  }

  /// New words for patients who are known.
  void change(Map<UUID, Told> all, IntConsumer progress) {
    batches(
        "update patient set record = ?, content = ?, match = ?, left_at = null where id = ?",
        all.entrySet().stream()
            .map(one -> {
              var row = row(one.getKey(), one.getValue());
              return new Object[] {row[1], row[2], row[3], row[0]};
            })
            .toList(),
        progress);
  }

  /// Those who are held stay, marked as on the list no more. Whether they are is asked of the row
  /// itself, so that nobody who is held at the same moment gets lost.
  void remove(Collection<UUID> ids, Instant at, IntConsumer progress) {
    var rows = ids.stream().map(id -> new Object[] {id}).toList();
    batches("delete from patient where id = ? and not held", rows, progress);
    var left = at.atOffset(ZoneOffset.UTC);
    batches(
        "update patient set left_at = ? where id = ? and left_at is null",
        ids.stream().map(id -> new Object[] {left, id}).toList(),
        _ -> {});
  }

  void removeAll(Instant at) {
    db.update("delete from patient where not held");
    db.update("update patient set left_at = ? where left_at is null", at.atOffset(ZoneOffset.UTC));
  }

  /// False if there is no such patient.
  boolean hold(PatientId id) {
    return db.update("update patient set held = true where id = ?", id.value()) == 1;
  }

  PatientId addByHand(Patient patient) {
    var id = UUID.randomUUID();
    db.update(
        "insert into patient (id, record, content, match, held) values (?, ?, ?, ?, true)",
        row(id, told(patient)));
    return new PatientId(id);
  }

  /// How many are on the list now.
  int size() {
    return Objects.requireNonNull(
        db.queryForObject("select count(*) from patient where left_at is null", Integer.class));
  }

  boolean isEmpty() {
    return Objects.requireNonNull(db.queryForObject("select count(*) from patient", Integer.class))
        == 0;
  }

  /// Everybody, opened, also who is on the list no more. The roster knows a patient by the id that
  /// is ours.
  List<Patient> all() {
    return db.query(ALL, Records::sealed).parallelStream().map(this::opened).toList();
  }

  Optional<KnownPatient> find(PatientId id) {
    return db.query(ALL + " where id = ?", Records::sealed, id.value()).stream()
        .map(this::known)
        .findFirst();
  }

  Map<PatientId, KnownPatient> find(Collection<PatientId> ids) {
    var wanted = ids.stream().map(PatientId::value).distinct().toArray(UUID[]::new);
    return db.query(ALL + " where id = any (?)", Records::sealed, (Object) wanted).stream()
        .map(this::known)
        .collect(Collectors.toMap(KnownPatient::id, one -> one));
  }

  List<KnownPatient> everybody() {
    return db.query(ALL, Records::sealed).parallelStream().map(this::known).toList();
  }

  private KnownPatient known(Sealed sealed) {
    return KnownPatient.of(new PatientId(sealed.id()), opened(sealed), sealed.former());
  }

  private record Sealed(UUID id, byte[] record, boolean former) {}

  private static Sealed sealed(ResultSet row, int number) throws SQLException {
    return new Sealed(
        row.getObject("id", UUID.class),
        row.getBytes("record"),
        row.getTimestamp("left_at") != null);
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
