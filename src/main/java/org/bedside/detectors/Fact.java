package org.bedside.detectors;

import java.util.Locale;

/// One thing that rules ask about. The name in lower case is its name in a rule, and the key of its
/// sentence is `detectors.fact.` and the name.
///
/// A *finding* speaks against a draft, and more of them never make it better. *Evidence* speaks for
/// it: a source, a permission, a prepared answer.
public enum Fact {
  // Patients
  IDENTIFIER(From.GUARD),
  POSSIBLE_IDENTIFIER(From.GUARD),
  CASE_STORY(From.GUARD),
  RARE(From.TEXT),
  IN_THE_NEWS(From.TEXT),
  SENSITIVE(From.TEXT),
  MINOR(From.TEXT),
  TESTIMONIAL(From.TEXT),
  BEYOND_SIGNED(From.TEXT),
  PERSON_SHOWN(From.TEXT),
  SCREEN_SHOWN(From.TEXT),
  CARE_AREA_SHOWN(From.TEXT),
  RECORDS_CARE(From.TEXT),
  AUTHORIZED(From.TEXT, true),
  TRACKER(From.TEXT),
  EMBED(From.TEXT),
  PERSONAL_APP(From.TEXT),

  // Answers
  CONFIRMS_PATIENT(From.TEXT),
  NEW_DETAIL(From.TEXT),
  PREPARED_REPLY(From.TEXT, true),
  PREPARED_EMERGENCY_REPLY(From.TEXT, true),
  PREPARED_CRISIS_REPLY(From.TEXT, true),
  ASKED_URGENT(From.TEXT),
  ASKED_IN_CRISIS(From.TEXT),
  ASKED_ABOUT_HEALTH(From.TEXT),

  // Care
  PERSONAL_ADVICE(From.TEXT),
  BEFRIENDS(From.TEXT),
  SAYS_PURPOSE(From.TEXT, true),
  SAYS_HOURS(From.TEXT, true),
  SAYS_EMERGENCY(From.TEXT, true),
  NO_CONSENT(From.HOUSE),
  NO_RELATIONSHIP(From.HOUSE),
  CHART_PENDING(From.HOUSE),

  // Conduct
  CONTEMPT(From.TEXT),
  SPEAKS_FOR_US(From.TEXT),
  OWN_VIEW(From.TEXT, true),
  SPOKESPERSON(From.HOUSE, true),
  PRAISE(From.TEXT),
  PAID(From.TEXT),
  AFFILIATION(From.TEXT, true),
  CREDENTIAL_CLAIM(From.TEXT),
  CREDENTIAL_KNOWN(From.TEXT, true),
  LABOUR_TALK(From.TEXT, true),
  CONFIDENTIAL(From.TEXT),
  WATCHES_PATIENT(From.TEXT),

  // Claims
  CLAIM(From.TEXT),
  SOURCE(From.TEXT, true),
  ABSOLUTE(From.TEXT),
  SUPERLATIVE(From.TEXT),
  PROOF(From.TEXT, true),
  DRUG_BENEFIT(From.TEXT),
  RISK_TEXT(From.TEXT, true),
  OFF_LABEL(From.TEXT),
  REVIEW_BAIT(From.TEXT),
  LONG_QUOTE(From.TEXT),
  BORROWED(From.TEXT),
  CREDIT(From.TEXT, true),
  MACHINE_MADE(From.TEXT),
  MACHINE_LABEL(From.TEXT, true),
  FIGURE(From.TEXT),
  FIGURE_SOURCE(From.TEXT, true),
  OUTBREAK(From.TEXT),
  AUTHORITY(From.TEXT, true),
  ENDS_SOON(From.TEXT, true),

  // Form
  NO_ALT(From.TEXT),
  NO_CAPTIONS(From.TEXT),
  NO_TRANSCRIPT(From.TEXT),
  PAGE_CHECKED(From.TEXT, true),

  // The house
  UNTRAINED(From.HOUSE),
  UNSIGNED(From.HOUSE),
  FIRST_POSTS(From.HOUSE),
  CHANNEL_NOT_OPEN(From.HOUSE),

  // Hiring and groups
  HIRING_BIAS(From.TEXT),
  PAY_RANGE(From.TEXT, true),
  DIRECTS_OTHERS(From.TEXT),
  REVEALS_SELF(From.TEXT),
  SOLICITS(From.TEXT);

  /// Who knows it.
  public enum From {
    /// The guard's reading.
    GUARD,
    /// A detector of this room, from the draft alone.
    TEXT,
    /// The room in which the draft is written.
    HOUSE
  }

  private final From from;
  private final boolean evidence;

  Fact(From from) {
    this(from, false);
  }

  Fact(From from, boolean evidence) {
    this.from = from;
    this.evidence = evidence;
  }

  public From from() {
    return from;
  }

  /// Whether it speaks for a draft.
  public boolean isEvidence() {
    return evidence;
  }

  /// In a rule.
  public String word() {
    return name().toLowerCase(Locale.ROOT);
  }
}
