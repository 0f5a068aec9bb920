package org.bedside.guard.described;

import org.bedside.guard.Audience;
import org.bedside.guard.page.Page;
import org.jspecify.annotations.Nullable;

/// Knows who speaks and who is spoken to: "I" who writes, "I" in quotation marks, "you" who came.
final class Voices {

  private final Portraits told;
  private final Page page;
  private final @Nullable Trait[] found;
  private final Meant meant;
  private final boolean[] quoted;
  private @Nullable Portrait author;
  private @Nullable Portrait addressee;

  Voices(Portraits told, Page page, @Nullable Trait[] found, Meant meant, boolean[] quoted) {
    this.told = told;
    this.page = page;
    this.found = found;
    this.meant = meant;
    this.quoted = quoted;
  }

  /// Whether the word at `at` is one of them; what follows is said of that one then.
  boolean take(int at) {
    if (quoted[at]) {
      boolean speaks = Meant.isI(page.word(at));
      if (speaks) {
        speaker(at);
      }
      return speaks;
    }
    if (meant.isAuthor(at)) {
      if (!isTreating(at)) {
        author(at);
      }
      return true;
    }
    boolean spokenTo = Addressee.is(page, found, at);
    if (spokenTo) {
      address(at);
    }
    return spokenTo;
  }

  /// "I" in quotation marks is whoever was told of, or somebody overheard.
  private void speaker(int at) {
    var one = told.current;
    if (one == null || one.sort != Portrait.Sort.SOMEBODY) {
      one = told.become(Portrait.Sort.SOMEBODY, at + 1);
      one.first = at;
    }
    one.end = at + 1;
  }

  /// "You", who has been here: all that is said to that person joins.
  private void address(int at) {
    if (addressee == null) {
      addressee = told.become(Portrait.Sort.SOMEBODY, at + 1);
      addressee.first = at;
      addressee.ours = true;
    }
    addressee.end = at + 1;
    told.current = addressee;
  }

  /// "the woman I'm treating", "a man I have on insulin": still about that person.
  private boolean isTreating(int at) {
    var one = told.current;
    return one != null && one.sort == Portrait.Sort.SOMEBODY && one.end == at && !one.author;
  }

  /// Who writes to the community may be a patient; who writes in public or to colleagues is staff.
  private void author(int at) {
    if (author != null) {
      told.current = author;
      author.end = at + 1;
      return;
    }
    boolean member = page.said.audience() == Audience.COMMUNITY;
    var made = told.become(member ? Portrait.Sort.SOMEBODY : Portrait.Sort.OTHER, at + 1);
    made.first = at;
    made.named = true;
    made.author = true;
    author = made;
  }
}
