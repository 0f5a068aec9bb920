package org.bedside.people;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.Collection;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.bedside.vault.Vault;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// The table `person`. Name, title and e-mail are sealed; a person is found by the keyed hash of
/// the e-mail.
@Repository
class Persons {

  private final JdbcClient db;
  private final Vault vault;

  Persons(JdbcClient db, Vault vault) {
    this.db = db;
    this.vault = vault;
  }

  /// Answers false, and adds nobody, if somebody has this e-mail already.
  boolean add(Person person, String email, Instant at) {
    var id = person.id();
    return db.sql(
                """
                insert into person (id, name, title, email, email_hash, roles, active, created_at)
                values (:id, :name, :title, :email, :hash, :roles, :active, :at)
                on conflict (email_hash) do nothing
                """)
            .param("id", id.value())
            .param("name", vault.sealText(person.name(), "person.name:" + id))
            .param("title", vault.sealText(person.title(), "person.title:" + id))
            .param("email", vault.sealText(folded(email), "person.email:" + id))
            .param("hash", hash(email))
            .param("roles", names(person.roles()))
            .param("active", person.active())
            .param("at", at.atOffset(ZoneOffset.UTC))
            .update()
        == 1;
  }

  /// A new name and e-mail for somebody who has not come in yet.
  void rename(PersonId id, String name, String title, String email) {
    db.sql(
            """
            update person set name = :name, title = :title, email = :email, email_hash = :hash
            where id = :id and accepted_at is null
            """)
        .param("id", id.value())
        .param("name", vault.sealText(name, "person.name:" + id))
        .param("title", vault.sealText(title, "person.title:" + id))
        .param("email", vault.sealText(folded(email), "person.email:" + id))
        .param("hash", hash(email))
        .update();
  }

  void accept(PersonId id, Instant at) {
    db.sql(
            """
            update person set active = true, accepted_at = coalesce(accepted_at, :at)
            where id = :id
            """)
        .param("at", at.atOffset(ZoneOffset.UTC))
        .param("id", id.value())
        .update();
  }

  void giveRoles(PersonId id, Set<Role> roles) {
    db.sql("update person set roles = :roles where id = :id")
        .param("roles", names(roles))
        .param("id", id.value())
        .update();
  }

  boolean deactivate(PersonId id) {
    return db.sql("update person set active = false where id = :id and active")
            .param("id", id.value())
            .update()
        == 1;
  }

  void speak(PersonId id, String language) {
    db.sql("update person set language = :language where id = :id")
        .param("language", language)
        .param("id", id.value())
        .update();
  }

  Optional<Person> find(PersonId id) {
    return db.sql("select * from person where id = :id")
        .param("id", id.value())
        .query(this::person)
        .optional();
  }

  /// The same; until the transaction ends, nobody can take a role from them. Whoever was quicker is
  /// waited for.
  Optional<Person> hold(PersonId id) {
    return db.sql("select * from person where id = :id for share")
        .param("id", id.value())
        .query(this::person)
        .optional();
  }

  Optional<Person> findByEmail(String email) {
    return db.sql("select * from person where email_hash = :hash")
        .param("hash", hash(email))
        .query(this::person)
        .optional();
  }

  List<Person> all() {
    return db.sql("select * from person order by created_at, id").query(this::person).list();
  }

  /// People who were invited and have not come in yet.
  Set<PersonId> invited() {
    return Set.copyOf(
        db.sql("select id from person where accepted_at is null")
            .query((row, _) -> new PersonId(row.getObject("id", UUID.class)))
            .list());
  }

  Optional<String> email(PersonId id) {
    return db.sql("select email from person where id = :id")
        .param("id", id.value())
        .query((row, _) -> vault.openText(row.getBytes("email"), "person.email:" + id))
        .optional();
  }

  /// The language a person chose; empty if they leave it to their browser.
  Optional<Locale> language(PersonId id) {
    return db.sql("select language from person where id = :id")
        .param("id", id.value())
        .query(String.class)
        .optional()
        .filter(language -> !language.isEmpty())
        .map(Locale::forLanguageTag);
  }

  /// Takes the lock under which the owners are counted, so that two of them cannot both leave.
  void lockOwners() {
    db.sql("select id from person where 'OWNER' = any(roles) for update").query().listOfRows();
  }

  /// Until the end of the transaction, others who ask for the same person wait.
  void lock(PersonId id) {
    db.sql("select id from person where id = :id for update")
        .param("id", id.value())
        .query()
        .listOfRows();
  }

  byte[] hash(String email) {
    return vault.lookup("person.email", folded(email));
  }

  static String folded(@Nullable String email) {
    return email == null ? "" : email.strip().toLowerCase(Locale.ROOT);
  }

  private static String[] names(Collection<Role> roles) {
    return roles.stream().sorted().map(Role::name).toArray(String[]::new);
  }

  private Person person(ResultSet row, int rowNumber) throws SQLException {
    var id = new PersonId(row.getObject("id", UUID.class));
    var roles = EnumSet.noneOf(Role.class);
    Arrays.stream((String[]) row.getArray("roles").getArray())
        .map(Role::valueOf)
        .forEach(roles::add);
    return new Person(
        id,
        vault.openText(row.getBytes("name"), "person.name:" + id),
        vault.openText(row.getBytes("title"), "person.title:" + id),
        roles,
        row.getBoolean("active"));
  }
}
