package org.bedside.direct.hl7;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import ca.uhn.hl7v2.DefaultHapiContext;
import ca.uhn.hl7v2.model.v251.message.OMG_O19;
import ca.uhn.hl7v2.model.v251.message.SIU_S12;
import ca.uhn.hl7v2.util.Terser;
import ca.uhn.hl7v2.validation.impl.ValidationContextFactory;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import org.bedside.direct.Outcome;
import org.bedside.direct.Reason;
import org.bedside.direct.Step;
import org.bedside.direct.Subject;
import org.bedside.direct.Writer;
import org.bedside.direct.Written;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/// Our messages, read by us and by the reference library for Java; and those of others.
class StepTest {

  private static final String SPITEFUL = "Pain |^~\\& \\F\\ \\.br\\\nsecond line \u00e9 \\X41\\";
  private static final Instant WHEN = Instant.parse("2026-12-10T15:30:00Z");

  static Stream<Step> steps() {
    var referral = Written.referral();
    return Stream.of(
        new Step.Asked(referral, asRead(Written.AUTHOR), SPITEFUL, LocalDate.of(2026, 12, 18)),
        new Step.Asked(referral, asRead(Written.AUTHOR), "Pain", null),
        new Step.Told(referral, Step.Word.ACCEPTED, null),
        new Step.Told(referral, Step.Word.DECLINED, SPITEFUL),
        new Step.Told(referral, Step.Word.CANCELLED, "Headache disappeared"),
        new Step.Told(referral, Step.Word.COMPLETED, null),
        new Step.Booked(referral, "a-1", WHEN, 40, "Heart house, 2nd floor"),
        new Step.Missed(referral, "a-1", WHEN));
  }

  /// Of the practice a message carries only who gave the number.
  private static Writer asRead(Writer author) {
    return new Writer(
        author.given(), author.family(), "", author.npi(), Written.referral().authority());
  }

  private static Step read(String message) {
    return ((Outcome.Good<Step>) StepReading.read(message.getBytes(UTF_8))).value();
  }

  @ParameterizedTest
  @MethodSource("steps")
  void a_step_comes_back_as_it_was_written(Step step) {
    assertThat(StepReading.read(StepWriting.write(step))).isEqualTo(new Outcome.Good<>(step));
  }

  @ParameterizedTest
  @MethodSource("steps")
  void the_reference_library_reads_the_same(Step step) throws Exception {
    try (var hapi = new DefaultHapiContext(ValidationContextFactory.defaultValidation())) {
      var message = hapi.getPipeParser().parse(new String(StepWriting.write(step), UTF_8));
      var terser = new Terser(message);
      assertThat(terser.get("/MSH-12")).isEqualTo("2.5.1");
      assertThat(terser.get("/.PID-5-1")).isEqualTo(Written.PATIENT.family());
      assertThat(terser.get("/.PID-3-1")).isEqualTo(Written.PATIENT.number());
      assertThat(terser.get("/.PID-7")).isEqualTo("19580817");
      switch (step) {
        case Step.Asked asked -> {
          assertThat(message).isInstanceOf(OMG_O19.class);
          assertThat(terser.get("/.ORC-1")).isEqualTo("NW");
          assertThat(terser.get("/.ORC-2")).isEqualTo("889342");
          assertThat(terser.get("/.OBR-2")).isEqualTo("889342");
          // The library leaves marks of layout as they are.
          assertThat(terser.get("/.OBR-31-2")).isEqualTo(asked.reason().replace("\n", "\\.br\\"));
        }
        case Step.Told told -> {
          assertThat(terser.get("/.ORC-2")).isEqualTo("889342");
          assertThat(terser.get("/.ORC-1")).isIn("OK", "UA", "CA", "SC");
        }
        case Step.Booked booked -> {
          assertThat(message).isInstanceOf(SIU_S12.class);
          assertThat(terser.get("/.SCH-26-1")).isEqualTo("889342");
          assertThat(terser.get("/.SCH-11-4")).isEqualTo("20261210153000+0000");
          assertThat(terser.get("/.SCH-9")).isEqualTo("40");
        }
        case Step.Missed missed -> assertThat(terser.get("/.SCH-6-1")).isEqualTo("S26");
      }
    }
  }

  @Test
  void the_sample_of_the_guide_is_read() {
    var sample =
        """
        MSH|^~\\&||^1.3.6.1.4.1.21367.2016.10.1.21^ISO||^1.3.6.1.4.1.21367.2016.10.1.32^ISO|20160930153834+0000||OMG^O19^OMG_O19|17882|P|2.5.1|||NE|NE|||||360X|
        PID|1||T7190334^^^&1.3.6.1.4.1.21367.2016.10.1.21.5&ISO^MRN||Packton^Peter^^^L||19580817|M|
        ORC|NW|889342^^1.3.6.1.4.1.21367.2016.10.1.21.15^ISO||||||||||34225PC^Allen^Anthony^M^III^MD^^^&1.3.6.1.4.1.21367.2016.10.1.21.10&ISO^L^^DN|
        TQ1||||||||20161018235959+0000|
        OBR||889342^^1.3.6.1.4.1.21367.2016.10.1.21.15^ISO||57133-1^^LN||||||||||||34225PC^Allen^Anthony^M^III^MD^^^&1.3.6.1.4.1.21367.2016.10.1.21.10&ISO^L^^DN|||||||||||||||^Rule out headache^|
        """;
    assertThat(read(sample))
        .isEqualTo(
            new Step.Asked(
                new Step.Referral(
                    "889342",
                    "1.3.6.1.4.1.21367.2016.10.1.21.15",
                    "17882",
                    Instant.parse("2016-09-30T15:38:34Z"),
                    new Subject(
                        "Peter",
                        "Packton",
                        LocalDate.of(1958, 8, 17),
                        Subject.Sex.MALE,
                        "T7190334",
                        "1.3.6.1.4.1.21367.2016.10.1.21.5")),
                new Writer("Anthony", "Allen", "", "34225PC", "1.3.6.1.4.1.21367.2016.10.1.21"),
                "Rule out headache",
                LocalDate.of(2016, 10, 18)));
  }

  @Test
  void other_marks_are_read_as_their_sender_means_them() {
    var words = new String(StepWriting.write(Written.asked("Pain")), UTF_8);
    // Field by hash, component by colon: what stood for a mark of ours is then a plain letter.
    var other =
        words
            .replace('|', '#')
            .replace('^', ':')
            .replace('\r', '\n')
            .replace("\\F\\", "|")
            .replace("\\S\\", "^");
    assertThat(read(other)).isEqualTo(read(words));
  }

  @Test
  void what_is_no_message_of_a_referral_is_refused() {
    var good = new String(StepWriting.write(Written.asked("Pain")), UTF_8);
    for (var bad :
        List.of(
            "",
            "MSH",
            "MSH||||||",
            "MSH|^^^^|",
            "hello",
            good.replace("OMG^O19", "ADT^A01"),
            good.replace("ORC|NW|889342", "ORC|NW|"),
            good.replace("19580817", "19581317"),
            good.replace("ORC|NW", "ORC|XX"),
            good + "\rbad segment",
            good + "NTE|1\r".repeat(501),
            good + "NTE" + "|".repeat(500))) {
      assertThat(StepReading.read(bad.getBytes(UTF_8)))
          .isEqualTo(new Outcome.Refused<>(Reason.NOT_HL7));
    }
    assertThat(StepReading.read(new byte[] {'M', 'S', 'H', (byte) 0xff}))
        .isEqualTo(new Outcome.Refused<>(Reason.NOT_HL7));
  }

  @ParameterizedTest
  @ValueSource(ints = {1, 2, 3, 4})
  void whatever_is_mangled_is_read_or_refused(int seed) {
    var random = new Random(seed);
    var goods = steps().map(StepWriting::write).toList();
    for (var i = 0; i < 2_000; i++) {
      var bytes = goods.get(random.nextInt(goods.size())).clone();
      for (var j = 0; j < 1 + random.nextInt(6); j++) {
        bytes[random.nextInt(bytes.length)] = (byte) random.nextInt(256);
      }
      assertThat(StepReading.read(bytes)).isNotNull();
    }
  }

  /// Whatever stands in a field, it neither ends it nor changes on its way.
  @ParameterizedTest
  @ValueSource(ints = {1, 2, 3, 4})
  void any_words_come_back_as_they_were(int seed) {
    var random = new Random(seed);
    var marks = "|^~\\&FSRTE.br\n aé–";
    for (var i = 0; i < 2_000; i++) {
      var words = new StringBuilder("x");
      for (var j = 0; j < random.nextInt(12); j++) {
        words.append(marks.charAt(random.nextInt(marks.length())));
      }
      var step = new Step.Told(Written.referral(), Step.Word.DECLINED, words.toString());
      assertThat(StepReading.read(StepWriting.write(step))).isEqualTo(new Outcome.Good<>(step));
    }
  }
}
