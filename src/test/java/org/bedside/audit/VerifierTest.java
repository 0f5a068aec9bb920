package org.bedside.audit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.bedside.audit.Chains.byActor;
import static org.bedside.audit.Chains.checkpoint;
import static org.bedside.audit.Chains.linked;
import static org.bedside.audit.Chains.rehashed;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import org.bedside.audit.Chains.Memory;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/// The seven tampers of a database owner, each in the ways that suggest themselves, on a chain of
/// forty rows with checkpoints at 10, 20 and 30.
@Tag("long")
class VerifierTest {

  private final List<Row> chain = Chains.of(40);
  private final List<Checkpoint> sealed =
      List.of(checkpoint(chain, 10), checkpoint(chain, 20), checkpoint(chain, 30));
  private final Seal seal = new Seal();

  @Test
  void a_sound_ledger_is_called_sound() throws IOException {
    var verdict = verify(chain, 3);

    assertThat(verdict).isEqualTo(new Verdict(40, 30, 0, java.util.Optional.empty()));
  }

  @Test
  void erased_details_leave_the_chain_sound_and_are_counted() throws IOException {
    var rows = new ArrayList<>(chain);
    var row = rows.get(6);
    rows.set(
        6,
        new Row(
            row.seq(),
            row.at(),
            row.actor(),
            row.action(),
            row.subject(),
            null,
            null,
            null,
            row.commitment(),
            row.prevHash(),
            row.hash()));

    assertThat(verify(rows, 3)).isEqualTo(new Verdict(40, 30, 1, java.util.Optional.empty()));
  }

  @Test
  void an_edit_is_named() throws IOException {
    found(with(13, byActor(chain.get(13), "system")), Tamper.EDIT, 14);
  }

  @Test
  void an_edit_that_mends_its_own_hash_is_named() throws IOException {
    var row = byActor(chain.get(13), "system");

    found(with(13, row.sealed(seal.row(row))), Tamper.EDIT, 14);
  }

  @Test
  void a_deletion_is_named_at_the_beginning_too() throws IOException {
    found(without(13), Tamper.DELETE, 14);
    found(without(0), Tamper.DELETE, 1);
  }

  @Test
  void a_deletion_whose_gap_was_closed_is_named() throws IOException {
    var renumbered = numbered(without(13));
    var relinked = new ArrayList<>(renumbered);
    relinked.set(13, linked(renumbered.get(13), renumbered.get(12).hash()));

    found(renumbered, Tamper.DELETE, 14);
    found(relinked, Tamper.DELETE, 14);
  }

  @Test
  void an_insertion_is_named() throws IOException {
    var forged = byActor(chain.get(20), "system");
    var next = linked(forged, chain.get(12).hash()).numbered(14);
    var rows = new ArrayList<>(chain);
    rows.add(13, next.sealed(seal.row(next)));

    found(numbered(rows), Tamper.INSERT, 14);
    found(rows, Tamper.INSERT, 14);
  }

  @Test
  void an_insertion_that_follows_nothing_is_named() throws IOException {
    var forged = linked(byActor(chain.get(20), "system"), new byte[32]).numbered(14);
    var rows = new ArrayList<>(chain);
    rows.add(13, forged.sealed(seal.row(forged)));

    found(numbered(rows), Tamper.INSERT, 14);
  }

  @Test
  void another_order_is_named() throws IOException {
    for (var other : new int[] {14, 25}) {
      var rows = new ArrayList<>(chain);
      Collections.swap(rows, 13, other);

      found(numbered(rows), Tamper.REORDER, 14);
    }
  }

  @Test
  void a_cut_tail_is_named_as_far_as_it_was_sealed() throws IOException {
    found(chain.subList(0, 25), Tamper.TRUNCATE, 26);
    found(List.of(), Tamper.TRUNCATE, 1);
  }

  @Test
  void a_tail_that_no_checkpoint_covers_can_be_cut_unseen() throws IOException {
    assertThat(verify(chain.subList(0, 30), 3).sound()).isTrue();
  }

  @Test
  void a_chain_made_anew_is_named_within_one_checkpoint() throws IOException {
    var rows = rehashed(with(13, byActor(chain.get(13), "system")), 13);

    var verdict = verify(rows, 3);

    var finding = verdict.finding().orElseThrow();
    assertThat(finding.tamper()).isEqualTo(Tamper.REHASH);
    assertThat(finding.from()).isEqualTo(11);
    assertThat(finding.to()).isEqualTo(20);
    // Even if the database forgets what was signed: no row is missing and all keep their times.
    assertThat(verify(rows, 1).finding().orElseThrow().tamper()).isEqualTo(Tamper.REHASH);
  }

  @Test
  void a_restored_backup_is_named() throws IOException {
    var verdict = verify(chain.subList(0, 15), 1);

    var finding = verdict.finding().orElseThrow();
    assertThat(finding.tamper()).isEqualTo(Tamper.ROLLBACK);
    assertThat(finding.from()).isEqualTo(16);
  }

  @Test
  void a_restored_backup_that_went_on_is_named() throws IOException {
    var later = new ArrayList<>(chain.subList(0, 15));
    later.addAll(Chains.of(600).subList(560, 600));

    var finding = verify(rehashed(later, 15), 1).finding().orElseThrow();

    assertThat(finding.tamper()).isEqualTo(Tamper.ROLLBACK);
    assertThat(finding.from()).isEqualTo(11);
  }

  @Test
  void a_checkpoint_that_nobody_signed_is_noticed() throws IOException {
    var source = new Memory(chain, List.of(Chains.remembered(checkpoint(chain, 35))));

    var verdict = new Verifier(sealed).verify(source);

    assertThat(verdict.finding().orElseThrow().tamper()).isEqualTo(Tamper.SEAL);
  }

  @Test
  void any_changed_byte_of_an_export_is_noticed() throws IOException {
    var sound = Chains.export(remembering(chain, 3));
    var random = new Random(5);
    for (var i = 0; i < sound.length; i++) {
      var changed = sound.clone();
      changed[i] ^= (byte) (1 + random.nextInt(255));

      assertThat(new Verifier(sealed).verify(Chains.file(changed)).sound())
          .as("byte %d: %c became %c", i, (char) sound[i], (char) changed[i])
          .isFalse();
    }
  }

  @Test
  void a_removed_or_added_byte_of_an_export_is_noticed() throws IOException {
    var sound = Chains.export(remembering(chain, 3));
    assertThat(new Verifier(sealed).verify(Chains.file(sound)).sound()).isTrue();
    for (var i = 0; i < sound.length; i++) {
      var text = new StringBuilder(new String(sound, java.nio.charset.StandardCharsets.ISO_8859_1));
      var longer = new StringBuilder(text).insert(i, '0');

      assertThat(new Verifier(sealed).verify(file(text.deleteCharAt(i))).sound()).isFalse();
      assertThat(new Verifier(sealed).verify(file(longer)).sound()).as("at %d", i).isFalse();
    }
  }

  private static ExportFile file(StringBuilder text) {
    return Chains.file(text.toString().getBytes(java.nio.charset.StandardCharsets.ISO_8859_1));
  }

  private Memory remembering(List<Row> rows, int checkpoints) {
    return new Memory(
        rows, sealed.subList(0, checkpoints).stream().map(Chains::remembered).toList());
  }

  /// @param remembered how many of the checkpoints the database itself still knows
  private Verdict verify(List<Row> rows, int remembered) throws IOException {
    return new Verifier(sealed).verify(remembering(rows, remembered));
  }

  private void found(List<Row> rows, Tamper tamper, long row) throws IOException {
    var finding = verify(rows, 3).finding().orElseThrow();
    assertThat(finding.tamper()).as(finding.sentence()).isEqualTo(tamper);
    assertThat(finding.from()).isEqualTo(row);
  }

  private List<Row> with(int index, Row row) {
    var rows = new ArrayList<>(chain);
    rows.set(index, row);
    return rows;
  }

  private List<Row> without(int index) {
    var rows = new ArrayList<>(chain);
    rows.remove(index);
    return rows;
  }

  private static List<Row> numbered(List<Row> rows) {
    var numbered = new ArrayList<Row>();
    rows.forEach(row -> numbered.add(row.numbered(numbered.size() + 1)));
    return numbered;
  }
}
