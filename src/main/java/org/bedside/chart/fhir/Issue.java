package org.bedside.chart.fhir;

import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.hl7.fhir.r4.model.OperationOutcome;
import org.hl7.fhir.r4.model.OperationOutcome.IssueSeverity;
import org.hl7.fhir.r4.model.OperationOutcome.OperationOutcomeIssueComponent;
import org.hl7.fhir.r4.model.PrimitiveType;
import org.jspecify.annotations.Nullable;

/// One thing that a server did not like
/// ([OperationOutcome](https://hl7.org/fhir/R4/operationoutcome.html)).
///
/// @param code of [IssueType](https://hl7.org/fhir/R4/valueset-issue-type.html), such as `required`
/// @param field the place in what it was sent, such as `Communication.subject`; may be empty
/// @param words of the server's own, 500 characters at most; may name somebody, so they are sealed
///   where they are kept and logged nowhere
public record Issue(String code, String field, String words) {

  private static final int LONGEST = 500;

  static List<Issue> of(@Nullable OperationOutcome outcome) {
    if (outcome == null) {
      return List.of();
    }
    return outcome.getIssue().stream()
        .filter(one -> one.getSeverity() == null || isBad(one.getSeverity()))
        .sorted(Comparator.comparing(one -> one.getSeverity() != IssueSeverity.FATAL))
        .map(Issue::of)
        .limit(10)
        .toList();
  }

  private static boolean isBad(IssueSeverity severity) {
    return severity == IssueSeverity.FATAL || severity == IssueSeverity.ERROR;
  }

  private static Issue of(OperationOutcomeIssueComponent one) {
    var field =
        Stream.concat(one.getExpression().stream(), one.getLocation().stream())
            .map(PrimitiveType::getValue)
            .filter(Objects::nonNull)
            .findFirst()
            .orElse("");
    var words =
        Stream.of(one.getDiagnostics(), one.getDetails().getText())
            .filter(said -> said != null && !said.isBlank())
            .findFirst()
            .orElse("");
    var code = one.getCode() == null ? "" : one.getCode().toCode();
    return new Issue(code, shortened(field, 200), shortened(words, LONGEST));
  }

  private static String shortened(String text, int most) {
    return text.length() <= most ? text : text.substring(0, most);
  }

  /// Nobody's name in a log.
  @Override
  public String toString() {
    return "Issue[" + code + " " + field + "]";
  }
}
