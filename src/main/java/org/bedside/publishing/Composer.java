package org.bedside.publishing;

import java.time.ZonedDateTime;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Collectors;
import org.bedside.gate.Ruled;
import org.bedside.media.MediaId;
import org.bedside.networks.Count;
import org.bedside.people.People;
import org.bedside.people.Person;
import org.bedside.web.Step;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.server.ResponseStatusException;

/// All that the composer's page shows of a draft: the words with their marks, what the guard found,
/// how each channel will show it, and what is missing.
///
/// @param page made when the page was opened, so that its own lost answers are no conflict
/// @param slot the next free slot, in the practice's zone
/// @param approvers who could say yes, in the words for a button
/// @param k how many patients the words could mean, for those who may open the patient list
/// @param ready whether the guard knows the patients
/// @param belongs what it can belong to; null where there is nothing to choose
/// @param rules what the practice's rules say, the hardest first
/// @param signatures of patients, by which it can be told
/// @param notice the key of a sentence about the last request; null if there is none
record Composer(
    Post post,
    UUID page,
    List<Piece> marks,
    List<Found> findings,
    int stops,
    List<Shown> pictures,
    List<Preview> previews,
    List<Obstacle> obstacles,
    List<Twin> twins,
    List<Step> steps,
    ZonedDateTime slot,
    @Nullable String approvers,
    @Nullable Integer k,
    boolean ready,
    @Nullable Belongs belongs,
    List<Ruled> rules,
    List<Signatures.Choice> signatures,
    @Nullable String notice) {

  /// Everything in a post that the guard reads counts as one text of those that somebody may have
  /// read in a minute; what was typed is saved before this is asked.
  ///
  /// @throws ResponseStatusException 429 for who tries out one text after the other
  static void mustBeAllowed(People people, Person me, Post post) {
    var text = new StringBuilder(post.title()).append('\n').append(post.text());
    post.versions().forEach(version -> text.append('\n').append(version.own()));
    if (!people.mayAsk(me.id().ledger(), text.toString())) {
      throw new ResponseStatusException(HttpStatus.TOO_MANY_REQUESTS);
    }
  }

  /// A finding as it is shown: the words, why, and up to three buttons.
  ///
  /// @param reason the key of its sentence
  /// @param where the key of the part it stands in; null for the text itself
  record Found(
      String words, boolean stop, String reason, @Nullable String where, List<Cured> cures) {}

  /// A button that rewrites the words.
  ///
  /// @param value what the button sends: the finding's and the cure's number, `3.0`
  /// @param text what will stand there; empty removes the words
  /// @param k how many patients the words could mean then; null as for the whole
  record Cured(String value, String text, @Nullable Integer k) {

    private static final int END = 48;

    /// What the button says: both ends of other words that are long, since the middle stays as it
    /// was.
    public String shown() {
      if (text.length() <= 2 * END + 20) {
        return text;
      }
      int from = text.lastIndexOf(' ', END);
      int to = text.indexOf(' ', text.length() - END);
      return text.substring(0, from < 0 ? END : from)
          + " \u2026 "
          + text.substring(to < 0 ? text.length() - END : to + 1);
    }
  }

  /// What the post can belong to, such as a campaign.
  ///
  /// @param label the key of what that is called
  /// @param now what it belongs to; null for nothing
  record Belongs(String label, List<Belonging.Choice> choices, @Nullable UUID now) {

    /// The short address of what it belongs to; null for none.
    public @Nullable String link() {
      return choices.stream()
          .filter(choice -> choice.id().equals(now))
          .map(Belonging.Choice::link)
          .filter(Objects::nonNull)
          .findFirst()
          .orElse(null);
    }
  }

  /// A picture with its words.
  ///
  /// @param hash by which what is declared names it
  record Shown(MediaId id, String alt, String hash) {}

  /// How one channel will show the post.
  ///
  /// @param own it has words of its own
  /// @param percent of what the channel takes, 0 to 100; -1 where it takes any length
  record Preview(
      Outlet outlet,
      boolean included,
      boolean own,
      String title,
      String text,
      List<Piece> pieces,
      Count count,
      int percent) {}

  /// What the page shows of the rules besides what follows from a reason: while it is the same, the
  /// field in which somebody is typing one stays.
  public String ruledState() {
    return rules.stream()
        .map(one -> one.id() + one.verdict() + one.quotes())
        .collect(Collectors.joining(" "));
  }

  /// Nothing stands in the way: somebody can be asked.
  public boolean isReady() {
    return obstacles.isEmpty();
  }

  /// What is missing besides what the guard already said; nothing while the page is empty.
  public List<Obstacle> missing() {
    return post.text().isBlank()
        ? List.of()
        : obstacles.stream().filter(one -> !one.hasItsPlace()).toList();
  }

  /// The clock shows the chosen time twice, so the page asks which one is meant.
  public boolean isTwice() {
    return post.plan() instanceof Plan.At at && at.wall().isTwice();
  }

  public boolean isNew() {
    return post.version() == 0;
  }
}
