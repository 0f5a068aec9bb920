package org.bedside.channels.terms;

import static java.time.temporal.ChronoUnit.SECONDS;

import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeFormatterBuilder;
import java.time.temporal.ChronoField;
import java.util.Locale;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;

/// When a server that asked us to wait may be called again: what its headers say, within reason.
public final class ComeAgain {

  public static final Duration SOON = Duration.ofMinutes(1);

  private static final Duration LONGEST = Duration.ofDays(1);

  /// The two forms that nobody sends any more and everybody must read (RFC 9110, 5.6.7).
  private static final DateTimeFormatter RFC_850 =
      new DateTimeFormatterBuilder()
          .appendPattern("EEEE, dd-MMM-")
          .appendValueReduced(ChronoField.YEAR, 2, 2, 2000)
          .appendPattern(" HH:mm:ss 'GMT'")
          .toFormatter(Locale.ENGLISH);

  private static final DateTimeFormatter ASCTIME =
      DateTimeFormatter.ofPattern("EEE MMM ppd HH:mm:ss yyyy", Locale.ENGLISH);

  private ComeAgain() {}

  /// `Retry-After` (RFC 9110, 10.2.3), else the end of the server's window, else soon.
  public static Instant at(HttpHeaders headers, Instant now) {
    var named = retryAfter(headers.getFirst("Retry-After"), now);
    if (named == null) {
      named = windowEnds(headers);
    }
    return named == null ? now.plus(SOON) : within(named, now);
  }

  /// A broken server that names a time has asked; one that names none is away.
  public static Answer.Wait why(HttpHeaders headers) {
    return headers.getFirst("Retry-After") == null ? Answer.Wait.AWAY : Answer.Wait.ASKED;
  }

  /// A window whose last call was this one: when the next begins; null while calls are left.
  public static @Nullable Instant whenSpent(HttpHeaders headers, Instant now) {
    var left = headers.getFirst("X-RateLimit-Remaining");
    var ends = windowEnds(headers);
    return left != null && left.strip().equals("0") && ends != null && ends.isAfter(now)
        ? within(ends, now)
        : null;
  }

  private static Instant within(Instant named, Instant now) {
    if (named.isBefore(now)) {
      return now.plus(SOON);
    }
    var latest = now.plus(LONGEST);
    return (named.isAfter(latest) ? latest : named).truncatedTo(SECONDS).plusSeconds(1);
  }

  private static @Nullable Instant windowEnds(HttpHeaders headers) {
    var named = epochSecond(headers.getFirst("RateLimit-Reset"));
    return named == null ? reset(headers.getFirst("X-RateLimit-Reset")) : named;
  }

  private static @Nullable Instant retryAfter(@Nullable String value, Instant now) {
    if (value == null) {
      return null;
    }
    if (value.matches("\\d{1,9}")) {
      return now.plusSeconds(Long.parseLong(value));
    }
    return first(
        value,
        date -> ZonedDateTime.parse(date, DateTimeFormatter.RFC_1123_DATE_TIME).toInstant(),
        date -> LocalDateTime.parse(date, RFC_850).toInstant(ZoneOffset.UTC),
        date -> LocalDateTime.parse(date, ASCTIME).toInstant(ZoneOffset.UTC));
  }

  /// Mastodon writes the time, others the second.
  private static @Nullable Instant reset(@Nullable String value) {
    var second = epochSecond(value);
    return value == null || second != null
        ? second
        : first(value, time -> OffsetDateTime.parse(time).toInstant());
  }

  @SafeVarargs
  private static @Nullable Instant first(String value, Function<String, Instant>... forms) {
    return Stream.of(forms)
        .<Instant>mapMulti((form, found) -> {
          try {
            found.accept(form.apply(value));
          } catch (DateTimeException _) {
            // Another form, or none.
          }
        })
        .findFirst()
        .orElse(null);
  }

  private static @Nullable Instant epochSecond(@Nullable String value) {
    return value != null && value.matches("\\d{9,11}")
        ? Instant.ofEpochSecond(Long.parseLong(value))
        : null;
  }
}
