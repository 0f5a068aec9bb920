package org.bedside.detectors;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.bedside.guard.Audience;
import org.bedside.guard.Guard;
import org.bedside.networks.Network;
import org.bedside.roster.Roster;
import org.jspecify.annotations.Nullable;

/// A draft for tests, and what a detector shows in it.
public record Spoken(
    Form form,
    String title,
    String text,
    String answers,
    Author author,
    List<Shown> shown,
    List<String> embeds,
    @Nullable Permission permission,
    @Nullable Checked checked) {

  public static final LocalDate DAY = LocalDate.of(2026, 11, 2);
  private static final Guard GUARD =
      new Guard(Roster.NONE.withStaff(List.of("Carmen Duarte", "Oskar Lindqvist")));

  public static Spoken of(String text) {
    return new Spoken(Form.POST, "", text, "", Author.practice(), List.of(), List.of(), null, null);
  }

  public Spoken as(Form newForm) {
    return new Spoken(newForm, title, text, answers, author, shown, embeds, permission, checked);
  }

  public Spoken titled(String newTitle) {
    return new Spoken(form, newTitle, text, answers, author, shown, embeds, permission, checked);
  }

  public Spoken by(Author newAuthor) {
    return new Spoken(form, title, text, answers, newAuthor, shown, embeds, permission, checked);
  }

  public Spoken with(Shown picture) {
    return new Spoken(
        form, title, text, answers, author, List.of(picture), embeds, permission, checked);
  }

  public Spoken embedding(String html) {
    return new Spoken(
        form, title, text, answers, author, shown, List.of(html), permission, checked);
  }

  public Spoken signed(Permission newPermission) {
    return new Spoken(form, title, text, answers, author, shown, embeds, newPermission, checked);
  }

  public Spoken checked(Checked newChecked) {
    return new Spoken(form, title, text, answers, author, shown, embeds, permission, newChecked);
  }

  public static Shown photo(String alt) {
    return new Shown("a.jpg", alt, Shown.Sort.PHOTO, false, false, false);
  }

  public static Shown portrait(String alt) {
    return new Shown("a.jpg", alt, Shown.Sort.PHOTO, true, false, false);
  }

  /// Words and nothing else around them, on 2026-03-12.
  public static Draft draft(
      Audience audience, Form form, String answers, String text, Author author) {
    return new Draft(
        audience,
        form,
        Network.FACEBOOK,
        "",
        text,
        answers,
        author,
        List.of(),
        List.of(),
        null,
        "",
        null,
        false,
        null,
        LocalDate.of(2026, 3, 12),
        Circumstances.none());
  }

  private Draft draft() {
    return new Draft(
        Audience.PUBLIC,
        form,
        Network.WEBSITE,
        title,
        text,
        answers,
        author,
        shown,
        embeds,
        permission,
        "",
        null,
        false,
        checked,
        DAY,
        Circumstances.none());
  }

  public List<Sign> signs(Detector detector) {
    var signs = new ArrayList<Sign>();
    detector.read(Material.of(draft()), Guarded.read(GUARD, draft()), signs::add);
    return signs;
  }

  public Set<Fact> facts(Detector detector) {
    var facts = EnumSet.noneOf(Fact.class);
    signs(detector).forEach(sign -> facts.add(sign.fact()));
    return facts;
  }

  /// The words of the text that show `fact`.
  public List<String> words(Detector detector, Fact fact) {
    return signs(detector).stream()
        .filter(sign -> sign.fact() == fact && sign.part() == Sign.Part.TEXT)
        .map(sign -> text.substring(sign.start(), sign.end()))
        .toList();
  }
}
