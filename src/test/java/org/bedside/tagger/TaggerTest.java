package org.bedside.tagger;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.bedside.words.Plain;
import org.bedside.words.Token;
import org.junit.jupiter.api.Test;

/// Nobody in these sentences exists, and the tagger has learnt from none of them.
class TaggerTest {

  private static final List<String> NAMED =
      """
      Hi Dr <Okafor>, pt <John Smith> 58M with new onset AF, CHA2DS2-VASc 3. Anticoagulate?
      dr <brennan> can you look at <maria delgado> 44f, wheezing since last night
      pt <walter hobbs> bp 180/100 again, what now
      <Teresa Kowalski> (DOB 04/12/1961) missed two appointments.
      my neighbor <Harold Finch> was taken to the ER yesterday
      Patient <Lindqvist, Astrid> called about her biopsy.
      Mrs. <Papadopoulos> fell again at home
      mr <ferraro> wants to switch from warfarin
      <Nia Thompson>'s A1c is 9.2, metformin maxed out
      is it ok for <denise kaplan> to fly after her surgery
      Her sister <Beatrice> holds the power of attorney.
      talked with <Jamal>, he agrees to dialysis
      <Ingrid Solberg> and <Tomas Rivera> joined our walking group
      Please send the discharge letter for <Priya Raman> to <Dr. Nakamura>.
      So happy for <Kayla Brooks>, last chemo today!
      We lost <Edwin Castellanos> this morning.
      good luck <jessica> with your surgery tomorrow
      Name: <Oluwaseun Adeyemi> MRN 448812
      Consult note on <T. Bergstrom>, 71, hip fracture
      <Rosalind Whitaker> asked whether Eliquis is safe with ibuprofen.
      """
          .lines()
          .toList();

  private static final List<String> NAMELESS =
      """
      What is the starting dose of lisinopril in CKD stage 3?
      Patient with Parkinson's disease and Lewy body dementia, which antipsychotic is safest?
      62F with Graves disease, TSH suppressed, start methimazole?
      Murphy's sign positive, ultrasound shows stones.
      Can Wilson disease present with psychiatric symptoms only?
      World Diabetes Day is November 14, join us in the lobby.
      how long should a Foley stay in after prostate surgery
      Does Hashimoto's raise the risk of lymphoma?
      Compare the Wells score and the Geneva score for PE.
      Our office in Springfield is closed on Monday.
      Is Ozempic better than Trulicity for weight loss?
      anyone else's doctor running two hours late today
      Glasgow Coma Scale of 7 on arrival, intubated in the field.
      May is stroke awareness month.
      Will insurance cover a second MRI this year?
      pt w/ Crohn's on Humira, now fever and abdominal pain
      Best exercises for low back pain?
      Addison's or Cushing's: which one has high potassium?
      I hope the new clinic on Washington Street opens soon
      Which Ringer's lactate rate for a 20 kg child?
      Flu vaccines are here! Walk in any weekday until 5 pm.
      Apgar scores 8 and 9, mother and baby doing well.
      recurrent UTI in pregnancy, nitrofurantoin or cephalexin?
      Mayo Clinic published new data on Lyme disease.
      """
          .lines()
          .toList();

  private final Tagger tagger = Tagger.standard();

  @Test
  void names_in_the_clinics_sentences_are_found_however_they_are_written() {
    var missed = new ArrayList<String>();
    int people = 0;
    for (var marked : NAMED) {
      var text = marked.replace("<", "").replace(">", "");
      var found = found(text, Named.LIKELY);
      for (int at = marked.indexOf('<'); at >= 0; at = marked.indexOf('<', at + 1)) {
        var name = marked.substring(at + 1, marked.indexOf('>', at));
        people++;
        if (found.stream()
            .noneMatch(one -> 2 * one.length() >= name.length() && overlap(one, name))) {
          missed.add(name + " in: " + text + " found " + found);
        }
      }
    }
    assertThat(people).isGreaterThan(20);
    assertThat(missed).hasSizeLessThanOrEqualTo(1);
  }

  private static boolean overlap(String one, String name) {
    return one.contains(name) || name.contains(one);
  }

  @Test
  void sentences_without_people_stay_quiet_even_with_eponyms() {
    var wrong = new ArrayList<String>();
    for (var text : NAMELESS) {
      var found = found(text, Named.LIKELY);
      if (!found.isEmpty()) {
        wrong.add(text + " found " + found);
      }
    }
    assertThat(wrong).isEmpty();
  }

  @Test
  void a_full_name_beside_a_cue_is_sure() {
    assertThat(found("Hi Dr Okafor, pt John Smith 58M, chest pain", Named.SURE))
        .contains("John Smith");
    assertThat(found("pt john smith 58m, chest pain", Named.SURE)).contains("john smith");
  }

  @Test
  void a_name_in_a_hashtag_is_the_hashtags_word() {
    assertThat(found("#PrayForMariaDelgado get well soon", Named.LIKELY))
        .containsExactly("PrayForMariaDelgado");
    assertThat(found("Tests are back #MondayMotivation", Named.LIKELY)).isEmpty();
  }

  @Test
  void logins_and_links_are_no_names() {
    assertThat(found("@john_smith see http://johnsmith.example/john-smith", Named.LIKELY))
        .isEmpty();
  }

  @Test
  void a_given_name_and_a_surname_in_a_handle_are_found_when_asked_for() {
    for (var text : List.of("thanks @maria_delgado81", "@JohnSmith", "by @teresakowalski!")) {
      var plain = Plain.of(text).text();
      var found = tagger.handles(plain, Token.of(plain));
      assertThat(found).as(text).hasSize(1);
      assertThat(Token.of(plain).get(found.getFirst().from()).is("@")).isTrue();
    }
    for (var text : List.of("@goodhealth", "@RichFood", "@", "@@@", "mail@example.org")) {
      var plain = Plain.of(text).text();
      assertThat(tagger.handles(plain, Token.of(plain))).as(text).isEmpty();
    }
  }

  @Test
  void scores_are_between_likely_and_one_and_names_stand_in_order() {
    for (var marked : NAMED) {
      var plain = Plain.of(marked.replace("<", "").replace(">", "")).text();
      var tokens = Token.of(plain);
      int last = 0;
      for (var named : tagger.names(plain, tokens)) {
        assertThat(named.score()).isBetween(Named.LIKELY, 1.0);
        assertThat(named.from()).isGreaterThanOrEqualTo(last);
        assertThat(named.to()).isGreaterThan(named.from()).isLessThanOrEqualTo(tokens.size());
        last = named.to();
      }
    }
  }

  @Test
  void all_threads_get_the_same_answer() throws Exception {
    var alone = NAMED.stream().map(this::read).toList();
    try (var threads = Executors.newFixedThreadPool(4)) {
      var answers = new ArrayList<Future<List<List<Named>>>>();
      for (int i = 0; i < 8; i++) {
        answers.add(threads.submit(() -> NAMED.stream().map(this::read).toList()));
      }
      for (var answer : answers) {
        assertThat(answer.get()).isEqualTo(alone);
      }
    }
  }

  @Test
  void hostile_texts_take_no_more_than_their_length() {
    var texts =
        List.of(
            "",
            " ",
            "#",
            "@",
            "#".repeat(20_000),
            "#a1_".repeat(10_000),
            "#" + "antonio".repeat(10_000),
            "Aa".repeat(50_000),
            "John Smith ".repeat(10_000),
            "a.b/".repeat(20_000),
            "\uD83D\uD83D\uDE00".repeat(10_000),
            "''s'".repeat(20_000),
            "\n".repeat(50_000));
    assertThat(texts)
        .allSatisfy(text ->
            org.junit.jupiter.api.Assertions.assertTimeout(
                Duration.ofSeconds(10), () -> read(text)));
  }

  @Test
  void a_part_of_a_long_text_is_read_like_the_whole() {
    var name = "Patient Teresa Kowalski called.";
    assertThat(found("the pain is back . ".repeat(500) + "\n" + name, Named.LIKELY))
        .isEqualTo(found(name, Named.LIKELY));
  }

  private List<Named> read(String text) {
    var plain = Plain.of(text).text();
    return tagger.names(plain, Token.of(plain));
  }

  private List<String> found(String text, double least) {
    var plain = Plain.of(text).text();
    var tokens = Token.of(plain);
    return tagger.names(plain, tokens).stream()
        .filter(named -> named.score() >= least)
        .map(n -> plain.substring(tokens.get(n.from()).start(), tokens.get(n.to() - 1).end()))
        .toList();
  }
}
