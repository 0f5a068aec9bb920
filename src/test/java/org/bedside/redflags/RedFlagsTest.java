package org.bedside.redflags;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.StringReader;
import java.lang.management.ManagementFactory;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.Properties;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/// Near misses in both directions, none of them from the exam.
class RedFlagsTest {

  private static final RedFlags READER = RedFlags.create();

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "CHEST_PAIN | no fever but my chest feels tight and it goes into my arm",
        "CHEST_PAIN | same pain as when I had my heart attack in 2019, it started again tonight and my chest hurts",
        "CHEST_PAIN | me duele el pecho desde hace una hora",
        "STROKE | his face is drooping and he cannot lift his arm",
        "STROKE | a mi mamá se le torció la boca hace rato",
        "BREATHING | No fever, but I can't breathe",
        "BREATHING | cant breath and my inhaler isnt helping",
        "BREATHING | mi hijo no puede respirar bien",
        "BLEEDING | the cut on his leg wont stop bleeding, towel is soaked",
        "ANAPHYLAXIS | she ate a peanut and her tongue is swelling",
        "OVERDOSE | my toddler drank some bleach",
        "OVERDOSE | he took a handful of pills by mistake",
        "SUICIDE | I don't want to be here anymore",
        "SUICIDE | ya no quiero vivir",
        "HARM_TO_OTHERS | I keep thinking about hurting the baby",
        "INFANT_FEVER | my 3 week old has a temp of 100.6",
        "INFANT_FEVER | mi bebé de 6 semanas tiene 38.2 de fiebre",
        "PREGNANCY | 28 weeks pregnant and bleeding",
        "VISION | sudden loss of vision in my right eye",
        "TESTICULAR | sudden pain in my testicle, it is swollen",
        "MENINGITIS | fever of 103 and a stiff neck",
        "CONFUSION | my dad is suddenly very confused and doesn't know where he is",
        "SEIZURE | she is having a seizure and it wont stop",
        "FAINTING | I passed out twice this morning",
        "HEAD_INJURY | he fell and hit his head and keeps vomiting",
        "DEHYDRATION | no wet diaper in 12 hours and no tears",
        "DIABETES | blood sugar is 38 and he is confused",
        "BURN | boiling water spilled on her chest and the skin is peeling",
        "VIOLENCE | my husband hit me last night and I am scared to go home",
      })
  void it_finds_what_is_said_of_now(String kind, String text) {
    assertThat(READER.read(text)).extracting(Flag::kind).contains(Kind.valueOf(kind));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "No chest pain, no shortness of breath, no dizziness. Can I travel?",
        "no chest pain or trouble breathing",
        "Chest pain: no. Trouble breathing: none.",
        "My father had a heart attack in 2009. Should I be tested?",
        "What are the signs of a stroke?",
        "Call 911 if you have chest pain, it says on the sheet.",
        "This bill nearly gave me a heart attack",
        "I'm dying to get my results",
        "My back is killing me after the garden, can I get physical therapy?",
        "My 4 year old had a fever of 100.6 last night, fine today",
        "sin fiebre ni dolor de pecho",
        "¿Cuáles son las señales de un derrame?",
        "Can I have a refill of my blood pressure pills",
        "I need a copy of my chest x-ray",
        "I was 28 weeks pregnant and bleeding in 2012, do you have those records?",
      })
  void it_keeps_quiet_where_nobody_is_in_danger_now(String text) {
    assertThat(READER.read(text)).isEmpty();
  }

  @Test
  void slips_of_the_pen_and_missing_apostrophes_do_not_hide_anything() {
    assertThat(READER.read("shes having a siezure")).isNotEmpty();
    assertThat(READER.read("he cant breathe")).isNotEmpty();
    assertThat(READER.read("thoughts of sucide")).isNotEmpty();
  }

  @Test
  void a_flag_holds_the_place_in_the_raw_text() {
    var text = "Hello. 💬 My chest hurts";
    var flag = READER.read(text).getFirst();
    assertThat(text.substring(flag.start(), flag.end())).isEqualTo("chest hurts");
    assertThat(flag.call()).isEqualTo(Call.EMERGENCY);
    assertThat(flag.source().address()).startsWith("https://www.cdc.gov/");
  }

  @Test
  void the_most_pressing_call_comes_first() {
    var flags = READER.read("I want to die. I took the whole bottle of pills, dont want to live");
    assertThat(flags).extracting(Flag::call).isSorted().contains(Call.EMERGENCY, Call.LIFELINE);
  }

  @Test
  void every_rule_has_its_sentence_in_both_languages() throws IOException {
    var rules = Rules.read();
    for (var file : List.of("messages.properties", "messages_es.properties")) {
      var words = new Properties();
      words.load(new StringReader(text(file)));
      for (var kind : Kind.values()) {
        for (var rule : rules.of(kind)) {
          assertThat(words).containsKey(new Flag(kind, 0, 1, rule.call()).sentence());
        }
      }
    }
  }

  private static String text(String file) throws IOException {
    try (var in = Objects.requireNonNull(RedFlags.class.getResourceAsStream(file))) {
      return new String(in.readAllBytes(), java.nio.charset.StandardCharsets.UTF_8);
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "chest ",
        "pain ",
        "no ",
        "my chest ",
        "if ",
        "9",
        "9 ",
        "a",
        "(",
        "no chest pain ",
        "fever 101 baby 5 weeks ",
        "ñ",
        "😀",
        "breathhing "
      })
  void a_hostile_text_costs_no_more_than_its_length(String piece) {
    var text = piece.repeat(100_000 / piece.length());
    // The time of this thread alone, so that a busy machine fails nobody.
    var threads = ManagementFactory.getThreadMXBean();
    var before = threads.getCurrentThreadCpuTime();
    READER.read(text);
    assertThat(Duration.ofNanos(threads.getCurrentThreadCpuTime() - before))
        .as(piece)
        .isLessThan(Duration.ofSeconds(2));
  }

  @ParameterizedTest
  @ValueSource(strings = {"", " ", "\0", "???", "\ud800", "1.", ".", "-"})
  void a_text_without_words_has_no_flags(String text) {
    assertThat(READER.read(text)).isEmpty();
  }
}
