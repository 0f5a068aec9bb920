package org.bedside.gate;

import static java.util.stream.Collectors.joining;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.Base64;
import java.util.TreeSet;
import org.bedside.audit.Audit;
import org.bedside.audit.Entry;
import org.bedside.guard.Audience;
import org.bedside.guard.Reading;
import org.bedside.guard.Statement;
import org.bedside.people.People;
import org.bedside.people.Person;
import org.bedside.vault.Vault;
import org.springframework.stereotype.Component;

/// Watches that private words go to the right person. What looks like somebody else's, somebody who
/// reads for the first time, and a file, into which the guard does not look, ask for one more look
/// of the author; nothing is ever forbidden.
@Component
class Recipients {

  private final People people;
  private final Vault vault;
  private final Audit audit;

  Recipients(People people, Vault vault, Audit audit) {
    this.people = people;
    this.vault = vault;
    this.audit = audit;
  }

  /// What in these words looks like another patient's, as `author` may see it.
  Reading reading(PrivateWords words, Person author) {
    return people.read(
        Statement.of(words.said(), Audience.PATIENT)
            .seenBy(Approving.viewer(author))
            .to(words.patient().toString()));
  }

  /// @param confirmed the seal that came with the question, if its author said yes; else blank
  PrivateAnswer answer(PrivateWords words, Person author, String confirmed) {
    var reading = reading(words, author);
    if (reading.isClear() && words.fresh().isEmpty() && words.files().isEmpty()) {
      return new PrivateAnswer.Passed(new ToOne(words, author.id()));
    }
    var seal = seal(words, author);
    var isYes =
        MessageDigest.isEqual(
            seal.getBytes(StandardCharsets.US_ASCII), confirmed.getBytes(StandardCharsets.UTF_8));
    record(isYes ? "private.confirmed" : "private.asked", words, reading, author);
    return isYes
        ? new PrivateAnswer.Passed(new ToOne(words, author.id()))
        : new PrivateAnswer.Confirm(reading, words.fresh(), seal, words);
  }

  private void record(String action, PrivateWords words, Reading reading, Person author) {
    audit.record(
        Entry.of(author.id().ledger(), action, "patient:" + words.patient())
            .with("marks", "" + reading.findings().size())
            .with("first", "" + words.fresh().size())
            .with("files", "" + words.files().size()));
  }

  /// Without the house's key nobody makes one, so a page cannot say yes for its author beforehand.
  private String seal(PrivateWords words, Person author) {
    var bound =
        String.join(
            "\n",
            author.id().toString(),
            words.patient().toString(),
            String.join(",", new TreeSet<>(words.recipients())),
            words.files().stream().map(file -> file.id().toString()).collect(joining(",")),
            words.said());
    return Base64.getUrlEncoder()
        .withoutPadding()
        .encodeToString(vault.lookup("gate.to-one", bound));
  }
}
