package org.bedside.direct.mail;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.Locale;
import java.util.Optional;
import org.bedside.direct.DirectAddress;
import org.bedside.direct.Receipt;
import org.bedside.direct.Receipt.Kind;

/// The words of receipts (RFC 8098; Direct's guide for delivery notification for `dispatched` and
/// `failed`).
final class Receipts {

  static final String FINAL_DELIVERY = "X-DIRECT-FINAL-DESTINATION-DELIVERY";

  private static final String LINE = "\r\n";

  private Receipts() {}

  static String subject(Kind kind) {
    return switch (kind) {
      case PROCESSED -> "Processed";
      case DISPATCHED -> "Dispatched";
      case FAILED -> "Failed";
    };
  }

  static String fields(Receipt receipt, String about) {
    var fields =
        "Reporting-UA: "
            + receipt.recipient().domain()
            + "; Bedside"
            + LINE
            + "Final-Recipient: rfc822; "
            + receipt.recipient()
            + LINE
            + "Original-Message-ID: "
            + about
            + LINE
            + "Disposition: automatic-action/MDN-sent-automatically; "
            + receipt.kind().name().toLowerCase(Locale.ROOT)
            + LINE;
    return receipt.kind() == Kind.DISPATCHED ? fields + FINAL_DELIVERY + ":" + LINE : fields;
  }

  static boolean isReport(Entity.Kind kind) {
    return kind.name().equals("multipart/report")
        && kind.parameter("report-type").equalsIgnoreCase("disposition-notification");
  }

  /// What the part for machines says; empty if it says nothing of the kind.
  static Optional<Receipt> read(byte[] part, DirectAddress sender) throws Unfit {
    // Some write an empty line before the fields.
    var fields = Entity.of(new String(part, UTF_8).stripLeading().getBytes(UTF_8));
    var about = fields.only("Original-Message-ID").orElse("").strip();
    var kind = kind(fields.only("Disposition").orElse(""));
    if (about.isEmpty() || about.length() > 998 || kind.isEmpty()) {
      return Optional.empty();
    }
    var recipient =
        fields
            .only("Final-Recipient")
            .map(words -> words.substring(words.indexOf(';') + 1).strip())
            .flatMap(DirectAddress::of)
            .orElse(sender);
    return Optional.of(new Receipt(kind.get(), about, recipient));
  }

  /// `automatic-action/MDN-sent-automatically; processed/error` is a failure, whatever it
  /// processed.
  private static Optional<Kind> kind(String disposition) {
    var words = disposition.substring(disposition.lastIndexOf(';') + 1);
    var type = words.toLowerCase(Locale.ROOT).strip();
    if (type.startsWith("failed")
        || type.startsWith("denied")
        || type.contains("/error")
        || type.contains("/failure")) {
      return Optional.of(Kind.FAILED);
    }
    var plain = type.replaceFirst("/.*", "").strip();
    return switch (plain) {
      case "processed" -> Optional.of(Kind.PROCESSED);
      case "dispatched", "displayed" -> Optional.of(Kind.DISPATCHED);
      default -> Optional.empty();
    };
  }
}
